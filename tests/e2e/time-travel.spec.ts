import { expect, exploreSample, screenshot, test } from './support/app';

test.use({ today: '2026-11-18' });

test('time travel: the company as of an earlier day, for looking only, what changed since, and back to now', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await exploreSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name: 'Objectives' })).toBeVisible();

  // by keyboard: open the bar, ten weeks back on the slider
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  const bar = page.getByRole('region', { name: 'Time travel' });
  const slider = bar.getByRole('slider', { name: 'Weeks' });
  await expect(slider).toBeFocused();
  await screenshot(page, 'time-bar');
  for (let week = 0; week < 4; week += 1) await page.keyboard.press('ArrowLeft');
  await expect(bar.getByText('For looking only: nothing can be changed here.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^As of .*Oct/ })).toBeVisible();
  await screenshot(page, 'time-travel');

  // what would change something rests and says why; what is there for doing says that it belongs to now
  const why = page.getByText('You are looking at an earlier day. Go back to now (g n) to change anything.');
  const add = page.getByRole('button', { name: 'Objective', exact: true });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await add.press('Enter');
  await expect(why.first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create objective' })).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByText('Checking in belongs to now')).toBeVisible();
  await screenshot(page, 'time-travel-check-in');

  await page.getByRole('link', { name: 'Tree', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Tree' })).toBeVisible();
  await screenshot(page, 'time-travel-tree');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/you are looking at an earlier day/)).toBeVisible();

  await bar.getByRole('button', { name: 'What has changed since' }).click();
  await expect(page.getByRole('heading', { name: 'What has changed' })).toBeVisible();
  await expect(page.getByText(/^Progress from/).first()).toBeVisible({ timeout: 30_000 });
  await screenshot(page, 'difference');

  await bar.getByRole('button', { name: 'Back to now' }).click();
  await expect(bar).toBeHidden();
  await expect(page.getByRole('button', { name: 'Look at an earlier day' })).toBeFocused();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Since…' }).click();
  await page.getByRole('menuitem', { name: 'Since four weeks ago' }).click();
  await expect(page.getByText(/^Progress from/).first()).toBeVisible({ timeout: 30_000 });
  await screenshot(page, 'difference-dark');
  await page.getByRole('button', { name: 'Readings', exact: true }).click();
  await expect(page.getByText(/^Progress from/)).toHaveCount(0);
  await expect(page.getByText(/new readings?/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('What has changed is on the clipboard')).toBeVisible();
});
