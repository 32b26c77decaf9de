import { expect, exploreSample, test } from './support/app';

test('a team lead’s Monday, without a mouse: what waits, whose, of which type, and on to the meeting', async ({
  page,
}) => {
  await exploreSample(page);
  await expect(page.getByRole('radio', { name: 'Me', exact: true })).toBeChecked();
  const ticks = page.getByRole('region', { name: /^(Needs you|Open)/ }).getByRole('checkbox');

  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: /^Open in / })).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'Open with your people' })).toBeVisible();
  await expect(ticks.first()).not.toBeChecked();

  // from the first row down to the first initiative, done and open again
  await page.keyboard.press('i');
  for (let row = 0; row < 40 && !(await ticks.first().evaluate((one) => one === document.activeElement)); row++)
    await page.keyboard.press('ArrowDown');
  await expect(ticks.first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(ticks.first()).toBeChecked();
  await expect(page.getByText('done today')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ticks.first()).not.toBeChecked();

  // the whole cycle, then the stretch goals of it alone, and what that counts
  const count = page.getByRole('button', { name: /explain the number of objectives$/ });
  const all = await count.textContent();
  await page.keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Stretch' })).toHaveAttribute('aria-pressed', 'true');
  await expect(count).not.toHaveText(all ?? '');
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await expect(count).toHaveText(all ?? '');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('meeting of');
  await expect(page.getByRole('option', { selected: true })).toContainText('Team meeting of');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Start the meeting' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await expect(page.getByText('How sure are we?')).toBeVisible();
});
