import path from 'node:path';
import { expect, kill, screenshot, test } from './support/app';

test('from nothing to a first check-in by the keyboard: the guide, left and found again, one Undo for all of it', async ({
  launch,
  folder,
}) => {
  const profile = path.join(folder, 'desk');
  const first = await launch({ profile });
  await expect(first.page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  await screenshot(first.page, 'first-run');
  await first.page.keyboard.press('3');
  await first.page.getByLabel('Company or team').fill('Fernhill Logistics');
  await first.page.getByLabel('Your name').fill('Head of Operations');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('textbox', { name: 'Mission' })).toBeFocused();
  await screenshot(first.page, 'guide-1');
  await first.page.keyboard.type('Freight without frost');
  await first.page.keyboard.press('Control+Enter');
  await expect(first.page.getByRole('combobox', { name: /fiscal year begins/ })).toBeFocused();
  await first.page.keyboard.type('April');
  await expect(first.page.getByText(/for Q1 FY27/)).toBeVisible();
  await first.page.keyboard.press('Control+Enter');
  await expect(first.page.getByRole('textbox', { name: 'Team' })).toBeFocused();
  await first.page.keyboard.type('Dispatch');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('textbox', { name: 'Objective' })).toBeFocused();
  await first.page.keyboard.type('Customers get their goods when we said so');
  await expect(first.page.getByText('Dispatch')).toBeVisible();
  await kill(first);

  const { page } = await launch({ profile });
  await expect(page.getByRole('textbox', { name: 'Objective' })).toHaveValue(
    'Customers get their goods when we said so',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /what moves/ })).toBeFocused();
  await page.keyboard.type('Late deliveries');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('%');
  await screenshot(page, 'guide-5');
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/tree/);
  await expect(page.getByText('Your first objective stands')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Views' })).toContainText('Head of Operations');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: /Late deliveries/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.okra.call('history.undo', {}));
  await expect(page.getByText('No key results to check in')).toBeVisible();
});

test('the sample company opens with its progress told', async ({ page }) => {
  await page.getByRole('button', { name: /Explore a sample company/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible({ timeout: 60_000 });
});

test('a window that cannot be drawn is told by the system, and the app ends', async ({ okra }) => {
  await expect(okra.page.getByRole('button', { name: /Start empty/ })).toBeVisible();
  const gone = new Promise((resolve) => okra.process.once('exit', resolve));
  const said = await okra.app.evaluate(({ BrowserWindow, dialog }) => {
    const asked: string[] = [];
    dialog.showMessageBoxSync = (options: { message?: string } | object) => {
      asked.push('message' in options ? String(options.message) : '');
      return 1;
    };
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://okra/index.html', true);
    return asked;
  });
  expect(said).toEqual([expect.stringContaining('Okra cannot show its window')]);
  await gone;
});
