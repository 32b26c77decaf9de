import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import {
  objectiveProgress,
  objectiveShown,
  objectiveSuggested,
  weightedMean,
  worstStatus,
} from '#shared/roll-up/domain';

const parts = (progress: (number | null)[], weights: number[] = []) =>
  progress.map((share, index) => ({ progress: share, weight: weights[index] ?? 1 }));

describe('progress of an objective', () => {
  test.each([
    ['100, 0, 0 %', parts([1, 0, 0]), 0.3333],
    ['30 / 30 / 40 % weighing 0.4 / 0.2 / 0.4', parts([0.3, 0.3, 0.4], [0.4, 0.2, 0.4]), 0.34],
    ['1.0 / 0.5 / 0.25 weighing 1 / 2 / 1', parts([1, 0.5, 0.25], [1, 2, 1]), 0.5625],
    ['one without a figure stays out', parts([0.5, null]), 0.5],
    ['one of weight 0 stays out', parts([0.5, 1], [1, 0]), 0.5],
  ])('%s', (_name, of, expected) => {
    expect(weightedMean(of)).toBeCloseTo(expected, 4);
  });

  test('nothing to average: no figure, never 0 %', () => {
    expect([weightedMean([]), weightedMean(parts([null])), weightedMean(parts([1], [0]))]).toEqual([null, null, null]);
  });

  test('over key results, children or both in one mean', () => {
    const of = (mode: 'key-results' | 'children' | 'both') => objectiveProgress(mode, parts([1]), parts([0, 0.5]));
    expect([of('key-results'), of('children'), of('both')]).toEqual([1, 0.25, 0.5]);
  });

  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const weight = fc.integer({ min: 1, max: 100 });
  const weighted = fc.array(fc.record({ progress: share, weight }), { minLength: 1, maxLength: 8 });

  test('lies between the least and the greatest of its parts', () => {
    fc.assert(
      fc.property(weighted, (of) => {
        const mean = weightedMean(of) ?? -1;
        const all = of.map(({ progress }) => progress);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
    );
  });

  test('does not change when all weights grow alike, nor with the order', () => {
    fc.assert(
      fc.property(weighted, weight, (of, factor) => {
        const mean = weightedMean(of) ?? -1;
        expect(weightedMean(of.map((part) => ({ ...part, weight: part.weight * factor })))).toBeCloseTo(mean, 8);
        expect(weightedMean([...of].reverse())).toBeCloseTo(mean, 8);
      }),
    );
  });
});

describe('status of an objective', () => {
  test.each([
    [['on-track', 'at-risk'], 'at-risk'],
    [['on-track', 'behind', 'quiet'], 'behind'],
    [['on-track', 'quiet', 'not-started'], 'quiet'],
    [['on-track', 'not-started'], 'on-track'],
    [['not-started', 'none'], 'not-started'],
    [['closed', 'closed'], 'closed'],
    [['closed', 'on-track'], 'on-track'],
    [[], 'none'],
    [['none'], 'none'],
  ] as const)('%o: %s', (of, expected) => {
    expect(worstStatus(of)).toBe(expected);
  });

  const today = day('2026-02-15');
  const beneath = { progress: 0.5, quietFrom: null };
  test('by its children goes by the gap', () => {
    expect(objectiveSuggested('children', ['at-risk'], beneath, 0.5, today)).toBe('on-track');
    expect(objectiveSuggested('children', [], beneath, 0.6, today)).toBe('behind');
    expect(objectiveSuggested('both', ['at-risk'], beneath, 0.5, today)).toBe('at-risk');
    expect(objectiveSuggested('children', [], { progress: null, quietFrom: null }, 0.5, today)).toBe('none');
  });

  test('is not green over something quiet beneath', () => {
    const quiet = { progress: 0.5, quietFrom: today };
    expect(objectiveSuggested('children', [], quiet, 0.5, today)).toBe('quiet');
    expect(objectiveSuggested('children', [], quiet, 0.6, today)).toBe('behind');
  });

  test.each([
    ['at-risk', 'on-track', false, 'on-track'],
    ['quiet', 'on-track', true, 'quiet'],
    ['on-track', 'at-risk', false, 'at-risk'],
    ['closed', 'at-risk', false, 'closed'],
    ['behind', null, true, 'behind'],
  ] as const)('numbers %s, owner %s, something quiet %s: shown as %s', (suggested, owner, quiet, shown) => {
    expect(objectiveShown(suggested, owner, quiet)).toBe(shown);
  });
});
