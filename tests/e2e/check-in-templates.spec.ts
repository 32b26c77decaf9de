import { z } from 'zod';
import { expect, exploreSample, screenshot, test } from './support/app';

test('a team chooses four squares, and its check-in asks for them', async ({ page }) => {
  await exploreSample(page);
  await page.getByRole('link', { name: 'Check-in', exact: true }).click();
  await page.getByRole('link', { name: 'Templates' }).click();
  await page.getByRole('button', { name: /^Four squares/ }).click();
  await page.getByRole('textbox', { name: 'Prompt 1', exact: true }).fill('Priorities until Friday');
  await page.getByRole('textbox', { name: 'Name' }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Priorities until Friday');
  await expect(page.getByRole('button', { name: 'Set back to ours' })).toBeVisible();

  await screenshot(page, 'check-in-templates');

  const answer = await page.evaluate(() => window.okra.call('teams.list', {}));
  const teams = z.object({ value: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })) });
  const team = teams.parse(JSON.parse(answer)).value.find(({ kind }) => kind === 'team');
  if (!team) throw new Error('the sample has teams');
  await page.evaluate((id) => {
    window.location.hash = `#/teams/${id}`;
  }, team.id);
  await expect(page.getByRole('heading', { name: team.name, level: 1 })).toBeVisible();
  await page.getByRole('combobox', { name: 'Check-in template' }).selectOption({ label: 'Four squares' });
  await screenshot(page, 'team-rhythm');
  await page.getByRole('link', { name: 'Check-in', exact: true }).click();
  await page.getByRole('combobox', { name: 'Whose key results' }).click();
  await page.getByRole('option', { name: team.name, exact: true }).click();
  await expect(page.getByLabel('Priorities until Friday').first()).toBeVisible();
  await screenshot(page, 'check-in-four-squares');

  const boxes = async () => {
    const squares = page.locator('[data-columns="2"] label').all();
    const found = await Promise.all((await squares).slice(0, 4).map((one) => one.boundingBox()));
    return found.map((box) => ({ x: Math.round(box?.x ?? 0), y: Math.round(box?.y ?? 0) }));
  };
  const rows = (all: { x: number; y: number }[]) => [
    new Set(all.map(({ y }) => y)).size,
    new Set(all.map(({ x }) => x)).size,
  ];
  expect(rows(await boxes())).toEqual([2, 2]);
  await page.setViewportSize({ width: 760, height: 800 });
  expect(rows(await boxes())).toEqual([4, 1]);
});
