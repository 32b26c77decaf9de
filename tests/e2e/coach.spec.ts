import { expect, exploreSample, screenshot, test } from './support/app';

test('a flawed key result gets its hint, is mended, and an example comes in as a draft and goes again', async ({
  page,
}) => {
  await exploreSample(page);

  // from “new objective” to the examples
  await page.getByRole('link', { name: 'Objectives' }).click();
  await page.getByRole('button', { name: 'Objective', exact: true }).click();
  const newObjective = page.getByRole('form', { name: 'New objective' });
  await newObjective.getByLabel(/^Objective for/).fill('Improve payroll');
  await expect(newObjective.getByRole('status')).toHaveText(/any team in any year/);
  await screenshot(page, 'coach-new-objective');
  await newObjective.getByLabel(/^Objective for/).fill('');
  await newObjective.getByRole('link', { name: 'Look at examples' }).click();

  // by the keyboard: find, insert, undo, redo
  const search = page.getByRole('combobox', { name: 'Find an example' });
  await expect(search).toBeFocused();
  await page.keyboard.type('pay day');
  const preview = page.getByRole('article', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Nobody has to think about pay day' })).toBeVisible();
  await screenshot(page, 'library');
  await page.keyboard.press('Control+Enter');
  await expect(preview.getByRole('link', { name: 'Open it' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(preview.getByRole('link', { name: 'Open it' })).toBeHidden();
  await preview.getByRole('button', { name: 'Insert as draft' }).click();
  await preview.getByRole('link', { name: 'Open it' }).click();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Payslips corrected after the run/ })).toBeVisible();

  // a key result that counts the work, then one that says what changes
  await page.getByRole('button', { name: 'Key result', exact: true }).click();
  const form = page.getByRole('form', { name: 'New key result' });
  const box = await form.boundingBox();
  await form.getByLabel('What moves?').fill('Send reminders to the managers');
  await expect(form.getByRole('status')).toHaveText(/counts how much was done/);
  expect((await form.boundingBox())?.height, 'nothing jumps').toBe(box?.height);
  await form.getByRole('button', { name: 'Why' }).click();
  expect(await page.evaluate(() => document.scrollingElement?.scrollTop), 'the frame stays').toBe(0);
  const why = page.getByRole('dialog', { name: 'Why' });
  await expect(why.getByText(/Bonuses approved a week before pay day: from 60 to 100/)).toBeVisible();
  await screenshot(page, 'coach-why');
  await page.keyboard.press('Escape');
  await form.getByLabel('What moves?').fill('Bonuses approved a week before pay day');
  await form.getByLabel('Start').fill('60');
  await form.getByLabel('Target').fill('100');
  await form.getByLabel('Unit').fill('%');
  await expect(form.getByRole('status')).toHaveText(/A number that moves/);
  await form.getByRole('button', { name: 'Add key result' }).click();
  await expect(page.getByRole('button', { name: /^Bonuses approved a week before pay day.*60/ })).toBeVisible();

  // in a narrow window a panel covers the page: one from another gives the focus back to where the first came from
  await form.getByLabel('What moves?').fill('Send reminders to the managers');
  await form.getByLabel('Start').fill('0');
  await form.getByLabel('Target').fill('100');
  await form.getByRole('button', { name: 'Add key result' }).click();
  await page.keyboard.press('Escape');
  const wide = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 640, height: 720 });
  const count = page.getByRole('button', { name: /^\d+ hints?/ });
  await count.click();
  await page.getByRole('complementary', { name: 'Hints' }).getByText('Send reminders to the managers').first().click();
  const panel = page.getByRole('complementary', { name: /Send reminders to the managers/ });
  await expect(panel).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Explanation' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(count).toBeFocused();
  await page.setViewportSize(wide);
});
