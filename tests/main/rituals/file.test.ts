import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { ritualsFile } from '#main/rituals/file';
import { freeDays, weekendOf } from '#shared/holidays/domain';
import { addDays, day, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { Cadence } from '#shared/kernel/vocabulary';
import { instantAt, type RitualDate, ritualDates, seriesOf } from '#shared/rituals/domain';

const cycle = (startsOn: IsoDate, endsOn: IsoDate, id = 'q2') => ({
  id,
  name: id.toUpperCase(),
  cadence: 'quarter' as const,
  startsOn,
  endsOn,
  parentId: null,
  state: 'active' as const,
  planningOpensOn: null as IsoDate | null,
});
const options = { name: 'Rituals', scope: 'w1', today: day('2026-02-15'), timed: null };
const q2 = cycle(day('2026-04-01'), day('2026-06-30'));
const rhythm = (cadence: Cadence) => ({ cadence, weekStartsOn: 1, reviewWeeks: 4, companyLeadWeeks: 8 });

/** The days of a range without work, beside the weekends. */
const range = (from: string, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(day(from), index));
const datesOf = (cycles: ReturnType<typeof cycle>[], cadence: Cadence, holidays: readonly IsoDate[], from: IsoDate) =>
  ritualDates(cycles, rhythm(cadence), freeDays(new Set(holidays), weekendOf(1)), from, addDays(from, 700));

type Shown = { readonly what: string; readonly start: string; readonly end: string };

/** Every event that a calendar shows for a file, worked out by a parser of another hand. */
function shownBy(file: string): Shown[] {
  const parts = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  const uid = (part: (typeof parts)[number]) => part.getFirstPropertyValue('uid');
  const isMoved = (part: (typeof parts)[number]) => part.getFirstPropertyValue('recurrence-id') !== null;
  // the parser relates a moved day to every series of the file unless it is told which are its own
  const all = parts
    .filter((part) => !isMoved(part))
    .map((part) => new ICAL.Event(part, { exceptions: parts.filter((one) => isMoved(one) && uid(one) === uid(part)) }));
  const shown = (what: string, start: { toJSDate(): Date; toString(): string; isDate: boolean }, end: typeof start) => {
    const text = (time: typeof start) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
    return { what, start: text(start), end: text(end) };
  };
  return all
    .flatMap((one) => {
      if (!one.isRecurring()) return [shown(one.summary, one.startDate, one.endDate)];
      const found: Shown[] = [];
      const days = one.iterator();
      for (let next = days.next(); next; next = days.next()) {
        const { startDate, endDate, item } = one.getOccurrenceDetails(next);
        found.push(shown(item.summary, startDate, endDate));
      }
      return found;
    })
    .sort(byStart);
}
const byStart = (a: Shown, b: Shown) => a.start.localeCompare(b.start) || a.what.localeCompare(b.what);

const allDay = (dates: readonly RitualDate[]): Shown[] =>
  dates.map(({ what, on }) => ({ what, start: on, end: addDays(on, 1) })).sort(byStart);
const atTime = (dates: readonly RitualDate[], at: string, minutes: number, zone: string): Shown[] =>
  dates
    .map(({ what, on }) => {
      const start = instantAt(on, at, zone);
      return { what, start: new Date(start).toISOString(), end: new Date(start + minutes * 60_000).toISOString() };
    })
    .sort(byStart);

const linesOf = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n');

describe('check-ins in a calendar file', () => {
  test('are one event with a rule; a holiday moves one, and the last is cut to the end of the cycle', () => {
    const dates = datesOf([q2], 'weekly', [day('2026-04-03'), day('2026-05-01')], day('2026-04-01'));
    const checkIns = dates.filter(({ kind }) => kind === 'check-in');
    const file = ritualsFile(checkIns, 'weekly', options);
    const lines = linesOf(file);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(4);
    expect(lines.filter((line) => /^(DTSTART|RRULE|RECURRENCE-ID|EXDATE|DESC)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20260403',
      'RRULE:FREQ=WEEKLY;INTERVAL=1;UNTIL=20260703',
      'RECURRENCE-ID;VALUE=DATE:20260403',
      'DTSTART;VALUE=DATE:20260402',
      'DESCRIPTION:Moved from 2026-04-03\\, a day without work.',
      'RECURRENCE-ID;VALUE=DATE:20260501',
      'DTSTART;VALUE=DATE:20260430',
      'DESCRIPTION:Moved from 2026-05-01\\, a day without work.',
      'RECURRENCE-ID;VALUE=DATE:20260703',
      'DTSTART;VALUE=DATE:20260630',
      'DESCRIPTION:The last of this cycle.',
    ]);
    expect(new Set(lines.filter((line) => line.startsWith('UID')))).toEqual(new Set(['UID:check-in-q2.w1@okra']));
    expect(shownBy(file)).toEqual(allDay(checkIns));
  });

  test('every two weeks, with a week in which nobody works left out', () => {
    const dates = datesOf([q2], 'fortnightly', range('2026-05-11', 14), day('2026-04-01'));
    const checkIns = dates.filter(({ kind }) => kind === 'check-in');
    const file = ritualsFile(checkIns, 'fortnightly', options);
    expect(linesOf(file)).toContain('RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260703');
    expect(linesOf(file)).toContain('EXDATE;VALUE=DATE:20260522');
    expect(shownBy(file)).toEqual(allDay(checkIns));
    expect(checkIns.map(({ on }) => on).slice(1, 5)).toEqual(['2026-04-24', '2026-05-08', '2026-06-05', '2026-06-19']);
  });

  test('at a time stay at that time of the clocks when these change, in any zone', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC']) {
      const q1 = cycle(day('2026-01-05'), day('2026-04-30'));
      const dates = datesOf([q1], 'weekly', [day('2026-04-03')], day('2026-01-05'));
      const file = ritualsFile(dates, 'weekly', { ...options, timed: { at: '09:30', minutes: 30, timeZone } });
      expect(shownBy(file), timeZone).toEqual(atTime(dates, '09:30', 30, timeZone));
    }
  });

  test('by the month stay single events, and one alone needs no rule', () => {
    const dates = datesOf([q2], 'monthly', [], day('2026-04-01'));
    expect(ritualsFile(dates, 'monthly', options)).not.toContain('RRULE');
    const last = datesOf([q2], 'weekly', [], day('2026-06-29')).filter(({ kind }) => kind === 'check-in');
    expect(last).toHaveLength(1);
    expect(ritualsFile(last, 'weekly', options)).not.toContain('RRULE');
  });

  test('whatever the cycles and holidays, a calendar shows the very dates of the list, all day and at a time', () => {
    const free = fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 16 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 3, max: 120 }),
        fc.constantFrom<Cadence>('weekly', 'fortnightly', 'monthly'),
        free,
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        (start, length, cadence, closed, passed, timeZone) => {
          const startsOn = addDays(day('2025-11-01'), start);
          const second = addDays(startsOn, length + 1);
          const cycles = [cycle(startsOn, addDays(startsOn, length), 'a'), cycle(second, addDays(second, length), 'b')];
          const holidays = closed.flatMap(([at, count]) => range(addDays(startsOn, at), count));
          const dates = datesOf(cycles, cadence, holidays, addDays(startsOn, passed));
          expect(shownBy(ritualsFile(dates, cadence, options))).toEqual(allDay(dates));
          const timed = { at: '08:15', minutes: 45, timeZone };
          const file = ritualsFile(dates, cadence, { ...options, timed });
          expect(shownBy(file)).toEqual(atTime(dates, '08:15', 45, timeZone));
          for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('the rule goes by the weekday on which most are held', () => {
  const held = [4, 9, 18, 25].map((at, index) => {
    const planned = addDays(day('2026-01-04'), 7 * (index === 3 ? 3 : index));
    return { planned, on: addDays(day('2026-01-01'), at - 4) };
  });
  const series = seriesOf(held, 1);
  expect(series && daysBetween(series.start, series.until)).toBe(21);
  expect(seriesOf([], 1)).toBeNull();
});
