import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Modal } from '#renderer/ui/modal';
import { renderUi } from '#tests/support/render';

function Page({ stays }: { stays: boolean }) {
  const [open, setOpen] = useState(false);
  const dialog = (
    <Modal title="Holidays" opened={open} onClose={() => setOpen(false)}>
      {/* biome-ignore lint/a11y/noAutofocus: what several dialogs do */}
      <input aria-label="Name" autoFocus />
    </Modal>
  );
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <button type="button">Another</button>
      {(stays || open) && dialog}
    </>
  );
}

test.each([
  ['comes and goes', false],
  ['stays and is opened and closed', true],
])('a dialog that %s gives the focus back to where it came from', async (_, stays) => {
  const { user } = renderUi(<Page stays={stays} />);
  const button = screen.getByRole('button', { name: 'Open' });
  for (let round = 0; round < 2; round += 1) {
    button.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button));
  }
});
