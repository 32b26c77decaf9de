import { daysBetween, type IsoDate } from '#shared/kernel/dates';
import { clamp, settle } from '#shared/kernel/numbers';
import type { ConfidenceBand, GoalType, OwnerStatus, Status } from '#shared/kernel/vocabulary';
import type { Measure } from './contract';
import { isInside, type Step, shareOfSteps } from './progress';

export type Period = { readonly from: IsoDate; readonly to: IsoDate };

/** 0 on the first day, 1 on the last, linear by calendar days, clamped; a one-day period expects 1 from that day on. */
export function linearExpectation({ from, to }: Period, today: IsoDate): number {
  const length = daysBetween(from, to);
  const passed = daysBetween(from, today);
  if (length <= 0) return passed >= 0 ? 1 : 0;
  return clamp(settle(passed / length), 0, 1);
}

/** The two figures that a scoring hangs on; another is tried by “what if” alone. */
export type Scoring = {
  /** What of a stretch goal is expected at the end, 0 to 1. */
  readonly stretchEnd: number;
  /** Percentage points below what is expected that still are behind; more is at risk. */
  readonly behindUpTo: number;
};
export const houseScoring: Scoring = { stretchEnd: 0.7, behindUpTo: 25 };

/** Where a metric should stand at the end: a stretch goal is meant to be missed, 0.7 is success (Google scoring). */
export const expectedAtEnd = (goalType: GoalType, { stretchEnd }: Scoring = houseScoring): number =>
  goalType === 'stretch' ? stretchEnd : 1;

/**
 * Expected progress of a key result today. Milestones expect the weight due by today (a step without a day is due on
 * the last); only metrics and milestones have an expectation.
 */
export function expectedOf(
  measure: Measure,
  goalType: GoalType,
  steps: readonly Step[],
  period: Period,
  today: IsoDate,
  scoring: Scoring = houseScoring,
): number | null {
  if (measure.kind === 'metric') {
    if (measure.startValue === null || measure.targetValue === null) return null;
    return settle(linearExpectation(period, today) * expectedAtEnd(goalType, scoring));
  }
  if (measure.kind === 'milestones') return shareOfSteps(steps, (step) => (step.dueOn ?? period.to) <= today);
  return null;
}

/** By the gap in percentage points: none, on track; up to 25, behind; more, at risk. Shares in, 0 to 1. */
export function statusOfGap(progress: number, expected: number, { behindUpTo }: Scoring = houseScoring): OwnerStatus {
  const gap = settle((expected - progress) * 100);
  if (gap <= 0) return 'on-track';
  return gap <= behindUpTo ? 'behind' : 'at-risk';
}

/** 0-3 low, 4-7 middle, 8-10 high. */
export function confidenceBand(confidence: number): ConfidenceBand {
  if (confidence <= 3) return 'low';
  return confidence <= 7 ? 'middle' : 'high';
}

const statusOfConfidence = { low: 'at-risk', middle: 'behind', high: 'on-track' } as const;

export type Standing = {
  readonly measure: Measure;
  readonly value: number | null;
  readonly progress: number | null;
  readonly expected: number | null;
  readonly confidence: number | null;
};

/** Status by the numbers alone, as if checked in; `none` where the numbers cannot say. */
export function statusByNumbers(
  { measure, value, progress, expected, confidence }: Standing,
  scoring: Scoring = houseScoring,
): Status {
  const inside = isInside(measure, value);
  if (inside !== null) return inside ? 'on-track' : 'at-risk';
  if (measure.kind === 'yes-no') {
    if (progress === 1) return 'on-track';
    return confidence === null ? 'none' : statusOfConfidence[confidenceBand(confidence)];
  }
  return progress === null || expected === null ? 'none' : statusOfGap(progress, expected, scoring);
}

export type Silence = {
  readonly checkedIn: boolean;
  /** Still within the first cadence period, or not begun. */
  readonly inFirstPeriod: boolean;
  readonly quiet: boolean;
};

/**
 * Status by the numbers with the owner's word left aside. Before the first check-in nothing is green: not started in
 * the first cadence period, then what the numbers say.
 */
export function suggestedStatus(standing: Standing, silence: Silence, scoring: Scoring = houseScoring): Status {
  const byNumbers = statusByNumbers(standing, scoring);
  if (silence.checkedIn) return byNumbers;
  return silence.inFirstPeriod || byNumbers === 'on-track' || byNumbers === 'none' ? 'not-started' : byNumbers;
}

/** What the screen shows: the owner's word wins over the numbers, and quiet wins over green whoever said it. */
export function shownStatus(suggested: Status, owner: OwnerStatus | null, quiet: boolean): Status {
  const said = owner ?? suggested;
  return quiet && said !== 'behind' && said !== 'at-risk' ? 'quiet' : said;
}

/** Whether the owner's word and the numbers say different things; numbers that cannot say are no other word. */
export const differsFromNumbers = (owner: OwnerStatus | null, numbers: Status): boolean =>
  owner !== null && numbers !== 'none' && owner !== numbers;

type Said = { readonly differs: boolean; readonly status: Status; readonly ownerStatus: OwnerStatus | null };

/** Whether the status shown is its owner's word, and the numbers say another. */
export const isOwnersWord = ({ differs, status, ownerStatus }: Said): boolean => differs && status === ownerStatus;
