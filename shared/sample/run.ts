import type { IsoDate } from '#shared/kernel/dates';
import type { Measure } from '#shared/key-results/contract';
import { progressOf } from '#shared/key-results/domain';
import { dayAt, daysOf, type Period } from './calendar';
import type { ResultTemplate } from './library/templates';
import { roundTo, unitRange } from './measures';
import type { Random } from './random';

/** How a key result fares: what its check-ins follow. */
export type Course = {
  /** Share of the way that is reached by the last day; above 1 is more than was asked for. */
  readonly attain: number;
  /** How the way is spread over the days: below 1 quick at first, above 1 late. */
  readonly bend: number;
  /** Nobody checks in: never, or no longer since this day. */
  readonly silentFrom: IsoDate | null;
};

/** A moment at which somebody looked. */
export type Point = {
  readonly date: IsoDate;
  /** Share of the period that has passed, 0 to 1. */
  readonly passed: number;
  /** What is checked in; null where the kind takes no number. */
  readonly value: number | null;
  /** Progress, 0 to 1, as the team feels it, also where the kind has no figure. */
  readonly progress: number;
};

export type Rhythm = {
  readonly days: number;
  /** Check-ins per cadence period; 1 unless a larger document is wanted. */
  readonly density: number;
};

/**
 * The days on which one key result is checked in within a period, as places in it, up to `today`: once per cadence
 * period, now and then skipped.
 */
function* checkInDays(
  days: readonly IsoDate[],
  rhythm: Rhythm,
  course: Course,
  today: IsoDate,
  random: Random,
): Generator<number> {
  const step = rhythm.days / rhythm.density;
  const offset = random.int(2, Math.max(3, Math.min(10, Math.floor(rhythm.days * 0.9))));
  for (let at = offset; at < days.length; at += step) {
    const place = Math.min(days.length - 1, Math.floor(at) + (rhythm.density > 1 ? 0 : random.int(0, 1)));
    const date = days[place];
    if (date === undefined || date > today || (course.silentFrom !== null && date >= course.silentFrom)) return;
    if (rhythm.density > 1 || random.chance(0.92)) yield place;
  }
}

/** What is measured on the check-in days of a period, oldest first. */
export function* pointsOf(
  measure: Measure,
  template: ResultTemplate | null,
  period: Period,
  rhythm: Rhythm,
  course: Course,
  today: IsoDate,
  random: Random,
): Generator<Point> {
  const steps = template?.kind === 'milestones' ? template.steps.length : 0;
  const cumulative = template?.kind === 'metric' && template.cumulative;
  let highest = 0;
  const days = daysOf(period);
  for (const place of checkInDays(days, rhythm, course, today, random)) {
    const date = days[place] ?? period.to;
    const passed = days.length > 1 ? place / (days.length - 1) : 1;
    const share = passed ** course.bend * course.attain;
    const noisy = Math.min(1.3, Math.max(-0.1, share + random.normal(0, cumulative ? 0.012 : 0.03)));
    highest = Math.max(highest, noisy);
    const along = cumulative || steps > 0 ? highest : noisy;
    if (steps > 0) {
      const done = Math.min(steps, Math.floor(along * steps + 0.2));
      yield { date, passed, value: null, progress: done / steps };
      continue;
    }
    const value = valueAt(measure, template, along, course, random);
    // A promise that is not kept yet has no figure between, but its people know how far they are.
    const figure = measure.kind === 'yes-no' && value === 0 ? null : progressOf(measure, value, []).progress;
    yield { date, passed, value, progress: figure ?? Math.min(1, Math.max(0, along)) };
  }
}

function valueAt(
  measure: Measure,
  template: ResultTemplate | null,
  along: number,
  course: Course,
  random: Random,
): number | null {
  const { startValue: start, targetValue: target, lowBound: low, highBound: high, decimals } = measure;
  switch (measure.kind) {
    case 'metric':
      return start === null || target === null ? null : held(measure, start + (target - start) * wayOf(measure, along));
    case 'at-most':
    case 'at-least': {
      const bound = low ?? high ?? 0;
      const critical = measure.criticalValue ?? bound;
      const inside = random.chance(0.5 + 0.45 * course.attain);
      return held(measure, bound + (critical - bound) * (inside ? random.real(-0.6, 0) : random.real(0.1, 0.9)));
    }
    case 'between': {
      const [from, to] = [low ?? 0, high ?? 0];
      const inside = random.chance(0.5 + 0.45 * course.attain);
      const width = to - from;
      return held(measure, inside ? random.real(from, to) : random.pick([from - width * 0.3, to + width * 0.3]));
    }
    case 'yes-no':
      return along >= 0.85 ? 1 : 0;
    case 'baseline': {
      if (template?.kind !== 'baseline' || along < 0.35) return null;
      const [lowest, highest] = template.found;
      return roundTo(lowest + (highest - lowest) * (0.5 + course.attain * 0.3), decimals);
    }
    case 'milestones':
    case 'colour-only':
      return null;
  }
}

/** The share of the way to the target at which a metric's score is `score`: with levels, commit is worth 0.3 only. */
function wayOf({ startValue: start, targetValue: target, commitLevel: commit }: Measure, score: number): number {
  if (start === null || target === null || commit === null) return score;
  const first = (commit - start) / (target - start);
  return score <= 0.3 ? (score / 0.3) * first : first + ((score - 0.3) / 0.4) * (1 - first);
}

/** Within what the unit allows, to the digits shown; amounts of money to the thousand. */
function held(measure: Measure, value: number): number {
  const [low, high] = unitRange(measure.unit);
  const inRange = Math.min(high, Math.max(low, value));
  return Math.abs(inRange) >= 100_000 ? Math.round(inRange / 1000) * 1000 : roundTo(inRange, measure.decimals);
}

/** The day on which each step was done, in order; null where it was not. */
export function stepsDone(count: number, points: readonly Point[]): (IsoDate | null)[] {
  return Array.from({ length: count }, (_, index) => {
    const reached = points.find(({ progress }) => progress * count >= index + 1 - 1e-9);
    return reached?.date ?? null;
  });
}

/** Due days of so many steps, spread over the period. */
export const stepsDue = (count: number, period: Period): IsoDate[] =>
  Array.from({ length: count }, (_, index) => dayAt(period, (index + 1) / count));
