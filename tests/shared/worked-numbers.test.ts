import { expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { Measure } from '#shared/key-results/contract';
import {
  asksPostMortem,
  carryOver,
  generateLevels,
  gradeBand,
  levelScore,
  linearExpectation,
  progressOf,
  roundScore,
  statusOfGap,
} from '#shared/key-results/domain';
import { weightedMean, worstStatus } from '#shared/roll-up/domain';
import { measure, metric } from './key-results/measures';

/** The method's worked numbers in one table, each by its number there; the rules' own tests go further. */
const raws = (of: Measure, ...values: number[]) => values.map((value) => progressOf(of, value, []).raw);
const counts = (of: Measure, ...values: number[]) => values.map((value) => progressOf(of, value, []).progress);
const near = (digits: number) => (value: number | null) => (value === null ? null : Number(value.toFixed(digits)));
const parts = (progress: number[], weights: number[]) =>
  progress.map((share, at) => ({ progress: share, weight: weights[at] ?? 1 }));
const quarter = { from: day('2026-01-01'), to: day('2026-03-31') };
const atMost = measure({ kind: 'at-most', highBound: 25 });
const levels = { commit: 120, target: 150, stretch: 200 };

test.each<[number, string, unknown, unknown]>([
  [1, 'bugs 100 to 60 at 80 / 70 / 50', raws(metric(100, 60), 80, 70, 50), [0.5, 0.75, 1.25]],
  [1, 'over-achievement counts as 100 %', counts(metric(100, 60), 50), [1]],
  [2, 'NPS 32 to 45 at 42', raws(metric(32, 45), 42).map(near(4)), [0.7692]],
  [3, 'churn 8 to 5 at 6', raws(metric(8, 5), 6).map(near(4)), [0.6667]],
  [4, 'margin -5 to 10 at 1', raws(metric(-5, 10), 1), [0.4]],
  [5, '40 to 80 at 35', raws(metric(40, 80), 35), [-0.125]],
  [5, 'the wrong way counts as 0', counts(metric(40, 80), 35), [0]],
  [6, '100, 0, 0 %', near(3)(weightedMean(parts([1, 0, 0], []))), 0.333],
  [7, '30 / 30 / 40 %', weightedMean(parts([0.3, 0.3, 0.4], [0.4, 0.2, 0.4])), 0.34],
  [8, '1.0 / 0.5 / 0.25', weightedMean(parts([1, 0.5, 0.25], [1, 2, 1])), 0.5625],
  [9, 'stay at most 25 at 27 / 24 / 25', counts(atMost, 27, 24, 25), [0, 1, 1]],
  [10, '15 Feb of a quarter', near(4)(linearExpectation(quarter, day('2026-02-15'))), 0.5056],
  [
    11,
    'expected 52, progress 47 / 27 / 26',
    [0.47, 0.27, 0.26].map((progress) => statusOfGap(progress, 0.52)),
    ['behind', 'behind', 'at-risk'],
  ],
  [12, 'start 40, stretch 100', generateLevels(40, 100), { commit: 58, target: 82, stretch: 100 }],
  [13, 'start 10, stretch 2', generateLevels(10, 2), { commit: 7.6, target: 4.4, stretch: 2 }],
  [14, 'start 100, levels 120 / 150 / 200, at 135', levelScore(100, levels, 135), 0.5],
  [15, '0.35 and 0.65 round half up', [0.35, 0.65].map(roundScore), [0.4, 0.7]],
  [15, 'on a stretch goal', [0.35, 0.65].map((score) => gradeBand('stretch', score)), ['amber', 'green']],
  [16, 'a committed one at 0.9', [gradeBand('committed', 0.9), asksPostMortem('committed', 0.9)], ['amber', true]],
  [16, 'a stretch one at 0.7', [gradeBand('stretch', 0.7), asksPostMortem('stretch', 0.7)], ['green', false]],
  [17, 'on track and at risk', worstStatus(['on-track', 'at-risk']), 'at-risk'],
  [18, '5 of 10, kept', carryOver(metric(0, 10), 5, []).measure.startValue, 5],
])('%d: %s', (_number, _what, found, expected) => {
  expect(found).toEqual(expected);
});
