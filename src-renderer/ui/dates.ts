// Formats of the user's own language, made once each: making one takes longer than a row of a table may.
const dayFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const monthFormat = new Intl.DateTimeFormat(undefined, { month: 'short', timeZone: 'UTC' });
const monthYearFormat = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const monthShortYearFormat = new Intl.DateTimeFormat(undefined, { month: 'short', year: '2-digit', timeZone: 'UTC' });
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A day as people write it here: "15 Feb 2026". */
export const formatDay = (day: string): string => dayFormat.format(at(day));

/** A day without its year, where the year is plain: "15 Feb". */
export const formatShortDay = (day: string): string => shortDayFormat.format(at(day));

/** From one day to another, its year said once where it is the same: "1 Jan – 31 Mar 2026". */
export const formatPeriod = (from: string, to: string): string => dayFormat.formatRange(at(from), at(to));

/** The month of a day: "Feb"; with its year "Feb 2026", shortly "Feb 26". */
export function formatMonth(day: string, year: 'none' | 'whole' | 'short' = 'none'): string {
  if (year === 'none') return monthFormat.format(at(day));
  return (year === 'whole' ? monthYearFormat : monthShortYearFormat).format(at(day));
}

/** An instant in the reader's own time: "15 Feb 2026, 14:05". */
export const formatInstant = (instant: string): string => instantFormat.format(new Date(instant));
