import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { freeDays, holidaysBetween, weekendOf } from '#shared/holidays/domain';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { calendarFile, foldLine, instantAt, ritualDates, yearsToCome } from '#shared/rituals/domain';

const cycle = (
  id: string,
  cadence: 'annual' | 'quarter',
  startsOn: string,
  endsOn: string,
  parentId: string | null,
) => ({
  id,
  name: id.toUpperCase(),
  cadence,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  parentId,
  state: 'active' as const,
  planningOpensOn: null as IsoDate | null,
});
const year = cycle('fy26', 'annual', '2026-01-01', '2026-12-31', null);
const second = cycle('q2', 'quarter', '2026-04-01', '2026-06-30', 'fy26');
const holidays = new Set(holidaysBetween(['DE'], [], day('2025-01-01'), day('2027-12-31')).map(({ date }) => date));
const free = freeDays(holidays, weekendOf(1));
const rhythm = { cadence: 'weekly', weekStartsOn: 1, reviewWeeks: 4, companyLeadWeeks: 8 } as const;
const dates = (of = [year, second], with_: Parameters<typeof ritualDates>[1] = rhythm) =>
  ritualDates(of, with_, free, day('2025-10-01'), day('2027-02-01'));
const on = (key: string, of = dates()) => of.find((one) => one.key === key);

describe('dates are planned back from the cycles', () => {
  test('company talks open eight weeks before the year, team talks two weeks before the quarter', () => {
    expect(on('planning-fy26')).toMatchObject({ on: '2025-11-06', what: 'Company talks about FY26 open' });
    expect(on('planning-q2')).toMatchObject({ on: '2026-03-18', what: 'Team talks about Q2 open' });
  });

  test('company talks open as many weeks before as the company chose; a quarter does not care', () => {
    const of = (companyLeadWeeks: number) => dates([year, second], { ...rhythm, companyLeadWeeks });
    expect([6, 7, 8].map((weeks) => on('planning-fy26', of(weeks))?.planned)).toEqual([
      '2025-11-20',
      '2025-11-13',
      '2025-11-06',
    ]);
    expect(on('planning-q2', of(6))?.planned).toBe('2026-03-18');
  });

  test("a day of the user's own stands instead", () => {
    const own = { ...second, planningOpensOn: day('2026-03-10') };
    expect(on('planning-q2', dates([own]))?.on).toBe('2026-03-10');
  });

  test('what falls on a day without work moves to the working day before; first and last day stay', () => {
    const easter = { ...second, planningOpensOn: day('2026-04-06') };
    expect(on('planning-q2', dates([easter]))).toMatchObject({ planned: '2026-04-06', on: '2026-04-02' });
    const may = cycle('may', 'quarter', '2026-05-01', '2026-05-31', null);
    expect([on('begins-may', dates([may]))?.on, on('ends-may', dates([may]))?.on]).toEqual([
      '2026-05-01',
      '2026-05-31',
    ]);
    expect(on('closing-may', dates([may]))?.on).toBe('2026-05-29');
  });

  test('check-ins at the end of each period, reviews every few weeks, both in the shortest cycles alone', () => {
    const of = (kind: string, all = dates()) => all.filter((one) => one.kind === kind).map((one) => one.on);
    expect(of('check-in')).toHaveLength(14);
    expect(of('check-in').slice(0, 2)).toEqual(['2026-04-02', '2026-04-10']);
    expect(of('check-in', dates([second], { ...rhythm, cadence: 'monthly' }))).toEqual([
      '2026-04-30',
      '2026-05-29',
      '2026-06-30',
    ]);
    expect(of('review')).toEqual(['2026-04-29', '2026-05-27']);
    expect(of('review', dates([second], { ...rhythm, reviewWeeks: 6 }))).toEqual(['2026-05-13']);
    expect(of('check-in', dates([{ ...second, state: 'closed' as never }]))).toEqual([]);
  });

  test('no ritual is held on a day without work, and each has a key of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 10, max: 200 }), (start, length) => {
        const startsOn = addDays(day('2025-02-01'), start);
        const all = dates([{ ...second, startsOn, endsOn: addDays(startsOn, length) }]);
        for (const one of all) if (!['begins', 'ends'].includes(one.kind)) expect(free(one.on)).toBe(false);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      }),
    );
  });
});

describe('years that nobody has created yet', () => {
  const calendar = { fiscalStartMonth: 1, companyLeadWeeks: 8 };
  const years = (of: (typeof year)[], today: string, until: string, by = calendar) =>
    yearsToCome(of, by, free, day(today), day(until)).map(({ name, planned, on: held }) => [name, planned, held]);

  test('are known once their talks lie in what is looked at, and stay until they begin', () => {
    expect(years([year], '2026-05-01', '2026-11-05')).toEqual([]);
    expect(years([year], '2026-05-01', '2026-11-06')).toEqual([['FY27', '2026-11-06', '2026-11-06']]);
    expect(years([year], '2026-12-31', '2027-03-01')).toEqual([['FY27', '2026-11-06', '2026-11-06']]);
    expect(years([year], '2027-01-01', '2027-03-01')).toEqual([]);
    expect(years([year], '2026-05-01', '2027-12-01').map(([name]) => name)).toEqual(['FY27', 'FY28']);
  });

  test('go by the fiscal calendar and the lead time, and give way to a day without work', () => {
    const july = { fiscalStartMonth: 7, companyLeadWeeks: 6 };
    expect(years([], '2026-05-01', '2026-10-01', july)).toEqual([['FY27', '2026-05-20', '2026-05-20']]);
    // eight weeks before: the day before Labour Day's weekend is none, 6 May is a Wednesday
    expect(years([], '2027-04-01', '2027-10-01', { fiscalStartMonth: 7, companyLeadWeeks: 8 })).toEqual([
      ['FY28', '2027-05-06', '2027-05-05'],
    ]);
  });

  test('are those without an annual cycle of any name and length over their first day', () => {
    const own = { ...year, id: 'long', startsOn: day('2026-10-01'), endsOn: day('2027-09-30') };
    expect(years([own], '2026-05-01', '2026-12-01')).toEqual([]);
    expect(years([{ ...own, cadence: 'quarter' }], '2026-05-01', '2026-12-01')).toHaveLength(1);
  });
});

const options = { name: 'Fernhill; rituals, all', scope: 'w1', today: day('2026-02-15'), timed: null };
const event = (what: string, date: IsoDate = day('2026-03-31'), key = 'closing-q1') => ({
  key,
  on: date,
  what,
  about: '',
});
/** Read by a parser of another hand. */
const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar file', () => {
  test('an all-day event ends on the day after, is free time, and keeps its UID', () => {
    const [one] = read(calendarFile([event('Close Q1')], options));
    expect([one?.startDate.toString(), one?.endDate.toString(), one?.startDate.isDate]).toEqual([
      '2026-03-31',
      '2026-04-01',
      true,
    ]);
    expect(one?.uid).toBe('closing-q1.w1@okra');
    const later = read(calendarFile([event('Close Q1', day('2026-03-30'))], { ...options, today: day('2026-02-16') }));
    expect(later[0]?.uid).toBe(one?.uid);
    expect(later[0]?.sequence).toBe((one?.sequence ?? 0) + 1);
  });

  test('a timed event stands right on both sides of a change of clocks', () => {
    const timed = { at: '09:30', minutes: 45, timeZone: 'Europe/Berlin' };
    const file = calendarFile([event('Winter', day('2026-03-27'), 'a'), event('Summer', day('2026-03-30'), 'b')], {
      ...options,
      timed,
    });
    expect(read(file).map((one) => [one.startDate.toString(), one.endDate.toString()])).toEqual([
      ['2026-03-27T08:30:00Z', '2026-03-27T09:15:00Z'],
      ['2026-03-30T07:30:00Z', '2026-03-30T08:15:00Z'],
    ]);
  });

  test.each([
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-07-01', '09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-01-01', '00:15', 'Pacific/Auckland', '2025-12-31T11:15:00.000Z'],
    ['2026-01-01', '09:00', 'Asia/Kolkata', '2026-01-01T03:30:00.000Z'],
  ])('%s at %s in %s', (date, at, zone, instant) => {
    expect(new Date(instantAt(day(date), at, zone)).toISOString()).toBe(instant);
  });

  test('any text comes through as it was; no line is longer than 75 octets', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, texts, (what, about) => {
        const file = calendarFile([{ ...event(what), about }], options);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const [one] = read(file);
        const kept = (text: string) =>
          text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/\p{Cc}/gu, (sign) => (/[\t\n]/.test(sign) ? sign : ''));
        expect(one?.summary).toBe(kept(what));
        expect(one?.description ?? '').toBe(kept(about));
      }),
      { numRuns: 200 },
    );
  });

  test('a long line is continued behind a blank, and no sign is torn', () => {
    const folded = foldLine(`SUMMARY:${'ü'.repeat(60)}`);
    expect(
      folded
        .split('\r\n')
        .slice(1)
        .every((line) => line.startsWith(' ')),
    ).toBe(true);
    expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ü'.repeat(60)}`);
  });
});
