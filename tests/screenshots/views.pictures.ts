import path from 'node:path';
import { expect, exploreSample, type Page, root, test } from '../e2e/support/app';

const FOLDER = path.join(root, 'docs', 'screenshots');
const pause = (page: Page, ms = 900) => page.waitForTimeout(ms);

/** Each picture: the address, and what to do there first. */
const pictures: readonly { name: string; at: string; first?: (page: Page) => Promise<void> }[] = [
  { name: 'home', at: '/home' },
  { name: 'tree', at: '/tree', first: (page) => pause(page, 1500) },
  { name: 'objectives', at: '/objectives' },
  {
    name: 'objective',
    at: '/objectives',
    first: async (page) => {
      await page
        .getByRole('button', { name: /4 key results/ })
        .first()
        .click();
      await page.getByRole('button', { name: /explain the progress$/ }).click();
      await expect(page.getByText(/Source:/)).toBeVisible();
    },
  },
  { name: 'check-in', at: '/check-in' },
  { name: 'blockers', at: '/blockers' },
  { name: 'kpis', at: '/kpis' },
  { name: 'strategy', at: '/strategy' },
  { name: 'library', at: '/library' },
  { name: 'retrospectives', at: '/retrospectives' },
  { name: 'people', at: '/people' },
  { name: 'roles', at: '/people/roles' },
  { name: 'teams', at: '/teams' },
  { name: 'team', at: '/teams/{team}' },
  { name: 'closing', at: '/closing/{cycle}/{team}' },
  {
    name: 'difference',
    at: '/difference',
    first: (page) =>
      page
        .getByText(/^Progress from/)
        .first()
        .waitFor({ timeout: 60_000 }),
  },
  { name: 'cycles', at: '/cycles' },
  { name: 'meeting', at: '/meeting/{team}' },
  { name: 'vote', at: '/vote' },
  { name: 'calibration', at: '/calibration' },
  { name: 'templates', at: '/check-in/templates' },
  {
    name: 'quiz',
    at: '/teams/{team}',
    first: (page) => page.getByRole('button', { name: /eight questions/i }).click(),
  },
  { name: 'settings', at: '/settings' },
  {
    // the last one: it ends on an earlier day
    name: 'time-travel',
    at: '/objectives',
    first: async (page) => {
      await page.keyboard.press('g');
      await page.keyboard.press('a');
      const bar = page.getByRole('region', { name: 'Time travel' });
      await expect(bar.getByRole('slider', { name: 'Weeks' })).toBeFocused();
      for (let week = 0; week < 4; week += 1) await page.keyboard.press('ArrowLeft');
      await expect(bar.getByText(/For looking only/)).toBeVisible({ timeout: 60_000 });
    },
  },
];

/** A team with objectives, and the running quarter. */
const someIds = (page: Page): Promise<{ team: string; cycle: string }> =>
  page.evaluate(async () => {
    const ask = async (name: string, input: object) => JSON.parse(await window.okra.call(name, input)).value;
    const cycles: { id: string; cadence: string; state: string }[] = await ask('cycles.list', {});
    const cycle = cycles.find((one) => one.cadence === 'quarter' && one.state === 'active')?.id ?? '';
    const { rows } = await ask('objectives.list', { cycleId: cycle, limit: 30 });
    const [first] = rows.filter((row: { teamId: string | null }) => row.teamId !== null);
    return { team: first?.teamId ?? '', cycle };
  });

for (const scheme of ['light', 'dark'] as const)
  test(`the main views, ${scheme}`, async ({ launch }) => {
    const { page } = await launch({ today: '2026-11-18' });
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByRole('button', { name: /Explore a sample company/ })).toBeVisible();
    await pause(page);
    await page.screenshot({ path: path.join(FOLDER, `first-run-${scheme}.png`) });
    await exploreSample(page);
    const ids = await someIds(page);
    for (const { name, at, first } of pictures) {
      await page.keyboard.press('Escape');
      await page.evaluate(
        (to) => {
          location.hash = to;
        },
        at.replace('{team}', ids.team).replace('{cycle}', ids.cycle),
      );
      await pause(page);
      await first?.(page);
      await page.mouse.move(640, 790);
      await pause(page);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${scheme}.png`) });
    }
  });
