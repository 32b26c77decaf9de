import { expect, screenshot, test } from './support/app';

test('people come by typing and by pasting, get a team, and hand over when they leave', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await page.keyboard.press('3');
  await page.getByLabel('Company or team').fill('Fernhill Logistics');
  await page.getByLabel('Your name').fill('Anna Lindqvist');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();

  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expect(page.getByRole('row', { name: /Anna Lindqvist/ })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('Ben Okafor');
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ben@fernhill.example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByRole('button', { name: 'Paste a list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a list of people' });
  await dialog
    .getByRole('textbox')
    .fill(
      'Name\tE-mail\tTeam\nCleo Marsh\tcleo@fernhill.example\tDispatch\nBen Okafor\tBEN@fernhill.example\tDispatch',
    );
  await dialog.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByText('People: 1 added, 1 updated, 1 new team')).toBeVisible();
  await screenshot(page, 'people');

  await page.getByRole('row', { name: /Ben Okafor/ }).click();
  const panel = page.getByRole('complementary', { name: 'Person' });
  await expect(panel.getByRole('link', { name: 'Dispatch' })).toBeVisible();
  await panel.getByRole('button', { name: 'Leaves or hands over…' }).click();
  await panel.getByRole('combobox', { name: 'To', exact: true }).click();
  await page.getByRole('option', { name: /Cleo/ }).click();
  await panel.getByRole('button', { name: 'Hand over', exact: true }).click();
  await expect(page.getByText(/Ben Okafor has left/)).toBeVisible();
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toBeVisible();
});
