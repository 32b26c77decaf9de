import { QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Backups } from '#renderer/documents/backups';
import { useDropToOpen } from '#renderer/documents/drop-to-open';
import { tellNotOpened } from '#renderer/documents/not-opened';
import { FailedStart, missingWords, Recovery, RecoveryDialog } from '#renderer/documents/recovery';
import { momentWords, sizeWords } from '#renderer/documents/words';
import { CallError } from '#renderer/ipc/call';
import { newQueryClient } from '#renderer/ipc/client';
import { ToastRegion } from '#renderer/ui/toast';
import { BackupId, CopyId } from '#shared/documents/contract';
import { Refusal } from '#shared/kernel/errors';
import { Instant } from '#shared/kernel/shapes';
import { fakeBridge } from '#tests/support/bridge';
import { renderUi } from '#tests/support/render';

const copyId = CopyId.parse('01a203af-1477-7696-bd58-4d3110052795');
const newer = BackupId.parse('20260513T091400000Z-published');
const older = BackupId.parse('20260512T080000000Z-before');
const at = (text: string) => Instant.parse(text);
const damaged = {
  code: 'DAMAGED' as const,
  details: { which: 'seal', backupOf: copyId, backupId: newer, backupAt: '2026-05-13T09:14:00.000Z', name: 'Plan' },
};

test('a damaged document says what is wrong, and opens its newest good backup', async () => {
  const bridge = fakeBridge({ 'documents.restore': () => ({ outcome: 'opened', name: 'Plan' }) });
  const { user } = renderUi(<Recovery failure={damaged} />);
  expect(screen.getByRole('alert').textContent).toContain('its contents are not what was saved');
  const moment = momentWords('2026-05-13T09:14:00.000Z');
  await user.click(screen.getByRole('button', { name: `Restore the backup of ${moment}` }));
  await waitFor(() => expect(bridge.inputsOf('documents.restore')).toEqual([{ copyId, backupId: newer }]));
});

test('without a backup it says so much, and offers a copy of what is damaged', () => {
  fakeBridge({});
  renderUi(<Recovery failure={{ code: 'DAMAGED', details: { which: 'header' } }} />);
  expect(screen.getByRole('alert').textContent).toContain('ask for another copy');
  expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
  expect(screen.getByRole('button', { name: /Save a copy/ })).toBeTruthy();
});

test('opening a file that fails leads to the dialog where there is a backup, to a line at the foot where there is none', async () => {
  fakeBridge({ 'documents.restore': () => ({ outcome: 'opened', name: 'Plan' }) });
  const { user } = renderUi(
    <>
      <RecoveryDialog />
      <ToastRegion />
    </>,
  );
  tellNotOpened(new CallError('FILE_MISSING', {}));
  expect(await screen.findByText(/not there any more/)).toBeTruthy();
  tellNotOpened(new CallError(damaged.code, damaged.details));
  await user.click(await screen.findByRole('button', { name: /^Restore the backup of/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the backups are listed with when, why and how large; one is restored, a failure keeps the list', async () => {
  let full = true;
  const bridge = fakeBridge({
    'documents.backups': () => [
      { id: newer, at: at('2026-05-13T09:14:00.000Z'), bytes: 348_160, reason: 'published' },
      { id: older, at: at('2026-05-12T08:00:00.000Z'), bytes: 12, reason: 'before' },
    ],
    'documents.restore': () => {
      if (full) throw new Refusal('DISK_FULL');
      return { outcome: 'opened', name: 'Plan' };
    },
  });
  let closed = 0;
  const { user } = renderUi(
    <QueryClientProvider client={newQueryClient()}>
      <Backups onClose={() => (closed += 1)} />
      <ToastRegion />
    </QueryClientProvider>,
  );
  const buttons = await screen.findAllByRole('button', { name: 'Restore' });
  expect(screen.getByText('340 KB')).toBeTruthy();
  expect(screen.getByText('Before a backup took its place')).toBeTruthy();
  if (buttons[1]) await user.click(buttons[1]);
  expect(await screen.findByText(/disk is full/)).toBeTruthy();
  expect(closed).toBe(0);
  full = false;
  await user.click(screen.getAllByRole('button', { name: 'Restore' })[0] as HTMLElement);
  await waitFor(() => expect(closed).toBe(1));
  expect(bridge.inputsOf('documents.restore')).toEqual([
    { copyId: null, backupId: older },
    { copyId: null, backupId: newer },
  ]);
});

test.each([
  [12, '12 bytes'],
  [1536, '1.5 KB'],
  [348_160, '340 KB'],
  [25 * 2 ** 20, '25 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words));

test('a document dropped on the window is opened; other files are left to others', async () => {
  const bridge = fakeBridge({ 'documents.open': () => ({ outcome: 'opened', name: 'Plan' }) });
  function Page() {
    useDropToOpen();
    return null;
  }
  renderUi(<Page />);
  const drop = (name: string) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { files: [new File(['x'], name)] },
    });
    return !window.dispatchEvent(event);
  };
  expect(drop('list.xlsx')).toBe(false);
  expect(drop('Plan.OKR')).toBe(true);
  await waitFor(() =>
    expect(bridge.inputsOf('documents.open')).toEqual([{ from: 'handle', handle: 'handle:Plan.OKR' }]),
  );
});

test.each([
  ['STORE_NEWER', /Update Okra/, false],
  ['IN_USE', /open in another Okra/, false],
  ['STORE_DAMAGED', /is damaged/, true],
] as const)('what could not be opened at the start is told before everything else: %s', async (code, words, copies) => {
  const bridge = fakeBridge({
    'documents.save-damaged': () => ({ outcome: 'written', name: 'Plan (damaged).okr' }),
    'documents.open': () => ({ outcome: 'cancelled', name: '' }),
  });
  let left = 0;
  const { user } = renderUi(
    <>
      <FailedStart failure={{ code, details: { copyId, name: 'Plan' } }} onLeave={() => (left += 1)} />
      <ToastRegion />
    </>,
  );
  const dialog = screen.getByRole('alertdialog', { name: '“Plan” could not be opened' });
  expect(dialog.textContent).toMatch(words);
  expect(dialog.textContent).not.toMatch(/delete (it|the)/i);
  const copy = screen.queryByRole('button', { name: /Save a copy/ });
  expect(copy !== null).toBe(copies);
  if (copy) await user.click(copy);
  expect(bridge.inputsOf('documents.save-damaged')).toEqual(copies ? [{ copyId }] : []);
  await user.click(screen.getByRole('button', { name: 'Open another document…' }));
  if (code === 'IN_USE') await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.inputsOf('documents.open')).toEqual(
    code === 'IN_USE' ? [{ from: 'dialog' }, { from: 'recent', copyId }] : [{ from: 'dialog' }],
  );
  await user.click(screen.getByRole('button', { name: 'Go to the beginning' }));
  expect(left).toBe(1);
});

test('says how much a backup lacks', () => {
  expect([null, 0, 1, 12].map(missingWords)).toEqual([
    'What was edited after that is not in it.',
    'It holds every edit that can still be read.',
    'One edit after that is not in it.',
    '12 edits after that are not in it.',
  ]);
});
