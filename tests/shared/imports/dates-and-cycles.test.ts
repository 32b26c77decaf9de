import { describe, expect, it } from 'vitest';
import { cycleBetween, namesCycle, quarterOf, writtenCycle, yearIn } from '#shared/imports/cycles';
import { dayOrderEvidence, writtenDay } from '#shared/imports/dates';
import { day } from '#shared/kernel/dates';

describe('a written day', () => {
  it.each([
    ['2026-12-31', 'day', '2026-12-31'],
    ['2026-12-31T08:00:00Z', 'day', '2026-12-31'],
    ['31.12.2026', 'month', '2026-12-31'],
    ['1.2.26', 'month', '2026-02-01'],
    ['12/31/2026', 'month', '2026-12-31'],
    ['12/31/2026', 'day', '2026-12-31'],
    ['03/04/2026', 'day', '2026-04-03'],
    ['03/04/2026', 'month', '2026-03-04'],
    ['31 Dec 2026', 'day', '2026-12-31'],
    ['Dec 31, 2026', 'day', '2026-12-31'],
    ['3. März 2026', 'day', '2026-03-03'],
    ['46022', 'day', '2025-12-31'],
  ] as const)('%s, %s first', (text, order, expected) => {
    expect(writtenDay(text, order)).toBe(expected);
  });
  it.each(['', 'soon', '31.02.2026', '2026-13-01', '99/99/2026', '12'])('%j is none', (text) => {
    expect(writtenDay(text, 'day')).toBeNull();
  });
  it.each([
    ['31/12/2026', 'day'],
    ['12/31/2026', 'month'],
    ['03/04/2026', 'either'],
    ['04/04/2026', null],
    ['31.12.2026', 'day'],
    ['2026-12-31', null],
  ] as const)('%s tells the order %s', (text, order) => {
    expect(dayOrderEvidence(text)).toBe(order);
  });
});

describe('a written cycle', () => {
  const calendar = { fiscalStart: 1, year: 2026 };
  const fiscal = { fiscalStart: 7, year: 2026 };
  it.each([
    ['Q3 2026', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['2026 Q3', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['2026-Q3', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['Q3/26', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ["Q3 '26", 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['Q3 FY26', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['FY26 Q3', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['Q3', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['3. Quartal 2025', 'Q3 2025', '2025-07-01', '2025-09-30'],
    ['3Q26', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['Q4_2025', 'Q4 2025', '2025-10-01', '2025-12-31'],
    ['Jul - Sep 2026', 'Q3 2026', '2026-07-01', '2026-09-30'],
    ['H1 2026', 'H1 2026', '2026-01-01', '2026-06-30'],
    ['FY2027', '2027', '2027-01-01', '2027-12-31'],
    ['2026', '2026', '2026-01-01', '2026-12-31'],
    ['Annual 2026', '2026', '2026-01-01', '2026-12-31'],
    ['Yearly High-Level', '2026', '2026-01-01', '2026-12-31'],
    ['March 2026', 'Mar 2026', '2026-03-01', '2026-03-31'],
    ['2026-03', 'Mar 2026', '2026-03-01', '2026-03-31'],
    ['01.02.2026 - 30.04.2026', '2026-02-01 – 2026-04-30', '2026-02-01', '2026-04-30'],
    ['OKRs Q2 2026 (final)', 'Q2 2026', '2026-04-01', '2026-06-30'],
  ])('%s', (text, name, first, last) => {
    expect(writtenCycle(text, calendar)).toMatchObject({ name, first, last });
  });

  it.each([
    ['Q3 FY26', 'Q3 FY26', '2026-01-01', '2026-03-31'],
    ['Q1 FY26', 'Q1 FY26', '2025-07-01', '2025-09-30'],
    ['Q1', 'Q1 FY26', '2025-07-01', '2025-09-30'],
    ['FY25/26', 'FY26', '2025-07-01', '2026-06-30'],
    ['Jul-Sep 2025', 'Q1 FY26', '2025-07-01', '2025-09-30'],
  ])('in a fiscal year from July: %s', (text, name, first, last) => {
    expect(writtenCycle(text, fiscal)).toMatchObject({ name, first, last });
  });

  it.each(['', 'Marketing', 'Company', 'Sheet1', 'Mayor', 'Quality', '12', 'Objectives'])('%j is none', (text) => {
    expect(writtenCycle(text, calendar)).toBeNull();
    expect(namesCycle(text)).toBeNull();
  });

  it('around a day, and between two', () => {
    expect(quarterOf(day('2026-11-22'), calendar)?.name).toBe('Q4 2026');
    expect(quarterOf(day('2026-11-22'), calendar, 1)?.name).toBe('Q1 2027');
    expect(quarterOf(day('2026-11-22'), fiscal)?.name).toBe('Q2 FY27');
    expect(cycleBetween(day('2026-01-01'), day('2026-12-31'), calendar).name).toBe('2026');
    expect(cycleBetween(day('2026-01-01'), day('2026-03-31'), calendar).name).toBe('Q1 2026');
    expect(yearIn('OKR tracker 2025 v2.xlsx')).toBe(2025);
  });
});
