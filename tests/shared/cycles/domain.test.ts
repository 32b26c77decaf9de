import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentCycle,
  cycleDefect,
  fiscalYearName,
  fiscalYearOf,
  generateFiscalYear,
  generateMonths,
  mayBecome,
} from '#shared/cycles/domain';
import { addDays, day } from '#shared/kernel/dates';

test.each([
  ['2026-01-31', 1, 2026],
  ['2026-01-31', 2, 2026],
  ['2026-02-01', 2, 2027],
  ['2026-06-30', 7, 2026],
  ['2026-07-01', 7, 2027],
])('%s with a year from month %d lies in %d', (date, startMonth, year) => {
  expect(fiscalYearOf(day(date), startMonth)).toBe(year);
});

test('a fiscal year is named by the year it ends in', () => {
  expect([2026, 2000, 2100].map(fiscalYearName)).toEqual(['FY26', 'FY00', 'FY2100']);
});

describe('the cycles of a fiscal year', () => {
  test('from July', () => {
    const { annual, quarters } = generateFiscalYear(2026, 7);
    expect(annual).toEqual({
      name: 'FY26',
      cadence: 'annual',
      startsOn: '2025-07-01',
      endsOn: '2026-06-30',
      planningOpensOn: '2025-05-06',
    });
    expect(quarters.map(({ name, startsOn, endsOn }) => [name, startsOn, endsOn])).toEqual([
      ['Q1 FY26', '2025-07-01', '2025-09-30'],
      ['Q2 FY26', '2025-10-01', '2025-12-31'],
      ['Q3 FY26', '2026-01-01', '2026-03-31'],
      ['Q4 FY26', '2026-04-01', '2026-06-30'],
    ]);
    expect(quarters[2]?.planningOpensOn).toBe('2025-12-18');
  });

  test('every year: parts join without a gap, fill it, and agree with the year of their days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, startMonth) => {
        const { annual, quarters } = generateFiscalYear(year, startMonth);
        for (const parts of [quarters, generateMonths(year, startMonth)]) {
          expect(parts[0]?.startsOn).toBe(annual.startsOn);
          expect(parts.at(-1)?.endsOn).toBe(annual.endsOn);
          parts.slice(1).forEach((part, index) => {
            expect(part.startsOn).toBe(addDays(parts[index]?.endsOn ?? annual.startsOn, 1));
          });
        }
        expect(fiscalYearOf(annual.startsOn, startMonth)).toBe(year);
        expect(fiscalYearOf(annual.endsOn, startMonth)).toBe(year);
      }),
    );
  });
});

describe('validation', () => {
  const days = (startsOn: string, endsOn: string) => ({ startsOn: day(startsOn), endsOn: day(endsOn) });
  const year = days('2026-01-01', '2026-12-31');
  test.each([
    [days('2026-02-01', '2026-01-31'), null, 'ends-before-begins'],
    [days('2026-02-01', '2026-02-01'), null, null],
    [days('2026-01-01', '2036-02-01'), null, 'too-long'],
    [days('2026-10-01', '2027-01-01'), year, 'outside-parent'],
    [year, year, 'parent-is-not-longer'],
    [days('2026-10-01', '2026-12-31'), year, null],
  ])('%o in %o', (cycle, parent, defect) => {
    expect(cycleDefect(cycle, parent)).toBe(defect);
  });

  test('a closed cycle opens only by way of closing', () => {
    expect([mayBecome('closed', 'active'), mayBecome('closed', 'closing'), mayBecome('planning', 'active')]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

test('the app opens on the shortest running cycle, else on the next, else on the last', () => {
  const cycle = (id: string, startsOn: string, endsOn: string, state: 'active' | 'planning' | 'closed') => ({
    id,
    startsOn: day(startsOn),
    endsOn: day(endsOn),
    state,
  });
  const cycles = [
    cycle('year', '2026-01-01', '2026-12-31', 'active'),
    cycle('q1', '2026-01-01', '2026-03-31', 'closed'),
    cycle('q2', '2026-04-01', '2026-06-30', 'active'),
    cycle('next', '2027-01-01', '2027-03-31', 'planning'),
  ];
  const on = (today: string) => currentCycle(cycles, day(today))?.id;
  expect([on('2026-02-01'), on('2026-05-01'), on('2025-05-01'), on('2028-05-01')]).toEqual([
    'year',
    'q2',
    'year',
    'next',
  ]);
  expect(currentCycle([], day('2026-01-01'))).toBe(null);
});
