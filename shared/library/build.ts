import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import type { Department, Example, ExampleResult } from './example';

const blank: Measure = {
  kind: 'metric',
  unit: '',
  currency: null,
  decimals: 0,
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
};
const digits = (...values: readonly number[]): number =>
  Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length));
const result = (title: string, measure: Partial<Measure>, steps: ExampleResult['steps'] = []): ExampleResult => ({
  title,
  measure: { ...blank, ...measure },
  steps,
});

/** From a start to a target, up or down. */
export const move = (title: string, unit: string, start: number, target: number): ExampleResult =>
  result(title, { unit, decimals: digits(start, target), startValue: start, targetValue: target });
/** The same in euro. */
export const euro = (title: string, start: number, target: number): ExampleResult =>
  result(title, { currency: 'EUR', startValue: start, targetValue: target });
/** With the three levels: a safe bet, an even one, a long shot. */
export const levels = (
  title: string,
  unit: string,
  start: number,
  commit: number,
  target: number,
  stretch: number,
): ExampleResult =>
  result(title, {
    unit,
    decimals: digits(start, commit, target, stretch),
    startValue: start,
    targetValue: target,
    commitLevel: commit,
    targetLevel: target,
    stretchLevel: stretch,
  });
/** Stay at or above; at `critical` nothing is left of it. */
export const atLeast = (title: string, unit: string, bound: number, critical: number): ExampleResult =>
  result(title, {
    kind: 'at-least',
    unit,
    decimals: digits(bound, critical),
    lowBound: bound,
    criticalValue: critical,
  });
/** Stay at or below; at `critical` nothing is left of it. */
export const atMost = (title: string, unit: string, bound: number, critical: number): ExampleResult =>
  result(title, {
    kind: 'at-most',
    unit,
    decimals: digits(bound, critical),
    highBound: bound,
    criticalValue: critical,
  });
/** Stay between two bounds. */
export const between = (title: string, unit: string, low: number, high: number): ExampleResult =>
  result(title, { kind: 'between', unit, decimals: digits(low, high), lowBound: low, highBound: high });
/** Steps in order, spread evenly over the cycle. */
export const steps = (title: string, ...names: readonly string[]): ExampleResult =>
  result(
    title,
    { kind: 'milestones' },
    names.map((name, index) => ({ title: name, at: (index + 1) / names.length })),
  );
/** Done or not done. */
export const yes = (title: string): ExampleResult => result(title, { kind: 'yes-no' });
/** Finds a starting value. */
export const baseline = (title: string, unit: string): ExampleResult => result(title, { kind: 'baseline', unit });
/** Red, amber, green; for teams that only begin to talk about results. */
export const colour = (title: string): ExampleResult => result(title, { kind: 'colour-only' });

/** Writes examples of one department; ids count through it. */
export function shelf(slug: string, department: Department) {
  let count = 0;
  return (goalType: GoalType, title: string, why: string, ...results: readonly ExampleResult[]): Example => {
    count += 1;
    return { id: `${slug}-${count}`, department, goalType, title, why, results };
  };
}
