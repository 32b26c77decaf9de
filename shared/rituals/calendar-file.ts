import { addDays, day, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { Series } from './series';
import { instantAt, local, utc, zoneLines } from './time-zone';

export { instantAt } from './time-zone';

export type CalendarEvent = {
  readonly key: string;
  readonly on: IsoDate;
  readonly what: string;
  readonly about: string;
};
/** A ritual that comes back by a rule; `why` says about a day that departs from it. */
export type CalendarSeries = {
  readonly key: string;
  readonly what: string;
  readonly series: Series;
  readonly why: (moved: Series['moved'][number]) => string;
};
export type CalendarOptions = {
  readonly name: string;
  /** Makes the UIDs of one company's file its own; the same each time, so that a second import updates. */
  readonly scope: string;
  /** The day on which the file is made; later files win over earlier ones. */
  readonly today: IsoDate;
  /** Null: all day. Else at a time of day ("09:30") in a time zone (IANA name), for so many minutes. */
  readonly timed: { readonly at: string; readonly minutes: number; readonly timeZone: string } | null;
};

/**
 * Dates as an iCalendar file (RFC 5545): single events, and series as one event with a rule, the days of it that fall
 * out (EXDATE), and an event of its own for each that is moved (RECURRENCE-ID). An all-day event ends on the day after,
 * which the standard does not count in. A timed single event stands in UTC, right for its own day on both sides of a
 * change of clocks; a timed series stands in the company's time zone, which the file defines.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  options: CalendarOptions,
  series: readonly CalendarSeries[] = [],
): string {
  const { name, timed } = options;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Okra//Rituals//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(timed === null ? [] : zoneOf(series, timed.timeZone)),
    ...events.flatMap(({ key, on, what, about }) => event(key, what, about, options, single(on, timed))),
    ...series.flatMap((one) => eventsOf(one, options)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

type Timed = CalendarOptions['timed'];

function event(key: string, what: string, about: string, options: CalendarOptions, when: readonly string[]): string[] {
  const { scope, today, timed } = options;
  return [
    'BEGIN:VEVENT',
    `UID:${key}.${scope}@okra`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `SEQUENCE:${daysBetween(day('2020-01-01'), today)}`,
    ...when,
    `SUMMARY:${escaped(what)}`,
    ...(about === '' ? [] : [`DESCRIPTION:${escaped(about)}`]),
    ...(timed === null ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** The event with the rule, then those of its days that are held on another one. */
function eventsOf({ key, what, series, why }: CalendarSeries, options: CalendarOptions): string[] {
  const { timed } = options;
  const { start, weeks, until, without, moved } = series;
  const last = timed === null ? compact(until) : utc(instantAt(until, timed.at, timed.timeZone));
  const master = [
    ...span(start, timed),
    `RRULE:FREQ=WEEKLY;INTERVAL=${weeks};UNTIL=${last}`,
    ...without.map((date) => `EXDATE${startOf(date, timed)}`),
  ];
  return [
    ...event(key, what, '', options, master),
    ...moved.flatMap((one) => {
      const when = [`RECURRENCE-ID${startOf(one.from, timed)}`, ...span(one.on, timed)];
      return event(key, what, why(one), options, when);
    }),
  ];
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');

function single(on: IsoDate, timed: Timed): string[] {
  if (timed === null) return span(on, null);
  const start = instantAt(on, timed.at, timed.timeZone);
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(start + timed.minutes * 60_000)}`];
}

/** First and last of an event of a series: days, or times of the zone's clocks. */
function span(on: IsoDate, timed: Timed): string[] {
  const end = timed === null ? startOf(addDays(on, 1), null) : clock(on, timed, timed.minutes);
  return [`DTSTART${startOf(on, timed)}`, `DTEND${end}`];
}

const startOf = (on: IsoDate, timed: Timed): string =>
  timed === null ? `;VALUE=DATE:${compact(on)}` : clock(on, timed, 0);

/** A time of a zone's clocks, some minutes later than the day's time. */
function clock(on: IsoDate, { at, timeZone }: NonNullable<Timed>, later: number): string {
  return `;TZID=${timeZone}:${local(Date.parse(`${on}T${at}:00Z`) + later * 60_000)}`;
}

function zoneOf(series: readonly CalendarSeries[], timeZone: string): string[] {
  const days = series.flatMap(({ series: { start, until, moved } }) => [start, until, ...moved.map(({ on }) => on)]);
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
  return first && last ? zoneLines(timeZone, first, last) : [];
}

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    // the standard allows no control sign in a text but the tab
    .replaceAll(/\p{Cc}/gu, (sign) => (sign === '\t' ? sign : ''));

/** A content line of at most 75 octets, continued on lines that begin with a blank; no sign is torn apart. */
export function foldLine(line: string): string {
  const lines: string[] = [];
  let now = '';
  let length = 0;
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (length + octets > 75) {
      lines.push(now);
      now = ' ';
      length = 1;
    }
    now += sign;
    length += octets;
  }
  return [...lines, now].join('\r\n');
}

/** How many octets a sign takes as UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
