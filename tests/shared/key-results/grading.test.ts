import { describe, expect, test } from 'vitest';
import { asksPostMortem, automaticScore, carryOver, gradeBand, roundScore } from '#shared/key-results/domain';
import { measure, metric } from './measures';

test.each([
  [0.35, 0.4],
  [0.65, 0.7],
  [0.349, 0.3],
  [0.95, 1],
  [0.94, 0.9],
  [0.1 + 0.2 + 0.05, 0.4],
  [0, 0],
  [1, 1],
])('%d rounds half up to %d', (score, rounded) => {
  expect(roundScore(score)).toBe(rounded);
});

test('the automatic score holds over-achievement to 1.0', () => {
  expect([automaticScore(1.25), automaticScore(-0.1), automaticScore(null)]).toEqual([1, 0, null]);
});

test.each([
  ['stretch', 0.35, 'amber'],
  ['stretch', 0.65, 'green'],
  ['stretch', 0.7, 'green'],
  ['stretch', 0.34, 'red'],
  ['development', 0.7, 'green'],
  ['committed', 0.9, 'amber'],
  ['committed', 0.95, 'green'],
  ['committed', 0.65, 'amber'],
  ['committed', 0.64, 'red'],
] as const)('%s goal at %d is %s', (goalType, score, band) => {
  expect(gradeBand(goalType, score)).toBe(band);
});

test.each([
  ['committed', 0.9, true],
  ['committed', 0.95, false],
  ['stretch', 0.2, false],
] as const)('%s goal at %d asks for a post-mortem: %s', (goalType, score, asks) => {
  expect(asksPostMortem(goalType, score)).toBe(asks);
});

describe('kept at closing', () => {
  test('5 of 10 restarts at 5', () => {
    expect(carryOver(metric(0, 10), 5, [])).toEqual({ measure: metric(5, 10), state: 'published' });
  });
  test('never measured restarts where it was', () => {
    expect(carryOver(metric(3, 10), null, [])).toEqual({ measure: metric(3, 10), state: 'published' });
  });
  test('a reached target asks for a new one and stays a draft', () => {
    const { measure: next, state } = carryOver(metric(100, 60), 50, []);
    expect(next).toMatchObject({ startValue: 50, targetValue: null });
    expect(state).toBe('draft');
  });
  test('levels that lie behind are laid out anew from the restart', () => {
    const { measure: next, state } = carryOver(measure({ startValue: 40, stretchLevel: 100 }), 60, []);
    expect(next).toMatchObject({
      startValue: 60,
      commitLevel: 72,
      targetLevel: 88,
      stretchLevel: 100,
      targetValue: 88,
    });
    expect(state).toBe('published');
  });
  test('a baseline that found its value becomes a metric from there', () => {
    const { measure: next, state } = carryOver(measure({ kind: 'baseline' }), 12, []);
    expect(next).toMatchObject({ kind: 'metric', startValue: 12, targetValue: null });
    expect(state).toBe('draft');
  });
  test('a yes stays a draft, a no goes on', () => {
    const yesNo = measure({ kind: 'yes-no' });
    expect([carryOver(yesNo, 1, []).state, carryOver(yesNo, 0, []).state]).toEqual(['draft', 'published']);
  });
});
