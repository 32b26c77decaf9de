import { expect, exploreSample, screenshot, test } from './support/app';

test('the sample company: a mean explained down to a check-in, tried under another model, and the calibration', async ({
  page,
}) => {
  await exploreSample(page);

  // from the cycle's mean by the keyboard, into an objective and its key result
  await expect(page.getByRole('button', { name: 'Explain the mean progress' })).toBeVisible();
  await page.keyboard.press('e');
  const panel = page.getByRole('complementary', { name: 'Explanation' });
  await expect(panel.getByText('Mean progress')).toBeVisible();
  await panel.getByRole('rowheader').getByRole('button').first().click();
  await expect(panel.getByText('Check-ins behind it')).toBeVisible();
  await screenshot(page, 'explanation');
  await page.keyboard.press('Backspace');
  await expect(panel.getByText('Mean progress')).toBeVisible();

  // the same history under another model, for the whole cycle
  await panel.getByText('What if it were scored another way?').click();
  await expect(panel.getByText('0 objectives stand elsewhere.')).toBeVisible();
  await panel.getByLabel('Measured').selectOption({ label: 'Yes or no at the target' });
  await expect(panel.getByText(/^\d+ objectives stand elsewhere\.$/)).not.toHaveText('0 objectives stand elsewhere.');
  await panel.getByText('What if it were scored another way?').scrollIntoViewIfNeeded();
  await screenshot(page, 'what-if');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // what was meant and said, against what came
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Calibration' })).toBeVisible();
  await expect(page.getByText(/Your commit levels were reached \d+ % of the time/)).toBeVisible();
  await expect(page.getByText('Brier score', { exact: true })).toBeVisible();
  await screenshot(page, 'calibration');
});
