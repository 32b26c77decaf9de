import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fireEvent, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { DropToImport } from '#renderer/imports/drop-to-import';
import { ImportView } from '#renderer/imports/import-view';
import { ResultStep } from '#renderer/imports/result-step';
import { ImportSummary } from '#shared/imports/contract';
import type { TestDocument } from '#tests/support/document';
import { type ImportFixture, quarterSheets, trackerWithCheckIns } from '#tests/support/imports/fixtures';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';

let folder: string;
let document: TestDocument;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-import-view-'));
  document = openBehindThePage('2026-08-20');
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});

const show = () =>
  renderView(
    <>
      <DropToImport toImport={() => undefined} />
      <Route path="/import">
        <ImportView />
      </Route>
    </>,
    '/import',
  );

/** The system's dialog answers with this file. */
function choosing({ fileName, bytes }: ImportFixture): string {
  const file = join(folder, fileName);
  writeFileSync(file, bytes);
  Object.assign(document.app, { dialogs: { open: async () => file, save: async () => undefined }, fileOf: () => file });
  return file;
}

const titles = (): unknown[] =>
  document.ledger.raw.prepare('SELECT title FROM objectives WHERE deleted = 0 ORDER BY title').pluck().all();

test('counts that scroll say what they are to who reaches them by the keyboard', async () => {
  const share = { added: 1, changed: 0, same: 0 };
  const many = ['initiatives', 'blockers'].map((many) => ({ one: many, many, added: 1, changed: 0 }));
  const counts = { objectives: share, keyResults: share, people: share, checkIns: 1, teams: 1, cycles: 1, links: 1 };
  const summary = { session: 's', revision: 1, fileName: 'a.csv', sheets: [], questions: [], cycles: [], writes: 0 };
  const said = { problems: [], problemCount: 0, skipped: [], skippedCount: 0, rows: 0 };
  const read = ImportSummary.parse({ ...summary, ...said, counts: { ...counts, more: many } });
  renderView(<ResultStep summary={read} />, '/import');
  expect(screen.getByRole('region', { name: 'All counts' }).tabIndex).toBe(0);
  await expectAccessible();
});

test('a workbook is chosen, seen as it will be, and imported by a button that says what it does', async () => {
  choosing(trackerWithCheckIns);
  const { user, history } = show();
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  const button = await screen.findByRole('button', { name: 'Import 2 objectives, 5 key results' });
  expect(screen.getByRole('heading', { name: 'OKR tracker.xlsx' })).toBeTruthy();
  expect(screen.getByText(/A tracker with one key result a row.*2 objectives, 5 key results/)).toBeTruthy();
  const counts = within(screen.getByRole('table', { name: 'What would be written' }));
  expect(counts.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    'New',
    'Objectives2',
    'Key results5',
    'Check-ins5',
    'People4',
    'Cycles2',
  ]);
  expect((await screen.findAllByText('Become the carrier that customers recommend')).length).toBeGreaterThan(0);
  expect(screen.getByText('32 → 45 · now 42 · Head of Customer Care')).toBeTruthy();
  await user.click(screen.getByText('3 rows or sheets are not read'));
  expect(screen.getByText(/names a key result that is not in the file/)).toBeTruthy();
  await expectAccessible();
  expect(titles()).toEqual([]);
  await user.click(button);
  await expect.poll(titles).toEqual(['Become the carrier that customers recommend', 'Open the northern route']);
  await expect.poll(() => history.at(-1)).toBe('/objectives');
});

test('a column, a sheet and an answer put right change the result; the same file again has nothing to import', async () => {
  choosing(quarterSheets);
  const { user } = show();
  await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await screen.findByRole('button', { name: 'Import 3 objectives, 5 key results' });
  expect(screen.getByText('3 things to look at')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Yearly High-Level' }));
  await screen.findByRole('button', { name: 'Import 2 objectives, 4 key results' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'What are these goals?' }), 'stretch');
  const columns = within(screen.getByRole('region', { name: '2 · Columns' }));
  await user.selectOptions(await columns.findByRole('combobox', { name: 'Meaning of Base' }), 'other');
  expect(await screen.findByText('0 → 2 · now 1')).toBeTruthy();
  await user.selectOptions(columns.getByRole('combobox', { name: 'Meaning of Base' }), 'start');
  await user.click(await screen.findByRole('button', { name: 'Import 2 objectives, 4 key results' }));
  await expect.poll(titles).toEqual(['Open two clinics', 'Patients come back']);
  const [type] = document.ledger.raw.prepare('SELECT DISTINCT goal_type FROM objectives').pluck().all();
  expect(type).toBe('stretch');
});

test('a file that was dropped is read at once; one that cannot be read says why and leaves the page as it was', async () => {
  choosing({ fileName: 'broken.xlsx', bytes: Buffer.from('hello') });
  show();
  await screen.findByRole('button', { name: 'Choose a file…' });
  const file = new File(['x'], 'broken.xlsx');
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } });
  expect(await screen.findByText(/cannot be read: it is not an Excel workbook/)).toBeTruthy();
  choosing(trackerWithCheckIns);
  fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } });
  expect(await screen.findByRole('button', { name: 'Import 2 objectives, 5 key results' })).toBeTruthy();
});

test('the file that the app was started with is read without being asked for', async () => {
  document.app.imports.waiting = choosing(trackerWithCheckIns);
  show();
  expect(await screen.findByRole('button', { name: 'Import 2 objectives, 5 key results' })).toBeTruthy();
});
