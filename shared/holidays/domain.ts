import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { daysOfSet, type Holiday, holidaySets, weekdayOf } from './sets';

export { easterSunday, type Holiday, holidaySets, weekdayOf } from './sets';

export type OwnHoliday = { readonly date: IsoDate; readonly name: string; readonly yearly: boolean };

/** All holidays from a day to another (both included), by date: those of the chosen sets and the company's own. */
export function holidaysBetween(
  codes: readonly string[],
  own: readonly OwnHoliday[],
  from: IsoDate,
  to: IsoDate,
): Holiday[] {
  const years = yearsOf(from, to);
  const sets = holidaySets.filter(({ code }) => codes.includes(code));
  const found = [
    // a day that is moved from a weekend may come from the year after or before
    ...sets.flatMap((set) => yearsOf(addDays(from, -4), addDays(to, 4)).flatMap((year) => daysOfSet(set, year))),
    ...own.flatMap(({ date, name, yearly }) =>
      yearly ? years.flatMap((year) => sameDay(date, name, year)) : [{ date, name }],
    ),
  ];
  const byDay = new Map<IsoDate, Holiday>();
  for (const one of found) if (one.date >= from && one.date <= to && !byDay.has(one.date)) byDay.set(one.date, one);
  return [...byDay.values()].sort((a, b) => a.date.localeCompare(b.date));
}

const yearsOf = (from: IsoDate, to: IsoDate): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

/** The same day in another year, not before it was first kept; 29 February has none in a common year. */
function sameDay(date: IsoDate, name: string, year: number): Holiday[] {
  if (year < Number(date.slice(0, 4))) return [];
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  if (date.endsWith('-02-29') && !isLeap) return [];
  return [{ date: `${year}${date.slice(4)}` as IsoDate, name }];
}

/** Days of the week without work: Saturday and Sunday, or Friday and Saturday where the week begins on Saturday. */
export const weekendOf = (weekStartsOn: number): readonly number[] => (weekStartsOn === 6 ? [5, 6] : [0, 6]);

/** Whether nobody works on a day. */
export type Free = (date: IsoDate) => boolean;
export const freeDays =
  (holidays: ReadonlySet<IsoDate>, weekend: readonly number[]): Free =>
  (date) =>
    holidays.has(date) || weekend.includes(weekdayOf(date));

/** The day itself if people work on it, else the last working day before it (at most 30 days back). */
export function workingDayBefore(date: IsoDate, free: Free): IsoDate {
  let day = date;
  for (let back = 0; back < 30 && free(day); back += 1) day = addDays(day, -1);
  return free(day) ? date : day;
}

/** Working days from the day after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, free: Free): number {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: days }, (_, index) => addDays(from, index + 1)).filter((day) => !free(day)).length;
}
