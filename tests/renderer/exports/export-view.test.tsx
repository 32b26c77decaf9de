import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkbook } from '#main/imports/workbook/read';
import { ExportView } from '#renderer/exports/export-view';
import { ToastRegion } from '#renderer/ui/toast';
import { day } from '#shared/kernel/dates';
import type { TestDocument } from '#tests/support/document';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

let folder: string;
let document: TestDocument;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'okra-export-view-'));
  document = openBehindThePage('2026-08-20');
  const cycle = await document.call('cycles.create', {
    name: 'Q3 2026',
    cadence: 'quarter',
    startsOn: day('2026-07-01'),
    endsOn: day('2026-09-30'),
    parentId: null,
    planningOpensOn: null,
  });
  await document.call('objectives.create', { cycleId: cycle.id, title: 'Grow', goalType: 'committed' });
  const secret = await document.call('objectives.create', {
    cycleId: cycle.id,
    title: 'Buy a rival',
    goalType: 'committed',
  });
  await document.call('objectives.update', { id: secret.id, visibility: 'confidential' });
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});

test('says what it holds, saves it, and leaves confidential goals out unless they are asked for', async () => {
  const file = join(folder, 'out.xlsx');
  Object.assign(document.app, { dialogs: { open: async () => undefined, save: async () => file } });
  const { user } = renderView(
    <>
      <ExportView />
      <ToastRegion />
    </>,
    '/export',
  );
  expect(await screen.findByText(/^2 objectives, 0 key results and 0 check-ins/)).toBeTruthy();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save as Excel workbook' }));
  expect(await screen.findByText('1 confidential objective was left out')).toBeTruthy();
  expect(existsSync(file)).toBe(true);
  const titles = async () =>
    JSON.stringify((await readWorkbook(file)).sheets.find(({ name }) => name === 'Objectives'));
  expect(await titles()).not.toContain('Buy a rival');
  await user.click(screen.getByRole('checkbox', { name: 'With confidential objectives (1)' }));
  await user.click(screen.getByRole('button', { name: 'Save as Excel workbook' }));
  await expect.poll(titles).toContain('Buy a rival');
});
