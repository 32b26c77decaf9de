import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkInDefect,
  countPunctuality,
  discipline,
  filingsOf,
  inFirstPeriod,
  isConfidenceFalling,
  isDue,
  lastHeard,
  periodOf,
  quietFrom,
} from '#shared/check-ins/domain';
import { addDays, day } from '#shared/kernel/dates';
import type { Cadence } from '#shared/kernel/vocabulary';

const anchor = day('2026-01-01'); // a Thursday
const rhythm = (cadence: Cadence, weekStartsOn = 1) => ({ cadence, weekStartsOn, anchor });

describe('calendar periods', () => {
  test.each([
    ['weekly', 1, '2026-02-15', '2026-02-09', '2026-02-15'],
    ['weekly', 0, '2026-02-15', '2026-02-15', '2026-02-21'],
    ['fortnightly', 1, '2026-01-01', '2025-12-29', '2026-01-11'],
    ['fortnightly', 1, '2026-01-12', '2026-01-12', '2026-01-25'],
    ['fortnightly', 1, '2025-12-28', '2025-12-15', '2025-12-28'],
    ['monthly', 1, '2028-02-29', '2028-02-01', '2028-02-29'],
  ] as const)('%s, weeks from day %d: %s lies in %s - %s', (cadence, weekStartsOn, date, from, to) => {
    expect(periodOf(day(date), rhythm(cadence, weekStartsOn))).toEqual({ from, to });
  });

  test('every day lies in its own period, and the day after it in the next', () => {
    const cadence = fc.constantFrom('weekly', 'fortnightly', 'monthly');
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 800 }), cadence, fc.integer({ min: 0, max: 6 }), (days, of, start) => {
        const date = addDays(anchor, days);
        const period = periodOf(date, rhythm(of, start));
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(periodOf(addDays(period.to, 1), rhythm(of, start)).from).toBe(addDays(period.to, 1));
      }),
    );
  });
});

describe('silence', () => {
  test.each([
    ['weekly', '2026-03-02', '2026-03-17'],
    ['fortnightly', '2026-03-02', '2026-03-31'],
    ['monthly', '2025-12-31', '2026-03-01'],
  ] as const)('%s, last check-in on %s: quiet from %s', (cadence, last, from) => {
    expect(quietFrom(day(last), anchor, cadence)).toBe(from);
  });

  test('without a check-in it counts from the day that it begins', () => {
    expect(quietFrom(null, day('2026-01-01'), 'weekly')).toBe('2026-01-15');
  });

  test('the first period is as long as the cadence', () => {
    const first = (today: string) => inFirstPeriod(day('2026-01-01'), 'weekly', day(today));
    expect([first('2025-12-01'), first('2026-01-07'), first('2026-01-08')]).toEqual([true, true, false]);
  });
});

test.each([
  [null, '2025-12-31', false],
  [null, '2026-01-01', true],
  ['2026-01-05', '2026-01-11', false],
  ['2026-01-05', '2026-01-12', true],
])('last check-in %s, today %s: due %s', (last, today, due) => {
  expect(isDue(last === null ? null : day(last), anchor, rhythm('weekly'), day(today))).toBe(due);
});

test.each([
  [null, '2026-02-10', null], // nobody has ever said how sure they are
  ['2026-02-03', null, '2026-02-03'],
  ['2026-02-03', '2026-02-10', '2026-02-10'],
  ['2026-02-12', '2026-02-10', '2026-02-12'],
  ['2026-01-20', '2026-02-10', '2026-01-20'], // quiet since 4 February
] as const)('checked in on %s, its KPI read on %s: heard on %s', (checkIn, reading, heard) => {
  const last = checkIn === null ? null : day(checkIn);
  const quiet = quietFrom(last, anchor, 'weekly');
  expect(lastHeard(last, reading === null ? null : day(reading), quiet, day('2026-02-15'))).toBe(heard);
});

test('two falls of confidence in a row raise a flag', () => {
  expect(isConfidenceFalling([5, 6, 7])).toBe(true);
  expect(isConfidenceFalling([5, 6, 6])).toBe(false);
  expect(isConfidenceFalling([5, 6])).toBe(false);
  expect(isConfidenceFalling([7, 6, 5])).toBe(false);
});

test('a check-in is on time in its period, late in the next, missed after that', () => {
  const filed = (date: string, recordedOn: string | null) => ({
    date: day(date),
    recordedOn: recordedOn === null ? null : day(recordedOn),
  });
  const filings = [
    filed('2026-01-06', null), // in its week
    filed('2026-01-13', '2026-01-20'), // a week later
    filed('2026-01-21', '2026-02-20'), // much later
  ];
  const weeks = discipline(day('2026-01-05'), day('2026-02-09'), rhythm('weekly'), filings);
  expect(weeks.map(({ punctuality }) => punctuality)).toEqual(['on-time', 'late', 'missed', 'missed', 'open', 'open']);
});

describe('a check-in', () => {
  const said = { value: null, confidence: null, status: null, retrospect: '', prospect: '' };
  const today = day('2026-02-15');
  test.each([
    ['tomorrow', 'metric', { ...said, value: 1 }, '2026-02-16', 'date-in-future'],
    ['saying nothing', 'metric', { ...said, retrospect: '  ' }, '2026-02-15', 'empty-check-in'],
    ['a value for milestones', 'milestones', { ...said, value: 1 }, '2026-02-15', 'value-not-asked'],
    ['half a yes', 'yes-no', { ...said, value: 0.5 }, '2026-02-15', 'not-yes-or-no'],
    ['a colour missing', 'colour-only', { ...said, confidence: 5 }, '2026-02-15', 'colour-needed'],
    ['a value', 'metric', { ...said, value: 0 }, '2026-02-15', null],
    ['a confidence alone', 'metric', { ...said, confidence: 0 }, '2026-02-15', null],
    ['a colour', 'colour-only', { ...said, status: 'at-risk' }, '2026-01-15', null],
  ] as const)('%s', (_name, kind, checkIn, date, defect) => {
    expect(checkInDefect(kind, checkIn, day(date), today)).toBe(defect);
  });
});

describe('filings from the log', () => {
  const said = (date: string, writtenOn: string | null, mark = writtenOn ?? '', deleted = false) => ({
    date: day(date),
    writtenOn: writtenOn === null ? null : day(writtenOn),
    mark,
    deleted,
  });
  test('count from the day they were written down', () => {
    expect(filingsOf([said('2026-02-02', '2026-02-10')])).toEqual([
      { date: day('2026-02-02'), recordedOn: day('2026-02-10') },
    ]);
  });
  test('a correction counts from the first writing, a struck-out one alone not at all', () => {
    const wrong = said('2026-02-02', '2026-02-03', 'a', true);
    expect(filingsOf([wrong, said('2026-02-02', '2026-02-20', 'b')])).toEqual([
      { date: day('2026-02-02'), recordedOn: day('2026-02-03') },
    ]);
    expect(filingsOf([wrong])).toEqual([]);
  });
  test('several of one action came from a file and count on their day', () => {
    const file = [said('2026-01-05', '2026-02-15', 'm'), said('2026-01-12', '2026-02-15', 'm')];
    expect(filingsOf(file).map(({ date, recordedOn }) => recordedOn === date)).toEqual([true, true]);
    expect(filingsOf([said('2026-01-05', null)])).toEqual([{ date: day('2026-01-05'), recordedOn: day('2026-01-05') }]);
  });
  test('one that was written again behind a correction of its day counts from the first writing too', () => {
    const struck = [said('2026-02-02', '2026-02-10', 'a', true), said('2026-02-02', '2026-02-11', 'b', true)];
    const again = [said('2026-02-02', '2026-02-20', 'c'), said('2026-02-02', '2026-02-20', 'c')];
    expect(filingsOf([...struck, ...again])).toEqual([{ date: day('2026-02-02'), recordedOn: day('2026-02-10') }]);
  });
  test('are counted by how they were filled; what is open counts nowhere', () => {
    expect(countPunctuality(['on-time', 'late', 'missed', 'on-time', 'open'])).toEqual({
      onTime: 2,
      late: 1,
      missed: 1,
    });
  });
});
