import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { staffCsv, staffWorkbook } from '../support/people/staff';
import { expect, screenshot, startEmpty, test } from './support/app';
import { chooseFiles } from './support/dialogs';

test('people come by typing and by pasting, get a team, and hand over when they leave', async ({ page }) => {
  await startEmpty(page);

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('row', { name: /Account Director/ })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Fleet Director');
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('fleet.director@fernhill.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Fleet Director/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Paste a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a list of people' });
  await dialog
    .getByRole('textbox')
    .fill(
      'Name\tE-mail\tTeam\nFleet Engineer\tfleet.engineer@fernhill.example\tDispatch\nFleet Director\tFLEET.DIRECTOR@fernhill.example\tDispatch',
    );
  await dialog.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByText('People: 1 added, 1 updated, 1 new team')).toBeVisible();
  await screenshot(page, 'people');

  await page.getByRole('row', { name: /Fleet Director/ }).click();
  const panel = page.getByRole('complementary', { name: 'Person' });
  await expect(panel.getByRole('link', { name: 'Dispatch' })).toBeVisible();
  // in a narrow window the panel covers the list: nothing of that is in the way of Tab, and it is back after
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  const row = page.getByRole('row', { name: /Fleet Director/ });
  await page.setViewportSize({ width: 640, height: 720 });
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.setViewportSize(wide);
  await row.click();
  await panel.getByRole('button', { name: 'Leaves or hands over…' }).click();
  const leaving = page.getByRole('dialog', { name: 'What Fleet Director hands over' });
  await expect(leaving.getByText('Fleet Director holds nothing that is open.')).toBeVisible();
  await leaving.getByRole('button', { name: 'Mark as left' }).click();
  await expect(page.getByText(/Fleet Director has left/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Fleet Director/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Fleet Director/ })).toBeVisible();
});

test('people come from a workbook: looked at, put right, imported, updated by a later file, taken back', async ({
  okra,
  page,
  folder,
}) => {
  const [workbook, later] = [path.join(folder, 'staff.xlsx'), path.join(folder, 'staff-later.csv')];
  writeFileSync(workbook, staffWorkbook());
  const lines = staffCsv().split('\n');
  writeFileSync(
    later,
    [...lines.slice(0, 3), (lines[3] ?? '').replace(';Dispatcher;', ';Head of Dispatch;')].join('\n'),
  );
  await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await page.keyboard.press('3');
  await page.getByLabel('Company or team').fill('Fernhill Logistics');
  await page.getByLabel('Your name').fill('Account Director');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('row', { name: /Account Director/ })).toBeVisible();

  await chooseFiles(okra.app, workbook);
  await page.getByRole('button', { name: 'Import a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people from staff.xlsx' });
  await expect(dialog.getByText('Row 2 was read as headings.')).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Line manager' })).toHaveValue('manager');
  await expect(dialog.getByText('this person stands further up in the list')).toBeVisible();
  await expect(dialog.getByText(/is not in the list and will stay/)).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Department' }).selectOption('other');
  await expect(dialog.getByText(/^New teams/)).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Department' }).selectOption('team');
  await expect(dialog.getByText('New teams: Operations, Dispatch')).toBeVisible();
  await screenshot(page, 'people-file');
  await dialog.getByRole('button', { name: 'Import 3 people' }).click();
  await expect(page.getByText(/People: 3 added/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Dispatcher North/ })).toContainText('Head of Operations');

  // the same file again changes nothing
  await page.keyboard.press('i');
  await expect(dialog.getByRole('button', { name: 'Nothing to change' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await chooseFiles(okra.app, later);
  await page.getByRole('button', { name: 'Import a file' }).click();
  const second = page.getByRole('dialog', { name: 'Import people from staff-later.csv' });
  await expect(second.getByText('Job title: Dispatcher → Head of Dispatch')).toBeVisible();
  await second.getByText('2 people are not in the list').click();
  await second.getByRole('checkbox', { name: /Dispatcher South/ }).check();
  await second.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByText(/1 updated.*1 marked as left/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Dispatcher South/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Dispatcher South/ })).toBeVisible();
});
