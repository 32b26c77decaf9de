import { expect, test } from 'vitest';
import { easeOf, objectiveScore } from '#shared/key-results/domain';
import { measure, metric } from './measures';

test.each([
  ['a falling target from 3 to 4', 'target_value', metric(9, 4), 3, 4, 'eased'],
  ['a falling target from 4 to 3', 'target_value', metric(9, 3), 4, 3, 'tightened'],
  ['a rising target from 60 to 50', 'target_value', metric(10, 50), 60, 50, 'eased'],
  [
    'a rising stretch level from 90 to 100',
    'stretch_level',
    measure({ startValue: 10, stretchLevel: 100 }),
    90,
    100,
    'tightened',
  ],
  ['a lower bound from 95 to 90', 'low_bound', measure({ kind: 'at-least', lowBound: 90 }), 95, 90, 'eased'],
  ['an upper bound from 25 to 20', 'high_bound', measure({ kind: 'at-most', highBound: 20 }), 25, 20, 'tightened'],
  ['a target without a start', 'target_value', measure({ targetValue: 4 }), 3, 4, null],
  ['no change but for binary noise', 'target_value', metric(0, 0.3), 0.1 + 0.2, 0.3, null],
  ['a weight', 'weight', metric(0, 1), 1, 2, null],
] as const)('%s', (_name, column, of, before, after, ease) => {
  expect(easeOf(column, of, before, after)).toBe(ease);
});

test('an objective’s score is the weighted mean of the final ones, rounded, in the bands of its goal type', () => {
  const parts = [
    { weight: 1, final: 1 },
    { weight: 2, final: 0.8 },
    { weight: 0, final: 0 },
    { weight: 1, final: null },
  ];
  expect(objectiveScore('stretch', parts)).toEqual({ score: 0.9, band: 'green', asksPostMortem: false });
  expect(objectiveScore('committed', parts)).toEqual({ score: 0.9, band: 'amber', asksPostMortem: true });
  expect(objectiveScore('stretch', [{ weight: 1, final: null }])).toBeNull();
});
