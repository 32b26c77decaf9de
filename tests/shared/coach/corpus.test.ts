import { expect, test } from 'vitest';
import { rules } from '#shared/coach/domain';
import { GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import { flawedOnes } from './corpus/flawed';
import { flawedHeldOut } from './corpus/flawed-held-out';
import { good } from './corpus/good';
import { goodHeldOut } from './corpus/good-held-out';
import { falseAlarms, recall } from './corpus/rates';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

test('the corpus is large, varied, and a third of it is held out', () => {
  expect(good.length + goodHeldOut.length).toBeGreaterThanOrEqual(100);
  expect(flawedOnes.length + flawedHeldOut.length).toBeGreaterThanOrEqual(100);
  for (const [seen, held] of [
    [good, goodHeldOut],
    [flawedOnes, flawedHeldOut],
  ] as const)
    expect(held.length / (seen.length + held.length)).toBeGreaterThan(0.32);
  for (const entries of [good, goodHeldOut]) {
    expect(new Set(entries.map(({ goalType }) => goalType))).toEqual(new Set(GoalType.options));
    const kinds = entries.flatMap(({ results }) => results.map(({ measure }) => measure.kind));
    expect(new Set(kinds)).toEqual(new Set(KeyResultKind.options));
  }
  for (const entries of [flawedOnes, flawedHeldOut]) {
    const labelled = new Set(entries.flatMap(({ flaws }) => flaws.map((flaw) => flaw.split(':')[0])));
    expect(labelled).toEqual(new Set(rules));
  }
  const all = [...good, ...goodHeldOut, ...flawedOnes, ...flawedHeldOut].map((entry) => JSON.stringify(entry));
  expect(new Set(all).size).toBe(all.length);
});

test('at most 5 % of the good OKRs get any hint at all, and so of those held out', () => {
  const [seen, held] = [falseAlarms(good), falseAlarms(goodHeldOut)];
  console.log(
    `false alarms: ${percent(seen.share)} of ${good.length}, held out ${percent(held.share)} of ${goodHeldOut.length}`,
  );
  expect(seen.share, JSON.stringify(seen.alarmed)).toBeLessThanOrEqual(0.05);
  expect(held.share).toBeLessThanOrEqual(0.05);
});

test('at least 90 % of the labelled flaws are named at their place, and so of those held out', () => {
  const [seen, held] = [recall(flawedOnes), recall(flawedHeldOut)];
  console.log(
    `flaws named: ${percent(seen.share)} of ${seen.labels}, held out ${percent(held.share)} of ${held.labels}`,
  );
  console.log(`said beside the labels: ${seen.beside.length}, held out ${held.beside.length}`);
  expect(seen.share, seen.missed.join('; ')).toBeGreaterThanOrEqual(0.9);
  expect(held.share).toBeGreaterThanOrEqual(0.9);
  expect(seen.beside.length / seen.labels, seen.beside.join('; ')).toBeLessThanOrEqual(0.1);
  expect(held.beside.length / held.labels).toBeLessThanOrEqual(0.1);
});
