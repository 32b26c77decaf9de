import type { IsoDate } from '#shared/kernel/dates';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The local time that clocks in a time zone (IANA name) show at an instant, read as if it were UTC; milliseconds. */
function clocksOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant) => {
    const parts = format.formatToParts(new Date(instant));
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00';
    return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`);
  };
}

/** The instant (milliseconds) of a time of day in a time zone; in a gap of the clocks the time after it. */
export function instantAt(on: IsoDate, at: string, timeZone: string): number {
  const shown = clocksOf(timeZone);
  const wanted = Date.parse(`${on}T${at}:00Z`);
  // twice: the first guess may lie on the other side of a change of clocks
  const first = wanted - (shown(wanted) - wanted);
  return first + (wanted - shown(first));
}

/** An instant in the form of the standard, in UTC. */
export const utc = (instant: number): string =>
  `${new Date(instant).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;

/** A time of a time zone's clocks, read as if it were UTC, in the form of the standard without a zone. */
export const local = (clocks: number): string => utc(clocks).slice(0, -1);

/**
 * The definition of a time zone (VTIMEZONE) for the days from one to another: what its clocks show at first, and each
 * change of them. A calendar that knows the zone by its name uses its own.
 */
export function zoneLines(timeZone: string, from: IsoDate, to: IsoDate): string[] {
  const shown = clocksOf(timeZone);
  const ahead = (instant: number) => Math.round((shown(instant) - instant) / MINUTE);
  const start = Date.parse(`${from}T00:00:00Z`) - 2 * DAY;
  const end = Date.parse(`${to}T00:00:00Z`) + 2 * DAY;
  const changes = [{ at: start, before: ahead(start), after: ahead(start) }];
  for (let day = start; day < end; day += DAY) {
    const [before, after] = [ahead(day), ahead(day + DAY)];
    if (before !== after) changes.push({ at: changeBetween(day, day + DAY, ahead), before, after });
  }
  const least = Math.min(...changes.map(({ after }) => after));
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...changes.flatMap(({ at, before, after }) => {
      const kind = after > least ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${kind}`,
        `DTSTART:${local(at + before * MINUTE)}`,
        `TZOFFSETFROM:${offset(before)}`,
        `TZOFFSETTO:${offset(after)}`,
        `END:${kind}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

/** The first instant, to the minute, at which the clocks are as at the end. */
function changeBetween(start: number, end: number, ahead: (instant: number) => number): number {
  let [low, high] = [start / MINUTE, end / MINUTE];
  const after = ahead(end);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ahead(middle * MINUTE) === after) high = middle;
    else low = middle;
  }
  return high * MINUTE;
}

function offset(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
