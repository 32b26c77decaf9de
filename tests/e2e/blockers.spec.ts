import { call, expect, exploreSample, test } from './support/app';

test('the register of the sample: an old blocker gets an owner and is resolved, by keyboard', async ({ page }) => {
  await exploreSample(page);
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { name: 'Blockers' })).toBeVisible();
  const { rows, counts } = await call(page, 'blockers.register', {});
  const [oldest] = rows;
  if (!oldest) throw new Error('the sample has open blockers');
  expect(counts.open).toBeGreaterThan(5);
  const first = page.getByRole('row').nth(1);
  await expect(first).toContainText(oldest.text.slice(0, 20));
  await first.focus();
  await page.keyboard.press('o');
  await expect(page.getByRole('combobox', { name: /^Owner: who/ })).toBeFocused();
  await page.keyboard.type('Chief Executive');
  await expect(page.getByRole('option', { name: /^Chief Executive/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await call(page, 'blockers.get', { id: oldest.id })).ownerName)
    .toBe('Chief Executive');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await first.focus();
  await page.keyboard.press('r');
  await expect.poll(async () => (await call(page, 'blockers.register', {})).counts.open).toBe(counts.open - 1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await call(page, 'blockers.register', {})).counts.open).toBe(counts.open);
});
