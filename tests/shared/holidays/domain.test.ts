import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  easterSunday,
  freeDays,
  holidaySets,
  holidaysBetween,
  weekdayOf,
  weekendOf,
  workingDayBefore,
  workingDaysBetween,
} from '#shared/holidays/domain';
import { addDays, day } from '#shared/kernel/dates';

test.each([
  ['1961-04-02'],
  ['2000-04-23'],
  ['2008-03-23'],
  ['2019-04-21'],
  ['2024-03-31'],
  ['2026-04-05'],
  ['2038-04-25'],
])('Easter Sunday %s', (date) => {
  expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
});

test('Easter is a Sunday from 22 March to 25 April, every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(0);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }),
  );
});

/** Worked out by hand from official calendars; the days that are easy to get wrong. */
test.each([
  ['DE', '2026-04-03', 'Good Friday'],
  ['DE', '2026-05-14', 'Ascension Day'],
  ['AT', '2026-06-04', 'Corpus Christi'],
  ['GB-EAW', '2022-01-03', "New Year's Day"],
  ['GB-EAW', '2021-12-27', 'Christmas Day'],
  ['GB-EAW', '2021-12-28', 'Boxing Day'],
  ['GB-EAW', '2020-12-28', 'Boxing Day'],
  ['GB-EAW', '2026-08-31', 'Summer Bank Holiday'],
  ['US', '2021-12-31', "New Year's Day"],
  ['US', '2026-07-03', 'Independence Day'],
  ['US', '2026-11-26', 'Thanksgiving Day'],
  ['US', '2026-05-25', 'Memorial Day'],
  ['SE', '2026-06-19', 'Midsummer Eve'],
  ['PL', '2025-12-24', 'Christmas Eve'],
])('%s: %s is %s', (code, date, name) => {
  expect(holidaysBetween([code], [], day(date), day(date))).toEqual([{ date, name }]);
});

test('a holiday that a law brought in later is none before', () => {
  expect(holidaysBetween(['PL'], [], day('2024-12-24'), day('2024-12-24'))).toEqual([]);
});

test.each(holidaySets.map(({ code }) => code))('%s: days in order, each once, within what was asked', (code) => {
  const days = holidaysBetween([code], [], day('2025-03-10'), day('2028-02-20')).map(({ date }) => date);
  expect(days).toEqual([...new Set(days)].sort());
  expect(days.length).toBeGreaterThanOrEqual(11);
  expect(days.every((date) => date >= '2025-03-10' && date <= '2028-02-20')).toBe(true);
});

describe("the company's own days", () => {
  const between = (from: string, to: string, yearly: boolean, date = '2024-02-29') =>
    holidaysBetween([], [{ date: day(date), name: 'Founding day', yearly }], day(from), day(to)).map((one) => one.date);
  test('once, or every year from the first on; 29 February only where there is one', () => {
    expect(between('2023-01-01', '2029-12-31', false)).toEqual(['2024-02-29']);
    expect(between('2023-01-01', '2029-12-31', true)).toEqual(['2024-02-29', '2028-02-29']);
    expect(between('2023-01-01', '2025-12-31', true, '2024-07-03')).toEqual(['2024-07-03', '2025-07-03']);
  });
});

describe('working days', () => {
  const good = holidaysBetween(['DE'], [], day('2026-01-01'), day('2026-12-31'));
  const free = freeDays(new Set(good.map(({ date }) => date)), weekendOf(1));
  test.each([
    ['2026-04-08', '2026-04-08'],
    ['2026-04-06', '2026-04-02'], // Easter Monday, over the weekend and Good Friday
    ['2026-05-01', '2026-04-30'],
    ['2026-12-27', '2026-12-24'],
  ])('%s moves to %s', (from, to) => {
    expect(workingDayBefore(day(from), free)).toBe(to);
  });

  test('between two days, the first one not counted', () => {
    expect(workingDaysBetween(day('2026-04-02'), day('2026-04-07'), free)).toBe(1);
    expect(workingDaysBetween(day('2026-03-02'), day('2026-03-09'), free)).toBe(5);
    expect(workingDaysBetween(day('2026-03-09'), day('2026-03-02'), free)).toBe(0);
  });

  test('a week that begins on Saturday ends with Friday as its weekend', () => {
    expect([weekendOf(0), weekendOf(1), weekendOf(6)]).toEqual([
      [0, 6],
      [0, 6],
      [5, 6],
    ]);
  });

  test('every day moves to a working day at most some days back, unless all are free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), (offset) => {
        const date = addDays(day('2026-01-02'), offset);
        const moved = workingDayBefore(date, free);
        expect(free(moved)).toBe(false);
        expect(moved <= date).toBe(true);
      }),
    );
    expect(workingDayBefore(day('2026-03-02'), () => true)).toBe('2026-03-02');
  });
});
