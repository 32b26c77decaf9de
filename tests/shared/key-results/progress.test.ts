import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '#shared/key-results/contract';
import { levelScore, progressOf } from '#shared/key-results/domain';
import { measure, metric } from './measures';

const raw = (of: Measure, value: number | null) => progressOf(of, value, []).raw;

describe('a metric', () => {
  test.each([
    ['bugs 100 to 60, at 80', metric(100, 60), 80, 0.5],
    ['bugs 100 to 60, at 70', metric(100, 60), 70, 0.75],
    ['bugs 100 to 60, at 50: over-achieved', metric(100, 60), 50, 1.25],
    ['NPS 32 to 45, at 42', metric(32, 45), 42, 0.7692],
    ['churn 8 to 5, at 6', metric(8, 5), 6, 0.6667],
    ['margin -5 to 10, at 1', metric(-5, 10), 1, 0.4],
    ['40 to 80, at 35: the wrong way', metric(40, 80), 35, -0.125],
    ['no check-in yet', metric(40, 80), null, 0],
    ['a tiny scale', metric(0, 0.0001), 0.00005, 0.5],
    ['a huge scale', metric(0, 1e12), 5e11, 0.5],
  ])('%s', (_name, of, value, expected) => {
    expect(raw(of, value)).toBeCloseTo(expected, 4);
  });

  test('counts as 0 below the start and as 1 beyond the target', () => {
    expect(progressOf(metric(40, 80), 35, [])).toEqual({ raw: -0.125, progress: 0, linear: null });
    expect(progressOf(metric(100, 60), 50, [])).toEqual({ raw: 1.25, progress: 1, linear: null });
  });

  test('has no figure without a start, without a target, or with both the same', () => {
    for (const of of [measure({ targetValue: 5 }), measure({ startValue: 5 }), metric(5, 5)]) {
      expect(progressOf(of, 5, [])).toEqual({ raw: null, progress: null, linear: null });
    }
  });

  test('has no figure where the distance is beyond what a number holds', () => {
    expect(raw(metric(-1.7e308, 1.7e308), 1.7e308)).toBe(null);
  });
});

describe('commit, target and stretch', () => {
  const levels = { commit: 120, target: 150, stretch: 200 };
  test.each([
    [100, 0],
    [110, 0.15],
    [120, 0.3],
    [135, 0.5],
    [150, 0.7],
    [175, 0.85],
    [200, 1],
    [250, 1.3],
    [90, -0.15],
  ])('start 100, levels 120 / 150 / 200, at %d scores %d', (value, score) => {
    expect(levelScore(100, levels, value)).toBeCloseTo(score, 9);
  });

  test('show their score as progress and the straight figure beside it', () => {
    const of = measure({ startValue: 100, commitLevel: 120, targetLevel: 150, stretchLevel: 200 });
    expect(progressOf(of, 135, [])).toEqual({ raw: 0.5, progress: 0.5, linear: 0.7 });
  });

  test('work downwards', () => {
    const of = measure({ startValue: 10, stretchLevel: 2 });
    expect([10, 7.6, 4.4, 2].map((value) => raw(of, value))).toEqual([0, 0.3, 0.7, 1]);
  });

  test('out of order, as a merge may leave them, give way to the straight figure', () => {
    const of = { ...measure({ startValue: 0, stretchLevel: 100 }), commitLevel: 0 };
    expect(progressOf(of, 35, [])).toEqual({ raw: 0.5, progress: 0.5, linear: null });
  });
});

describe('stay-kinds', () => {
  const atMost = measure({ kind: 'at-most', highBound: 25 });
  test.each([
    ['at most 25, at 27', atMost, 27, 0],
    ['at most 25, at 24', atMost, 24, 1],
    ['at most 25, at 25', atMost, 25, 1],
    ['at least 99.9, on it with binary noise', measure({ kind: 'at-least', lowBound: 0.3 }), 0.1 + 0.2, 1],
    ['at least 3, at 2', measure({ kind: 'at-least', lowBound: 3 }), 2, 0],
    ['between 3 and 5, at 3', measure({ kind: 'between', lowBound: 3, highBound: 5 }), 3, 1],
    ['between 3 and 5, at 5.1', measure({ kind: 'between', lowBound: 3, highBound: 5 }), 5.1, 0],
    ['half-way to the critical value', measure({ kind: 'at-most', highBound: 25, criticalValue: 35 }), 30, 0.5],
    ['beyond the critical value', measure({ kind: 'at-most', highBound: 25, criticalValue: 35 }), 40, 0],
    [
      'outside on the side without a critical value',
      measure({ kind: 'between', lowBound: 3, highBound: 5, criticalValue: 7 }),
      2.9,
      0,
    ],
    ['never measured', atMost, null, null],
    ['without a bound', measure({ kind: 'between', lowBound: 3 }), 4, null],
  ])('%s', (_name, of, value, expected) => {
    expect(progressOf(of, value, []).progress).toBe(expected);
  });
});

describe('the other kinds', () => {
  const step = (weight: number, done: boolean) => ({ weight, dueOn: null, doneOn: done ? '2026-02-01' : null });
  test('milestones: the weight done of all weight', () => {
    const of = measure({ kind: 'milestones' });
    expect(progressOf(of, null, [step(1, true), step(3, false)]).progress).toBe(0.25);
    expect(progressOf(of, null, []).progress).toBe(null);
    expect(progressOf(of, null, [step(0, true)]).progress).toBe(null);
  });
  test('yes / no: 0 or 1', () => {
    const of = measure({ kind: 'yes-no' });
    expect([null, 0, 1].map((value) => progressOf(of, value, []).progress)).toEqual([0, 0, 1]);
  });
  test.each(['baseline', 'colour-only'] as const)('%s: no progress', (kind) => {
    expect(progressOf(measure({ kind }), 12, [])).toEqual({ raw: null, progress: null, linear: null });
  });
});

describe('for every metric', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100);
  const pair = fc.tuple(number, number).filter(([start, end]) => Math.abs(start - end) > 0.01);
  const either = fc.tuple(pair, fc.boolean()).map(([[start, end], levels]) => {
    return levels ? measure({ startValue: start, stretchLevel: end }) : metric(start, end);
  });

  test('what counts lies between 0 and 1, and only the unclamped figure leaves it', () => {
    fc.assert(
      fc.property(either, number, (of, value) => {
        const { raw: open, progress } = progressOf(of, value, []);
        if (open === null || progress === null) throw new Error('a metric has a figure');
        expect(progress).toBe(Math.min(1, Math.max(0, open)));
      }),
    );
  });

  test('moving towards the target never lowers the figure', () => {
    fc.assert(
      fc.property(either, number, number, (of, a, b) => {
        const up = (of.stretchLevel ?? of.targetValue ?? 0) > (of.startValue ?? 0);
        const [behind, ahead] = (up ? a <= b : a >= b) ? [a, b] : [b, a];
        expect(raw(of, ahead) ?? 0).toBeGreaterThanOrEqual(raw(of, behind) ?? 0);
      }),
    );
  });
});
