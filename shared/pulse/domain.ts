import { z } from 'zod';
import { type CalendarPeriod, periodOf } from '#shared/check-ins/domain';
import { day, type IsoDate } from '#shared/kernel/dates';

/**
 * What drives people from within: autonomy, mastery and purpose (Pink, "Drive"), with progress and belonging added by the
 * practice of working with goals.
 */
export const Motivator = z.enum(['purpose', 'mastery', 'autonomy', 'progress', 'belonging']);
export type Motivator = z.infer<typeof Motivator>;

/** A statement to agree with from 1 (not at all) to 5 (entirely). Our own wording. */
export const motivators: Readonly<Record<Motivator, { readonly title: string; readonly statement: string }>> = {
  purpose: { title: 'Purpose', statement: 'I know whom my work helps, and it matters to me.' },
  mastery: { title: 'Mastery', statement: 'I am getting better at something I care about.' },
  autonomy: { title: 'Autonomy', statement: 'I decide enough about how I do my work.' },
  progress: { title: 'Progress', statement: 'I can see that we came forward these two weeks.' },
  belonging: { title: 'Belonging', statement: 'I can count on the people I work with.' },
};

/** 1 to 5, or null where nothing is said: every question may be left out. */
export type Answers = Readonly<Record<Motivator, number | null>>;

/** Okra rule: below so many answers in a fortnight nothing of it is shown, so that no person is measured. */
export const smallestGroup = 5;

/** Fortnights are the same for every team and cycle, so that no answer stands out by its date. */
const anchor = day('2024-01-01');

/** The fortnight that a day lies in. */
export const pulsePeriod = (today: IsoDate, weekStartsOn: number): CalendarPeriod =>
  periodOf(today, { cadence: 'fortnightly', weekStartsOn, anchor });

export const saysSomething = (answers: Answers): boolean => Object.values(answers).some((one) => one !== null);

export type PulsePoint = {
  readonly periodOn: IsoDate;
  /** How many answered. */
  readonly answers: number;
  /** Mean of 1 to 5 per motivator; null where fewer than `smallestGroup` answered that one. */
  readonly means: Answers;
};

/**
 * Means per fortnight, oldest first, of those that were over before the day `current` began: while one runs, each further
 * answer could be read from how the mean moves. One with fewer answers than the smallest group is left out as a whole,
 * and so is a single motivator that fewer have answered.
 */
export function pulseTrend(
  rows: readonly (Answers & { readonly periodOn: IsoDate })[],
  current: IsoDate,
): PulsePoint[] {
  const periods = new Map<IsoDate, Answers[]>();
  for (const { periodOn, ...answers } of rows) periods.set(periodOn, [...(periods.get(periodOn) ?? []), answers]);
  return [...periods]
    .filter(([periodOn, given]) => periodOn < current && given.length >= smallestGroup)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([periodOn, given]) => {
      const mean = (motivator: Motivator): number | null => {
        const said = given.flatMap((one) => one[motivator] ?? []);
        return said.length < smallestGroup ? null : said.reduce((sum, one) => sum + one, 0) / said.length;
      };
      const means = {
        purpose: mean('purpose'),
        mastery: mean('mastery'),
        autonomy: mean('autonomy'),
        progress: mean('progress'),
        belonging: mean('belonging'),
      };
      return { periodOn, answers: given.length, means };
    });
}
