import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Panel } from '#renderer/ui/panel';
import { renderUi } from '#tests/support/render';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      {open && (
        <Panel title="Details" label="Details" remember="test" onClose={() => setOpen(false)}>
          <input aria-label="Inside" />
        </Panel>
      )}
    </>
  );
}

/** Panels in the place of each other; what opens the first one lies beneath them in a narrow window. */
function Row({ narrow }: { narrow: boolean }) {
  const [open, setOpen] = useState<'First' | 'Second' | null>(null);
  return (
    <>
      <button type="button" disabled={narrow && open !== null} onClick={() => setOpen('First')}>
        Open
      </button>
      <button type="button" onClick={() => setOpen('Second')}>
        Other
      </button>
      {open && (
        <Panel key={open} title={open} label={open} remember="test" onClose={() => setOpen(null)}>
          <button type="button" onClick={() => setOpen('Second')}>
            On
          </button>
        </Panel>
      )}
    </>
  );
}

describe('a panel', () => {
  it('takes the focus, closes on Escape and gives the focus back', async () => {
    const { user } = renderUi(<Opener />);
    await user.click(screen.getByText('Open'));
    const panel = screen.getByRole('complementary', { name: 'Details' });
    expect(document.activeElement).toBe(panel);
    await user.click(screen.getByLabelText('Inside'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('Open'));
  });

  it('in the place of another gives the focus back to where the first one came from', async () => {
    const { user } = renderUi(<Row narrow />);
    await user.click(screen.getByText('Open'));
    await user.click(screen.getByText('On'));
    expect(document.activeElement).toBe(screen.getByRole('complementary', { name: 'Second' }));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByText('Open'));
  });

  it('gives the focus back to what opened it last', async () => {
    const { user } = renderUi(<Row narrow={false} />);
    await user.click(screen.getByText('Open'));
    await user.click(screen.getByText('Other'));
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByText('Other'));
  });

  it('is made wider by keys within its limits, and remembers it', async () => {
    const { user } = renderUi(<Opener />);
    await user.click(screen.getByText('Open'));
    const grip = screen.getByRole('separator');
    const before = Number(grip.getAttribute('aria-valuenow'));
    grip.focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(Number(grip.getAttribute('aria-valuenow'))).toBe(before + 48);
    for (let more = 0; more < 40; more += 1) await user.keyboard('{ArrowRight}');
    expect(grip.getAttribute('aria-valuenow')).toBe(grip.getAttribute('aria-valuemin'));
    await user.keyboard('{Escape}');
    await user.click(screen.getByText('Open'));
    expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('320');
  });
});
