// Formats of the user's own language, made once each: making one takes longer than a row of a table may.
const dayFormat = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const shortDayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const instantFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A day as people write it here: "15 Feb 2026". */
export const formatDay = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));

/** A day without its year, where the year is plain: "15 Feb". */
export const formatShortDay = (day: string): string => shortDayFormat.format(new Date(`${day}T00:00:00Z`));

/** An instant in the reader's own time: "15 Feb 2026, 14:05". */
export const formatInstant = (instant: string): string => instantFormat.format(new Date(instant));
