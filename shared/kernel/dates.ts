import { format, isValid, parseISO } from 'date-fns';
import type { z } from 'zod';

// The shapes that read them stand in `shapes.ts`: what only counts days needs no such library.
/** A calendar day without a zone, `YYYY-MM-DD`, from 1900 to 2199. */
export type IsoDate = string & z.core.$brand<'IsoDate'>;
/** An instant in UTC, ISO 8601 with milliseconds. */
export type Instant = string & z.core.$brand<'Instant'>;

/** Whether a text is a day of the calendar, from 1900 to 2199. */
export function isDay(text: string): text is IsoDate {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const date = parseISO(text);
  return isValid(date) && format(date, 'yyyy-MM-dd') === text;
}

/** Whether a text is an instant in UTC as Okra writes it, with milliseconds. */
export function isInstant(text: string): text is Instant {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const date = new Date(text);
  return isValid(date) && date.toISOString() === text;
}

/** Reads a day; throws when the text is not one (use `IsoDate.safeParse` for input from outside). */
export function day(text: string): IsoDate {
  if (!isDay(text)) throw new RangeError(`${JSON.stringify(text)} is no day of the calendar`);
  return text;
}

// Days are counted in UTC, where each has 24 hours: lists of 10,000 objectives compare days by the hundred thousand.
const DAY_MS = 86_400_000;
const utcOf = (date: IsoDate): number => {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9));
};
const texts = new Map<number, IsoDate>();
/** The text of a day; the few thousand days that a document knows are each written once. */
const textOf = (utc: number): IsoDate => {
  const known = texts.get(utc);
  if (known !== undefined) return known;
  const text = new Date(utc).toISOString().slice(0, 10) as IsoDate;
  if (texts.size > 20_000) texts.clear();
  texts.set(utc, text);
  return text;
};

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => (utcOf(to) - utcOf(from)) / DAY_MS;

/** The day `count` calendar days later (earlier when negative). */
export const addDays = (date: IsoDate, count: number): IsoDate => textOf(utcOf(date) + count * DAY_MS);

const zones = new Map<string, Intl.DateTimeFormat>();

/** The calendar of a time zone; made once, since every call of the app asks for the day. Throws for an unknown zone. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = zones.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  zones.set(timeZone, made);
  return made;
}

/** The day of an instant in a time zone (IANA name; UTC where the zone is unknown). */
export function dayOf(instant: Date, timeZone: string): IsoDate {
  const parts = (zone: string) => calendarOf(zone).format(instant);
  try {
    return parts(timeZone) as IsoDate;
  } catch {
    return parts('UTC') as IsoDate;
  }
}
