import { describe, expect, test } from 'vitest';
import {
  brierSentence,
  confidenceFigures,
  isWithheld,
  levelSentence,
  levelShares,
  reachedMark,
  wilson,
} from '#shared/calibration/domain';
import { measure } from '../key-results/measures';

test.each([
  // figures of the formula worked by hand: z² = 3.8415
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [71, 100, 0.6146, 0.7899],
])('%d of %d lies between %d and %d', (came, cases, low, high) => {
  const found = wilson(came, cases);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

describe('levels', () => {
  const falling = measure({ startValue: 10, stretchLevel: 2 }); // commit 7.6, target 4.4
  const ended = (values: (number | null)[]) => values.map((current) => ({ measure: falling, current }));

  test('are reached on the mark and beyond, in the direction of the metric; silence has reached nothing', () => {
    const came = levelShares(ended([7.6, 7.7, 4.4, 2, 1, null])).map((one) => [one.level, one.came, one.cases]);
    expect(came).toEqual([
      ['commit', 4, 6],
      ['target', 3, 6],
      ['stretch', 2, 6],
    ]);
  });

  test('are said in a plain sentence', () => {
    const [commit] = levelShares(ended([...Array(71).fill(7), ...Array(29).fill(9)]));
    expect(commit && levelSentence(commit)).toBe(
      'Your commit levels were reached 71 % of the time: less safe than meant.',
    );
    const [, , stretch] = levelShares(ended(Array(20).fill(2)));
    expect(stretch && levelSentence(stretch)).toContain('aim higher');
    const [fine] = levelShares(ended([...Array(9).fill(7), 9]));
    expect(fine && levelSentence(fine)).toBe('Your commit levels were reached 90 % of the time: as meant, about 90 %.');
  });
});

describe('confidence', () => {
  test('the Brier score, the base rate and its own score', () => {
    const figures = confidenceFigures([
      { confidence: 8, came: true },
      { confidence: 8, came: false },
      { confidence: 3, came: false },
      { confidence: 10, came: true },
    ]);
    // (0.04 + 0.64 + 0.09 + 0) / 4
    expect(figures).toMatchObject({ cases: 4, brier: 0.1925, baseRate: 0.5, brierOfBaseRate: 0.25 });
    expect(figures?.bins.map(({ from, cases, came }) => [from, cases, came])).toEqual([
      [3, 1, 0],
      [7, 2, 1],
      [9, 1, 1],
    ]);
    expect(figures && brierSentence(figures)).toContain('worth listening to');
  });

  test.each([
    ['committed', 1, null, true],
    ['committed', 0.9, null, false],
    ['stretch', null, 0.66, true],
    ['stretch', null, 0.64, false],
    ['development', 0.7, 0.1, true],
    ['stretch', null, null, null],
  ] as const)('a %s goal with final %s and progress %s reached its mark: %s', (type, final, progress, came) => {
    expect(reachedMark(type, final, progress)).toBe(came);
  });
});

test('too few cases are withheld, and too few people; nobody named is nobody shown', () => {
  const of = (...owners: (string | null)[]) =>
    isWithheld(Array.from({ length: 12 }, (_, at) => owners[at % owners.length] ?? null));
  expect(isWithheld(Array(9).fill('a'))).toEqual({ cases: 9, isFewPeople: false });
  expect(of('a')).toEqual({ cases: 12, isFewPeople: true });
  expect(of('a', 'b')).toEqual({ cases: 12, isFewPeople: true });
  expect(of('a', 'b', 'c')).toBeNull();
  expect(of(null)).toBeNull();
});
