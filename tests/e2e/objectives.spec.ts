import { expect, exploreSample, screenshot, test } from './support/app';

test('the sample company: from home to an objective, a lowered target told in its history, and Undo', async ({
  page,
}) => {
  await exploreSample(page);
  await page.getByRole('link', { name: 'Objectives' }).click();
  await page.getByRole('textbox', { name: 'Find' }).fill('customers');
  await page.keyboard.press('Enter');
  const row = page.getByRole('button', { name: /key results/ }).first();
  await row.click();
  await expect(page.getByRole('heading', { name: 'Key results' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Line of sight to the mission' })).toBeVisible();
  await screenshot(page, 'objective');

  // where a number comes from
  await page.getByRole('button', { name: /explain the progress$/ }).click();
  const explanation = page.getByRole('complementary', { name: 'Explanation' });
  await expect(explanation.getByText(/Source:/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explanation).toBeHidden();

  // a new key result, then its target lowered with the reason
  await page.getByRole('button', { name: 'Key result', exact: true }).click();
  const form = page.getByRole('form', { name: 'New key result' });
  await form.getByLabel('What moves?').fill('Days until an answer');
  await form.getByLabel('Start').fill('9');
  await form.getByLabel('Target').fill('3');
  await form.getByLabel('Unit').fill('days');
  await form.getByRole('button', { name: 'Add key result' }).click();
  await page.getByRole('button', { name: /^Days until an answer/ }).click();
  const panel = page.getByRole('complementary', { name: 'Key result Days until an answer' });
  await panel.getByLabel('Why the numbers change').fill('Two people fewer until May');
  await panel.getByLabel('Target', { exact: true }).fill('4');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByLabel('History of').selectOption({ label: 'Days until an answer' });
  await expect(page.getByText('Target raised from 3 to 4: eased')).toBeVisible();
  await expect(page.getByText('“Two people fewer until May”', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Check-ins' }).focus();
  await page.keyboard.press('Control+z');
  await expect(panel.getByLabel('Target', { exact: true })).toHaveValue('3');
});
