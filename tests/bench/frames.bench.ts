import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { test } from 'vitest';
import { scratch } from './support/desk';
import { type Frames, framesWhile } from './support/frames';
import { fillLarge } from './support/large';
import { report } from './support/report';
import { hasWindow, startWindow } from './support/window';

const bareApp = path.resolve('tests/bench/support/bare');
/** What a hand does on the map, each for so many small steps of one frame. */
const moves: readonly { what: string; move: (page: Page, words: string) => Promise<void> }[] = [
  {
    what: 'panning over cards that can be read',
    move: (page) => wheel(page, 80, { deltaX: 24, deltaY: 40 }),
  },
  {
    what: 'zooming out until all 10,000 are in view',
    move: (page) => wheel(page, 60, { deltaY: 60, ctrlKey: true }),
  },
  {
    what: 'panning with all in view',
    move: (page) => wheel(page, 80, { deltaX: 6, deltaY: -10 }),
  },
  {
    what: 'zooming in again',
    move: (page) => wheel(page, 60, { deltaY: -60, ctrlKey: true }),
  },
  { what: 'carrying a card', move: carry },
  { what: 'typing in the search', move: type },
  { what: 'scrolling the list', move: scroll },
];

/** Turns the wheel over the middle of the map, once per frame. */
const wheel = (
  page: Page,
  steps: number,
  event: { deltaX?: number; deltaY?: number; ctrlKey?: boolean },
): Promise<void> =>
  page.evaluate(
    async ([count, init]) => {
      const map = document.querySelector('[role="tree"]');
      if (!map) throw new Error('no map');
      const { left, top, width, height } = map.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
      for (let step = 0; step < count; step++) {
        map.dispatchEvent(new WheelEvent('wheel', { ...at, ...init }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
    [steps, event] as const,
  );

async function carry(page: Page): Promise<void> {
  // to the mission and one further: a card stands in view, wherever the moves before this one have led
  await page.locator('[role="tree"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await setTimeout(800);
  const card = await page.locator('[role="treeitem"]').last().boundingBox();
  if (!card) throw new Error('no card to carry');
  await page.mouse.move(card.x + 60, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 300, card.y + 160, { steps: 80 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function type(page: Page, words: string): Promise<void> {
  const field = page.getByPlaceholder('Search', { exact: true });
  await field.focus();
  await page.keyboard.type(words, { delay: 60 });
  await setTimeout(600);
  for (const _ of words) await page.keyboard.press('Backspace', { delay: 30 });
  await setTimeout(600);
}

async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let box = document.querySelector('[role="treegrid"]');
    while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement;
    if (!box) throw new Error('nothing scrolls');
    for (let step = 0; step < 120; step++) {
      box.scrollTop += 60;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
}

test.skipIf(!hasWindow)('frames of the map of 10,000 objectives, against those of a bare page', async () => {
  const { folder, remove } = scratch();
  const profile = path.join(folder, 'profile');
  const bareProfile = path.join(folder, 'bare');
  mkdirSync(bareProfile);
  const { count, words } = await fillLarge(profile);

  const bare = await startWindow(bareApp, bareProfile, 'main');
  const idle = await framesWhile(bare.page, () => setTimeout(3000));
  await bare.stop();

  const okra = await startWindow('.', profile, 'main h2');
  await okra.page.evaluate(() => {
    location.hash = '#/tree';
  });
  await okra.page.locator('[role="treeitem"]').first().waitFor({ timeout: 60_000 });
  await setTimeout(1500);
  // all open: the whole tree lies on the map
  await okra.page.locator('[role="tree"]').focus();
  await okra.page.keyboard.press('Shift+C');
  await setTimeout(3000);
  const rows: { what: string; frames: Frames }[] = [];
  for (const { what, move } of moves) {
    if (what === 'scrolling the list') {
      await okra.page.keyboard.press('Escape');
      await okra.page.getByText('List', { exact: true }).click();
      await setTimeout(1500);
    }
    rows.push({ what, frames: await framesWhile(okra.page, () => move(okra.page, words)) });
    await setTimeout(500);
  }
  await okra.stop();
  const text = ({ p50, p95, max }: Frames) => `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, max ${max.toFixed(1)} ms`;
  console.log([`bare page: ${text(idle)}`, ...rows.map(({ what, frames }) => `${what}: ${text(frames)}`)].join('\n'));
  report(
    rows.map(({ what, frames }) => ({
      what: `the map of ${count.toLocaleString('en')} objectives, ${what}: longest frame (p95 ${frames.p95.toFixed(1)} ms)`,
      unit: 'ms',
      ours: frames.max,
      against: 'the most that is not felt as a halt',
      baseline: 50,
      budget: 1,
    })),
  );
  remove();
});
