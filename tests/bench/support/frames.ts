import type { Page } from '@playwright/test';

/** Milliseconds between the frames that a page painted. */
export type Frames = { readonly count: number; readonly p50: number; readonly p95: number; readonly max: number };

/** Notes when each frame of a page begins while something is done to it. */
export async function framesWhile(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    const noted = { times, running: true };
    Object.assign(window, { noted });
    const frame = (now: number) => {
      times.push(now);
      if (noted.running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  const times = await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { times: number[]; running: boolean } };
    noted.running = false;
    return noted.times;
  });
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const sorted = gaps.sort((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { count: sorted.length, p50: share(0.5), p95: share(0.95), max: share(1) };
}
