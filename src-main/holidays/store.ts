import { eq } from 'drizzle-orm';
import { type Free, freeDays, type Holiday, holidaysBetween, weekendOf } from '#shared/holidays/domain';
import { IsoDate } from '#shared/kernel/shapes';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { holidaySets, holidays } from './table';

/** The company's own days without work, by date. */
export const ownHolidays = (read: Read) =>
  read.db
    .select()
    .from(holidays)
    .where(eq(holidays.deleted, 0))
    .all()
    .flatMap(({ id, date, name, yearly }) => {
      const on = IsoDate.safeParse(date);
      return on.success ? [{ id, date: on.data, name, yearly: yearly === 1 }] : [];
    })
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));

/** Codes of the ready sets that are chosen. */
export const chosenSets = (read: Read): string[] =>
  read.db
    .select({ code: holidaySets.code })
    .from(holidaySets)
    .where(eq(holidaySets.deleted, 0))
    .all()
    .map(({ code }) => code);

/** The holidays of the company between two days, and who works when: weekends by the week of the workspace. */
export function workCalendar(
  read: Read,
  from: IsoDate,
  to: IsoDate,
): { days: Holiday[]; weekend: number[]; free: Free } {
  const days = holidaysBetween(chosenSets(read), ownHolidays(read), from, to);
  const weekend = [...weekendOf(theWorkspace(read).weekStartsOn)];
  return { days, weekend, free: freeDays(new Set(days.map(({ date }) => date)), weekend) };
}
