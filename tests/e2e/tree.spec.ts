import { readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { expect, exploreSample, type Page, screenshot, test } from './support/app';
import { chooseSaveAs } from './support/dialogs';

/** The tree of the sample company, in a window of a laptop's size. */
async function openTree(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await exploreSample(page);
  await page.getByRole('link', { name: 'Tree' }).click();
  await page.getByRole('treeitem', { name: /^Mission of/ }).waitFor();
}

/** What the accessible tree says is current. */
const current = (page: Page) =>
  page.getByRole('tree').evaluate((tree) => {
    const id = tree.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.querySelector('.visually-hidden')?.textContent ?? '';
  });

test('the map of a company: travel, line of sight, panel, search, list', async ({ page }) => {
  await openTree(page);
  await screenshot(page, 'tree-light');
  const tree = page.getByRole('tree', { name: 'Alignment map' });
  await tree.focus();
  // over what the company wants in five years and in this one to the first objective
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toMatch(/, five-year goal$/);
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toMatch(/, one-year goal$/);
  await page.keyboard.press('ArrowRight');
  const top = await current(page);
  expect(top).toMatch(/key results/);
  await page.keyboard.press('l');
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).not.toBe(top);
  await screenshot(page, 'tree-line-of-sight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Objective' });
  await expect(panel.getByText('Key results', { exact: true })).toBeVisible();
  await screenshot(page, 'tree-panel');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  // what is sought comes into view, and Enter goes there
  await page.keyboard.press('/');
  await page.keyboard.type('open positions before');
  await expect(page.getByText(/^1 of \d+/)).toBeVisible();
  const found = page.getByRole('treeitem', { name: /^Fill the open positions/ });
  await expect(found).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await screenshot(page, 'tree-found');
  await page.keyboard.press('ArrowDown');
  expect(await current(page)).toMatch(/^Fill the open positions/);
  await page.getByRole('button', { name: 'Show all' }).click();

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('option', { name: 'At risk' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await screenshot(page, 'tree-at-risk');
  await page.getByRole('button', { name: 'Show all' }).click();

  await page.getByRole('button', { name: 'Level' }).click();
  await page.getByRole('option', { name: 'Department' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await page.getByText('List', { exact: true }).click();
  await expect(page.getByRole('treegrid', { name: 'Alignment tree' }).getByRole('row').nth(5)).toBeVisible();
  // the filter and the strategy are the same in the list
  await expect(page.getByRole('button', { name: 'Level: Department' })).toBeVisible();
  const steps = page.getByRole('row', { name: /^Five-year goal/ });
  await expect(steps.first()).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.keyboard.press('s');
  await expect(steps).toHaveCount(0);
  await screenshot(page, 'tree-list');
});

test('has no fault that axe finds, as a map and as a list', async ({ page }) => {
  await openTree(page);
  await page.evaluate(axe.source);
  const faults = () =>
    page.evaluate(async () => {
      const found = await (Reflect.get(window, 'axe') as typeof axe).run('#main');
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
    });
  expect(await faults()).toEqual([]);
  await page.getByText('List', { exact: true }).click();
  await page.getByRole('treegrid').waitFor();
  expect(await faults()).toEqual([]);
});

test('re-aligning with the keyboard survives, and Undo takes it back', async ({ page }) => {
  await openTree(page);
  await page.getByRole('tree').focus();
  await page.keyboard.press('s'); // the objectives alone, so that the next one stands below
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  const under = await page.getByText(/^Contributes to “/).textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Now ${under?.replace('Contributes', 'contributes')}`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByText(/^Undone/).or(page.getByText(/^Now contributes/))).toBeHidden({ timeout: 10_000 });
});

test('the map goes to a file as SVG and as PNG', async ({ okra: { app, page }, folder }) => {
  await openTree(page);
  for (const format of ['svg', 'png'] as const) {
    const file = path.join(folder, `map.${format}`);
    await chooseSaveAs(app, file);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: `As ${format.toUpperCase()}` }).click();
    await expect(page.getByText(`Saved as map.${format}`)).toBeVisible();
    const bytes = readFileSync(file);
    if (format === 'svg') expect(bytes.toString('utf8')).toMatch(/^<svg .*Mission of .*<\/svg>\n$/s);
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
});

test('is dark where the system is, and unfolds to every objective', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openTree(page);
  await screenshot(page, 'tree-dark');
  await page.getByRole('tree').focus();
  await page.keyboard.press('Shift+C');
  await page.keyboard.press('0');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await screenshot(page, 'tree-unfolded-dark');
  await page.keyboard.press('f');
  await expect(page.getByText(/^\d+ %$/)).toBeVisible();
  await screenshot(page, 'tree-fit-dark');
});
