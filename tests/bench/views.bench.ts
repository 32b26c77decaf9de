import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { scratch } from './support/desk';
import { type Frames, framesWhile } from './support/frames';
import { fillLarge } from './support/large';
import { type Row, report } from './support/report';
import { hasWindow, startWindow } from './support/window';

/** Every view of the sidebar but the map, which `frames` measures. */
const views = [
  'home',
  'objectives',
  'check-in',
  'blockers',
  'kpis',
  'retrospectives',
  'people',
  'teams',
  'cycles',
  'strategy',
  'calibration',
  'settings',
] as const;

/** Scrolls the longest box of the view, a step a frame; a view without one has nothing to scroll. */
const scroll = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const scrolls = (element: Element) =>
      element.scrollHeight > element.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(element).overflowY);
    const [box] = [...document.querySelectorAll('main, main *')]
      .filter(scrolls)
      .sort((a, b) => b.scrollHeight - a.scrollHeight);
    if (!box) return false;
    for (let step = 0; step < 120; step++) {
      box.scrollTop += 60;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return true;
  });

const searchField = (page: Page) => page.locator('main').getByPlaceholder(/Search|Find/);

async function type(page: Page): Promise<void> {
  await searchField(page).first().focus();
  await page.keyboard.type('crew north', { delay: 60 });
  await setTimeout(600);
  for (let letter = 0; letter < 10; letter++) await page.keyboard.press('Backspace', { delay: 30 });
  await setTimeout(600);
}

test.skipIf(!hasWindow)('frames of every view with 10,000 objectives', async () => {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const { count } = await fillLarge(profile);
  const { page, stop } = await startWindow('.', profile, 'main h2');
  await setTimeout(2500);
  const rows: Row[] = [];
  const note = (what: string, { max, p95 }: Frames) =>
    rows.push({
      what: `${count.toLocaleString('en')} objectives, ${what}: longest frame (p95 ${p95.toFixed(1)} ms)`,
      unit: 'ms',
      ours: max,
      against: 'the most that is not felt as a halt',
      baseline: 50,
      budget: 1,
    });
  for (const view of views) {
    await page.evaluate((to) => {
      location.hash = `#/${to}`;
    }, view);
    await setTimeout(2000);
    let scrolled = false;
    const frames = await framesWhile(page, async () => {
      scrolled = await scroll(page);
    });
    if (scrolled) note(`scrolling ${view}`, frames);
    if ((await searchField(page).count()) === 0) continue;
    note(`searching ${view}`, await framesWhile(page, () => type(page)));
    await page.keyboard.press('Escape');
  }
  report(rows);
  await stop();
  remove();
});
