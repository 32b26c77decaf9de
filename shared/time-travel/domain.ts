import { addDays, dayOf, type IsoDate } from '../kernel/dates';

const HOUR_MS = 3_600_000;

/**
 * The first instant after a day in a time zone (IANA name), ISO 8601 in UTC: what was logged before it happened on that
 * day or earlier. Days have 23 to 25 hours where clocks are changed.
 */
export function endOfDay(date: IsoDate, timeZone: string): string {
  const middle = Date.parse(`${addDays(date, 1)}T00:00:00.000Z`);
  // no zone is further than 16 hours from UTC; the day never falls while time goes on
  let [low, high] = [middle - 16 * HOUR_MS, middle + 16 * HOUR_MS];
  while (high - low > 1) {
    const half = Math.floor((low + high) / 2);
    if (dayOf(new Date(half), timeZone) > date) high = half;
    else low = half;
  }
  return new Date(high).toISOString();
}

export type Bounds = {
  readonly startValue: number | null;
  readonly targetValue: number | null;
  readonly lowBound: number | null;
  readonly highBound: number | null;
  readonly commitLevel: number | null;
  readonly targetLevel: number | null;
  readonly stretchLevel: number | null;
};

/** The numbers that people agreed on, in the order in which they are told. */
export const boundNames = {
  targetValue: 'Target',
  lowBound: 'Lower bound',
  highBound: 'Upper bound',
  commitLevel: 'Commit level',
  targetLevel: 'Target level',
  stretchLevel: 'Stretch level',
  startValue: 'Start',
} as const satisfies Record<keyof Bounds, string>;

export type Bound = keyof Bounds;

/**
 * Whether a changed number makes the key result easier to reach: a target or level nearer to the start, a start nearer to
 * the target, a bound that leaves more room. Null where one of the two numbers is missing or the way has no direction.
 */
export function isEasier(field: Bound, before: Bounds, after: Bounds): boolean | null {
  const [was, is] = [before[field], after[field]];
  if (field === 'lowBound' || field === 'highBound') {
    if (was === is) return null;
    if (was === null || is === null) return is === null;
    return field === 'lowBound' ? is < was : is > was;
  }
  if (was === null || is === null || was === is) return null;
  const goal = before.stretchLevel ?? before.targetLevel ?? before.targetValue;
  if (before.startValue === null || goal === null || goal === before.startValue) return null;
  const rises = goal > before.startValue;
  const higher = is > was;
  return field === 'startValue' ? higher === rises : higher !== rises;
}
