import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';
import { makeSample, openDesk, readHere, scratch, today } from './support/desk';
import { fillWorkFile, workFileIn } from './support/fill';
import { bareCommit, framesDuring, goToObjective, okraCheckIn, visibleTarget } from './support/painted';
import { median, type Row, report } from './support/report';
import { hasWindow, startWindow } from './support/window';

const bareApp = path.resolve('tests/bench/support/bare');
const sizes = [1000, 100_000, 1_000_000] as const;
const turns = 60;

/** Median milliseconds of a check-in until it is painted, with so many check-ins in the store. */
async function painted(size: number): Promise<number> {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const first = openDesk(profile);
  await first.services.documents.create('Empty', () => null);
  await first.services.documents.close();
  await first.close();
  const density = size > 20_000 ? size / 20_000 : 1;
  fillWorkFile(workFileIn(profile), { seed: 'okra', today, people: 500, density }, size);
  const desk = openDesk(profile); // builds the figures, which a start of the app would find
  await desk.services.documents.reopenLast();
  const target = visibleTarget(readHere(desk));
  await desk.services.documents.close();
  await desk.close();

  const okra = await startWindow('.', profile, 'main h2');
  await goToObjective(okra.page, target.objective);
  const times: number[] = [];
  for (let turn = -5; turn < turns; turn++) times.push(await okraCheckIn(okra.page, target.id, 611 + turn));
  await okra.stop();
  remove();
  return median(times.slice(5)); // the first ones warm up
}

async function bare(): Promise<number> {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'bare');
  mkdirSync(profile);
  const window = await startWindow(bareApp, profile, 'main');
  const times: number[] = [];
  for (let turn = -5; turn < turns; turn++) times.push(await bareCommit(window.page, 611 + turn));
  await window.stop();
  remove();
  return median(times.slice(5));
}

test.skipIf(!hasWindow)('a painted check-in in stores of growing size', async () => {
  const baseline = await bare();
  const rows: Row[] = [];
  for (const size of sizes)
    rows.push({
      what: `a check-in from the call until it is painted, at ${size.toLocaleString('en')} check-ins`,
      unit: 'ms',
      ours: await painted(size),
      against: 'one message, one bare commit, one frame',
      baseline,
      budget: 2,
    });
  const [small, , large] = rows;
  if (!small || !large) throw new Error('not measured');
  const what = 'a painted check-in at 1,000,000 check-ins';
  report([
    ...rows,
    { what, unit: 'ms', ours: large.ours, against: 'the same at 1,000', baseline: small.ours, budget: 1.25 },
  ]);
});

test.skipIf(!hasWindow)('typing in the check-in and scrolling the objectives of 500 people', async () => {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const desk = openDesk(profile);
  await makeSample(desk, 500);
  await desk.services.documents.close();
  await desk.close();
  const { page, stop } = await startWindow('.', profile, 'main h2');

  await page.evaluate(() => {
    location.hash = '#/check-in';
  });
  await page.locator('main input').first().waitFor({ state: 'visible' });
  await page.waitForTimeout(1500);
  await page.locator('main input').first().focus();
  const typing = await framesDuring(page, async () => {
    for (let row = 0; row < 5; row++) {
      for (const key of ['4', '2', '7', 'Backspace', '5']) await page.keyboard.press(key, { delay: 30 });
      await page.keyboard.press('ArrowDown', { delay: 30 });
    }
  });

  await page.evaluate(() => {
    location.hash = '#/objectives';
  });
  await page.locator('[aria-label="Objectives"] button').nth(3).waitFor({ state: 'visible' });
  await page.waitForTimeout(1500);
  await page.locator('[aria-label="Objectives"] button').nth(3).hover();
  const scrolling = await framesDuring(page, async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, turn < 40 ? 400 : -600);
      await page.waitForTimeout(30);
    }
  });
  await stop();
  remove();
  const against = 'the longest that no eye takes for a stop';
  const row = (what: string, gaps: readonly number[]): Row => ({
    what,
    unit: 'ms',
    ours: gaps[0] ?? 0,
    against,
    baseline: 50,
    budget: 1,
  });
  report([
    row('longest frame while typing into the check-in, 500 people', typing),
    row('longest frame while scrolling all objectives, 500 people', scrolling),
  ]);
});
