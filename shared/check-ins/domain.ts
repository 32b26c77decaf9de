import { addMonths, endOfMonth, format, parseISO } from 'date-fns';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import type { Cadence, KeyResultKind } from '#shared/kernel/vocabulary';
import type { RecordCheckIn } from './contract';

export type CalendarPeriod = { readonly from: IsoDate; readonly to: IsoDate };

/** How periods are cut: week start 0 (Sunday) to 6; fortnights are counted from the week of `anchor`. */
export type Rhythm = { readonly cadence: Cadence; readonly weekStartsOn: number; readonly anchor: IsoDate };

const toDay = (date: Date): IsoDate => format(date, 'yyyy-MM-dd') as IsoDate;

const startOfWeek = (date: IsoDate, weekStartsOn: number): IsoDate =>
  addDays(date, -((parseISO(date).getDay() - weekStartsOn + 7) % 7));

/** The calendar period that a day lies in. */
export function periodOf(date: IsoDate, { cadence, weekStartsOn, anchor }: Rhythm): CalendarPeriod {
  if (cadence === 'monthly') {
    const from = `${date.slice(0, 8)}01` as IsoDate;
    return { from, to: toDay(endOfMonth(parseISO(date))) };
  }
  const week = startOfWeek(date, weekStartsOn);
  if (cadence === 'weekly') return { from: week, to: addDays(week, 6) };
  const weeks = daysBetween(startOfWeek(anchor, weekStartsOn), week) / 7;
  const from = addDays(week, -7 * (((weeks % 2) + 2) % 2));
  return { from, to: addDays(from, 13) };
}

/** The day `count` cadence lengths after a day (7 or 14 days, or a month each). */
export function addCadence(date: IsoDate, cadence: Cadence, count: number): IsoDate {
  if (cadence === 'monthly') return toDay(addMonths(parseISO(date), count));
  return addDays(date, count * (cadence === 'weekly' ? 7 : 14));
}

/**
 * The first day on which a key result is quiet: two cadence periods have passed after the day of its last check-in,
 * or, without one, from the day it could have begun. Okra rule: silence is never green.
 */
export function quietFrom(lastCheckIn: IsoDate | null, begins: IsoDate, cadence: Cadence): IsoDate {
  return addDays(addCadence(lastCheckIn ?? addDays(begins, -1), cadence, 2), 1);
}

/** Within the first cadence period after the day it begins, or before that day. */
export const inFirstPeriod = (begins: IsoDate, cadence: Cadence, today: IsoDate): boolean =>
  today <= addCadence(addDays(begins, -1), cadence, 1);

/** Nothing checked in yet in the calendar period of today; never due before it begins. */
export function isDue(lastCheckIn: IsoDate | null, begins: IsoDate, rhythm: Rhythm, today: IsoDate): boolean {
  if (today < begins) return false;
  return lastCheckIn === null || lastCheckIn < periodOf(today, rhythm).from;
}

/**
 * The day by which it is told whether a check-in is due, where a KPI's reading says the value. The reading fills its
 * period too, so that nobody is asked for what is known; but how sure one is no reading says: once nobody has ever
 * spoken, or for so long that it is quiet, the last check-in alone counts.
 */
export function lastHeard(
  lastCheckIn: IsoDate | null,
  reading: IsoDate | null,
  quietFrom: IsoDate | null,
  today: IsoDate,
): IsoDate | null {
  if (lastCheckIn === null || reading === null || reading <= lastCheckIn) return lastCheckIn;
  return quietFrom !== null && today >= quietFrom ? lastCheckIn : reading;
}

/** Two falls in a row: each of the last three confidences below the one before. Newest first. */
export function isConfidenceFalling(newestFirst: readonly number[]): boolean {
  const [last, before, first] = newestFirst;
  return last !== undefined && before !== undefined && first !== undefined && last < before && before < first;
}

export type Punctuality = 'on-time' | 'late' | 'missed' | 'open';
/** A check-in fills the one calendar period of its date; `recordedOn` is the day it was written down. */
export type Filing = { readonly date: IsoDate; readonly recordedOn: IsoDate | null };

/**
 * How each calendar period from `from` to today was filled: written down in its period on time, in the next late,
 * after that missed. `open`: it can still be filled in time, or late. Oldest first.
 */
export function discipline(
  from: IsoDate,
  today: IsoDate,
  rhythm: Rhythm,
  filings: readonly Filing[],
): { readonly period: CalendarPeriod; readonly punctuality: Punctuality }[] {
  const result: { period: CalendarPeriod; punctuality: Punctuality }[] = [];
  let period = periodOf(from, rhythm);
  while (period.from <= today) {
    const next = periodOf(addDays(period.to, 1), rhythm);
    const written = filings
      .filter(({ date }) => date >= period.from && date <= period.to)
      .map(({ date, recordedOn }) => (recordedOn !== null && recordedOn > date ? recordedOn : date));
    result.push({ period, punctuality: punctuality(written, period.to, next.to, today) });
    period = next;
  }
  return result;
}

function punctuality(written: readonly IsoDate[], ends: IsoDate, nextEnds: IsoDate, today: IsoDate): Punctuality {
  if (written.some((on) => on <= ends)) return 'on-time';
  if (written.some((on) => on <= nextEnds)) return 'late';
  return today > nextEnds ? 'missed' : 'open';
}

export type PunctualityCounts = { readonly onTime: number; readonly late: number; readonly missed: number };

/** How many periods were filled how; one that is still open counts nowhere. */
export function countPunctuality(all: readonly Punctuality[]): PunctualityCounts {
  const count = (one: Punctuality) => all.filter((each) => each === one).length;
  return { onTime: count('on-time'), late: count('late'), missed: count('missed') };
}

/** A check-in as the log holds it. `mark` is the action that wrote it, `writtenOn` the day of that. */
export type LoggedCheckIn = {
  readonly date: IsoDate;
  readonly writtenOn: IsoDate | null;
  readonly mark: string;
  readonly deleted: boolean;
};

/**
 * The check-ins of one key result as filings. A corrected one counts from the day on which its day was first written
 * down. Those of several days written by one action came from a file, which does not say when they were written: they
 * count as written on their day.
 */
export function filingsOf(log: readonly LoggedCheckIn[]): Filing[] {
  const byMark = groupBy(log, ({ mark }) => mark);
  const isOfFile = (mark: string) => new Set(byMark.get(mark)?.map(({ date }) => date)).size > 1;
  const written = new Map<IsoDate, IsoDate>();
  for (const { date, writtenOn, mark } of log) {
    const on = writtenOn === null || isOfFile(mark) ? date : writtenOn;
    const known = written.get(date);
    if (known === undefined || on < known) written.set(date, on);
  }
  const live = new Set(log.filter(({ deleted }) => !deleted).map(({ date }) => date));
  return [...live].map((date) => ({ date, recordedOn: written.get(date) ?? null }));
}

export type CheckInDefect = 'date-in-future' | 'empty-check-in' | 'value-not-asked' | 'not-yes-or-no' | 'colour-needed';

/** What is wrong with a check-in for a key result of this kind, or null. */
export function checkInDefect(
  kind: KeyResultKind,
  checkIn: Pick<RecordCheckIn, 'value' | 'confidence' | 'status' | 'retrospect' | 'prospect'>,
  date: IsoDate,
  today: IsoDate,
): CheckInDefect | null {
  const { value, confidence, status, retrospect, prospect } = checkIn;
  if (date > today) return 'date-in-future';
  if (value !== null && (kind === 'milestones' || kind === 'colour-only')) return 'value-not-asked';
  if (kind === 'yes-no' && value !== null && value !== 0 && value !== 1) return 'not-yes-or-no';
  if (kind === 'colour-only' && status === null) return 'colour-needed';
  const silent = value === null && confidence === null && status === null;
  return silent && retrospect.trim() === '' && prospect.trim() === '' ? 'empty-check-in' : null;
}
