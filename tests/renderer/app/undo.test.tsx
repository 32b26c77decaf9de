import { act as rendered, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { act } from '#renderer/app/act';
import { undo } from '#renderer/app/undo';
import { hideToast, ToastRegion } from '#renderer/ui/toast';
import { openBehindThePage, renderView } from '#tests/support/live-bridge';

afterEach(() => rendered(() => hideToast()));

/** Two missions, each told by a toast of its own. */
async function told() {
  const document = openBehindThePage();
  const { user } = renderView(<ToastRegion />, '/');
  await rendered(() => act('workspace.update', { mission: 'Go north' }, 'North it is'));
  await rendered(() => act('workspace.update', { mission: 'Go south' }, 'South it is'));
  const undoOf = (text: string) => {
    const toast = screen.getByText(text).parentElement?.parentElement;
    const button = [...(toast?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Undo');
    if (!button) throw new Error(`nothing to press beside ${text}`);
    return user.click(button);
  };
  return { undoOf, mission: async () => (await document.call('workspace.get', {})).mission };
}

it('a toast takes back its own action, and refuses once something else was done since', async () => {
  const { undoOf, mission } = await told();
  await undoOf('North it is');
  await screen.findByText(/Something else was done after that/);
  expect(await mission()).toBe('Go south');
  await undoOf('South it is');
  await waitFor(async () => expect(await mission()).toBe('Go north'));
});

it('a toast goes when its action is taken back another way', async () => {
  const { undoOf, mission } = await told();
  await rendered(() => undo());
  expect(screen.queryByText('South it is')).toBeNull();
  await undoOf('North it is');
  await waitFor(async () => expect(await mission()).toBe(''));
});
