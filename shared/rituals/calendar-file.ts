import { addDays, day, daysBetween, type IsoDate } from '#shared/kernel/dates';

export type CalendarEvent = {
  readonly key: string;
  readonly on: IsoDate;
  readonly what: string;
  readonly about: string;
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
 * Dates as an iCalendar file (RFC 5545). An all-day event ends on the day after, which the standard does not count in;
 * a timed one stands in UTC, right for its own day on both sides of a change of clocks.
 */
export function calendarFile(events: readonly CalendarEvent[], options: CalendarOptions): string {
  const { name, scope, today, timed } = options;
  const stamp = `${compact(today)}T000000Z`;
  const sequence = daysBetween(day('2020-01-01'), today);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Okra//Rituals//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.key}.${scope}@okra`,
      `DTSTAMP:${stamp}`,
      `SEQUENCE:${sequence}`,
      ...(timed === null ? allDay(event.on) : atTime(event.on, timed)),
      `SUMMARY:${escaped(event.what)}`,
      ...(event.about === '' ? [] : [`DESCRIPTION:${escaped(event.about)}`]),
      ...(timed === null ? ['TRANSP:TRANSPARENT'] : []),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

const compact = (date: IsoDate): string => date.replaceAll('-', '');
const allDay = (on: IsoDate): string[] => [
  `DTSTART;VALUE=DATE:${compact(on)}`,
  `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
];

function atTime(on: IsoDate, { at, minutes, timeZone }: NonNullable<CalendarOptions['timed']>): string[] {
  const start = instantAt(on, at, timeZone);
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(start + minutes * 60_000)}`];
}

const utc = (instant: number): string => `${new Date(instant).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

/** The instant (milliseconds) of a time of day in a time zone; in a gap of the clocks the time after it. */
export function instantAt(on: IsoDate, at: string, timeZone: string): number {
  const wanted = Date.parse(`${on}T${at}:00Z`);
  const shown = (instant: number): number => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }).formatToParts(new Date(instant));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00';
    return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
  };
  // twice: the first guess may lie on the other side of a change of clocks
  const first = wanted - (shown(wanted) - wanted);
  return first + (wanted - shown(first));
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
