import { daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { expectedAtEnd, linearExpectation, type Period, type Step } from '#shared/key-results/domain';
import { line, percent, type Told, term } from './words';

type ToExplain = {
  readonly goalType: GoalType;
  readonly period: Period;
  readonly today: IsoDate;
  readonly expected: number | null;
};

const typeNote: Readonly<Record<GoalType, string>> = {
  stretch: 'a stretch goal is meant to be missed: 70 % of it is a success',
  committed: 'a committed goal is expected in full',
  development: 'a development goal aims at all of it',
};

/** What should be reached by today: even steps through the days of the period. */
export function explainExpected({ goalType, period, today, expected }: ToExplain): Told {
  const length = daysBetween(period.from, period.to);
  const passed = Math.min(length, Math.max(0, daysBetween(period.from, today)));
  const end = expectedAtEnd(goalType);
  const share = linearExpectation(period, today);
  const days = length > 0 ? `${term(passed)} / ${term(length)}` : percent(share);
  return {
    about: 'Expected by today',
    figure: percent(expected),
    status: null,
    formula: 'days since the first day / (days in the period − 1) × what is expected at the end',
    filled: expected === null ? '' : `${days} × ${percent(end)} = ${percent(expected)}`,
    inputs: [
      line('first day', period.from),
      line('last day', period.to),
      line('today', today),
      line('days passed', `${passed} of ${length}`, percent(share)),
      line('expected at the end', percent(end), typeNote[goalType]),
    ],
    rule: 'Even steps: nothing on the first day, all of it on the last. It is a yardstick, not a plan.',
    source: goalType === 'stretch' ? 'Google scoring: 0.7 of a stretch goal is success' : 'The field’s usual even pace',
  };
}

/** What a milestone key result should have done by today. */
export function explainDue(steps: readonly Step[], given: ToExplain): Told {
  const due = steps.filter(({ dueOn }) => (dueOn ?? given.period.to) <= given.today);
  const weightOf = (some: readonly Step[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return {
    about: 'Expected by today',
    figure: percent(given.expected),
    status: null,
    formula: 'weight of the milestones due by today / weight of all milestones',
    filled:
      given.expected === null ? '' : `${term(weightOf(due))} / ${term(weightOf(steps))} = ${percent(given.expected)}`,
    inputs: [line('milestones due', `${due.length} of ${steps.length}`), line('today', given.today)],
    rule: 'A milestone without a day is due on the last one.',
    source: 'Okra rule: milestones have days of their own',
  };
}

/** Only metrics and milestones have an expectation. */
export const noExpectation = (kind: Measure['kind']): Told => ({
  about: 'Expected by today',
  figure: percent(null),
  status: null,
  formula: 'no figure',
  filled: '',
  inputs: [],
  rule:
    kind === 'yes-no'
      ? 'A yes or no has no half-way that could be expected; its status comes from confidence and from its owner.'
      : 'Only what moves from a start to a target, or in milestones, can be expected to have come some way.',
  source: 'Okra rule',
});
