import { expect, exploreSample, screenshot, test } from './support/app';

test.use({ today: '2026-11-18' });

test('KPIs: a starter, three readings, its health, promoted to a key result that the next reading moves, and Undo', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await exploreSample(page);
  await page.getByRole('link', { name: 'KPIs', exact: true }).click();
  await expect(page.getByText('Heat pumps installed', { exact: true })).toBeVisible({ timeout: 30_000 });
  await screenshot(page, 'kpis');

  // a starter that the sample does not have yet
  await page.getByRole('button', { name: 'Starter KPIs' }).click();
  await page.getByRole('button', { name: /^Insert 7 KPIs/ }).click();
  await expect(page.getByText(/1 KPI inserted, 6 were here already/)).toBeVisible();
  await page.getByText('First-year retention', { exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'KPI First-year retention' });
  await panel.getByRole('tab', { name: 'Readings' }).click();
  const form = panel.getByRole('form', { name: 'New reading' });
  for (const [date, value] of [
    ['2026-05-20', '71'],
    ['2026-08-20', '78'],
    ['2026-11-16', '82'],
  ] as const) {
    await form.getByLabel('Day').fill(date);
    await form.getByLabel('Value').fill(value);
    await form.getByRole('button', { name: 'Add' }).click();
    await expect(form.getByLabel('Value')).toHaveValue('');
  }
  await expect(panel.getByText('At the edge')).toBeVisible();
  await panel.getByRole('tab', { name: 'Course' }).click();
  await expect(panel.locator('path.recharts-curve').last()).toBeVisible();
  await screenshot(page, 'kpi-panel');

  await panel.getByRole('button', { name: 'Make it a key result' }).click();
  await panel.getByRole('combobox', { name: /Objective in/ }).click();
  await page.getByRole('option').first().click();
  await panel.getByLabel('From where it is now to').fill('90');
  await panel.getByRole('button', { name: 'Make it a key result' }).click();
  const linked = panel.getByRole('link', { name: 'First-year retention' });
  await expect(linked).toBeVisible();
  await linked.click();
  const row = page.getByRole('listitem').filter({ hasText: 'First-year retention' });
  await expect(row).toContainText('82');
  await expect(row).toContainText('from KPI');
  await page.keyboard.press('Control+z');
  await expect(row).toBeHidden();
});
