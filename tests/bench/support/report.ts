import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** One comparison of the same run on the same machine. Times in milliseconds, memory in megabytes. */
export type Row = {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly ours: number;
  /** What it is held against. */
  readonly against: string;
  readonly baseline: number;
  /** Largest ratio of ours to the baseline; null where there is no budget and the figure is for information. */
  readonly budget: number | null;
};

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** "| what | ours | against | baseline | ratio | budget |", a row of a table in Markdown. */
function line({ what, unit, ours, against, baseline, budget }: Row): string {
  const ratio = ours / baseline;
  const verdict = budget === null ? '–' : `${short(budget)} ${ratio <= budget ? 'kept' : 'OVER'}`;
  return `| ${what} | ${short(ours)} ${unit} | ${against} | ${short(baseline)} ${unit} | **${short(ratio)}** | ${verdict} |`;
}

const folder = path.resolve('out', 'bench');

/** Prints comparisons as a table and adds them to `out/bench/results.md`. */
export function report(rows: readonly Row[]): void {
  const text = rows.map(line).join('\n');
  console.log(`\n| what | Okra | against | baseline | ratio | at most |\n|---|---|---|---|---|---|\n${text}\n`);
  mkdirSync(folder, { recursive: true });
  appendFileSync(path.join(folder, 'results.md'), `${text}\n`);
}

/** The middle one; of an even number the upper. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** Milliseconds that some work takes. */
export async function took(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Median milliseconds of two kinds of work, taken in turns so that both see the same machine. The first round warms up
 * and is not counted.
 */
export async function compare(
  rounds: number,
  ours: () => unknown,
  baseline: () => unknown,
  /** Waited for before each piece of work, and not counted. */
  before: () => unknown = () => undefined,
): Promise<{ ours: number; baseline: number }> {
  const times: { ours: number[]; baseline: number[] } = { ours: [], baseline: [] };
  for (let round = 0; round <= rounds; round++) {
    await before();
    const one = await took(ours);
    await before();
    const other = await took(baseline);
    if (round === 0) continue;
    times.ours.push(one);
    times.baseline.push(other);
  }
  return { ours: median(times.ours), baseline: median(times.baseline) };
}
