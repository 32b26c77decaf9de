import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { quarterSheets, trackerWithCheckIns } from '../support/imports/fixtures';
import { expect, test } from './support/app';
import { chooseFiles, chooseSaveAs } from './support/dialogs';

test.use({ today: '2026-08-20' });

test('an old tracker becomes a tree: chosen, looked at, imported, undone, exported and read again', async ({
  okra,
  page,
  folder,
}) => {
  const workbook = path.join(folder, trackerWithCheckIns.fileName);
  writeFileSync(workbook, trackerWithCheckIns.bytes);
  // cancelled, nothing has been made: the beginning is as it was
  await chooseFiles(okra.app);
  await page.getByRole('button', { name: /Bring in your spreadsheet/ }).click();
  await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await chooseFiles(okra.app, workbook);
  await page.getByRole('button', { name: /Bring in your spreadsheet/ }).click();
  const run = page.getByRole('button', { name: 'Import 2 objectives, 5 key results' });
  await expect(run).toBeVisible();
  await expect(page.getByText('32 → 45 · now 42 · Head of Customer Care')).toBeVisible();
  expect(readdirSync(path.join(okra.profile, 'docs'))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  expect(readdirSync(path.join(okra.profile, 'docs'))).toEqual([]);
  await page.keyboard.press('1');
  await page.getByLabel('Company or team').fill('Fernhill Logistics');
  await run.click();
  await expect(page.getByText('Imported 2 objectives, 5 key results')).toBeVisible();
  await expect(page).toHaveURL(/#\/tree/);
  await expect(page.getByRole('navigation', { name: 'Views' })).toContainText('Fernhill Logistics');
  await expect(page.getByRole('region', { name: 'Who are you?' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: Import')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Done again: Import')).toBeVisible();

  const exported = path.join(folder, 'everything.xlsx');
  await chooseSaveAs(okra.app, exported);
  await page.evaluate(() => {
    location.hash = '#/export';
  });
  await page.getByRole('button', { name: 'Save as Excel workbook' }).click();
  await expect(page.getByText('Saved everything.xlsx')).toBeVisible();

  await chooseFiles(okra.app, exported);
  await page.evaluate(() => {
    location.hash = '#/import';
  });
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(page.getByRole('heading', { name: 'everything.xlsx' })).toBeVisible();
  await expect(page.getByText(/importing it again changes nothing/)).toBeVisible();
  await chooseFiles(okra.app, workbook);
  await page.getByRole('button', { name: 'Another file…' }).click();
  await expect(page.getByRole('heading', { name: 'OKR tracker.xlsx' })).toBeVisible();
  await expect(page.getByText(/importing it again changes nothing/)).toBeVisible();
});

test('a workbook given at the start opens in the import, and is put right by the keyboard', async ({
  launch,
  folder,
}) => {
  const workbook = path.join(folder, quarterSheets.fileName);
  writeFileSync(workbook, quarterSheets.bytes);
  const { page } = await launch({ args: [workbook] });
  await expect(page.getByRole('button', { name: 'Import 3 objectives, 5 key results' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Yearly High-Level' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Import 2 objectives, 4 key results' })).toBeVisible();
});
