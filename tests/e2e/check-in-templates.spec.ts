import { expect, test } from './support/app';

test('a team chooses four squares, and its check-in asks for them', async ({ page }) => {
  await page.getByRole('button', { name: /Explore a sample company/ }).click();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await page.getByRole('link', { name: 'Check-in', exact: true }).click();
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByRole('button', { name: /^Four squares/ }).click();
  await page.getByRole('textbox', { name: 'Prompt 1', exact: true }).fill('Priorities until Friday');
  await page.getByRole('textbox', { name: 'Name' }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Priorities until Friday');
  await expect(page.getByRole('button', { name: 'Set back to ours' })).toBeVisible();

  await page.getByRole('link', { name: 'Teams' }).click();
  await page.getByRole('link', { name: 'People', exact: true }).last().click();
  await page.getByLabel('Check-in template').selectOption({ label: 'Four squares' });
  await page.getByRole('link', { name: 'Check-in', exact: true }).click();
  await page.getByRole('combobox', { name: 'Whose key results' }).click();
  await page.getByRole('option', { name: 'People', exact: true }).click();
  await expect(page.getByLabel('Priorities until Friday').first()).toBeVisible();
});
