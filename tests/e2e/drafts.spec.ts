import { expect, exploreSample, screenshot, test } from './support/app';

test('a draft from the library is found again, published by a key, checked in, and taken back', async ({ page }) => {
  await exploreSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Find an example' })).toBeFocused();
  await page.keyboard.type('pay day');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: 'Preview' }).getByRole('link', { name: 'Open it' }).waitFor();

  // among the objectives, by its mark
  await page.getByRole('link', { name: 'Objectives' }).first().click();
  await page.getByRole('button', { name: 'Draft', exact: true }).click();
  const row = page.getByRole('button', { name: /^.*Nobody has to think about pay day.*draft/ });
  await screenshot(page, 'objectives-drafts');
  await row.click();

  const draft = page.getByRole('region', { name: 'Draft' });
  await expect(draft).toContainText('A draft: in no roll-up, nobody checks in on it yet');
  await screenshot(page, 'objective-draft');
  await page.keyboard.press('p');
  await expect(draft).toBeHidden();
  await expect(page.getByText(/^Published with \d key results$/)).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(draft).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('publish');
  const palette = page.getByRole('dialog', { name: 'Go to, create, do' });
  await expect(palette.getByRole('option', { selected: true })).toContainText('Publish the draft');
  await page.keyboard.press('Enter');
  await expect(draft).toBeHidden();
  await expect(page.getByRole('button', { name: /^Payslips corrected after the run/ })).not.toContainText('draft');
});
