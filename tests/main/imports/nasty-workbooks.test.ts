import { describe, expect, it } from 'vitest';
import { planImport } from '#shared/imports/plan-import';
import { day } from '#shared/kernel/dates';
import { outline } from '#tests/support/imports/outline';
import { readBytes } from '#tests/support/imports/read-bytes';
import { type MadeBook, xlsx } from '#tests/support/imports/xlsx';

const heading = ['Objective', 'Key Result', 'Owner', 'Start', 'Target', 'Current'];

/** What a workbook would become: its goals, and all that is left out or to be looked at. Sheets and questions aside. */
async function becomes(book: MadeBook): Promise<string[]> {
  const workbook = await readBytes('Goals 2026.xlsx', xlsx(book));
  const plan = planImport(workbook, {}, { today: day('2026-08-20'), fiscalStart: 7, teamNames: [] });
  return outline(plan)
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(#|asks|cycle|person) /.test(line));
}

describe('nasty workbooks', () => {
  it('merged objectives over a hidden row, a total below, a fiscal quarter for a name', async () => {
    const rows = [
      heading,
      ['Grow', 'Deals', 'Head of Sales', 0, 10, 4],
      [null, 'Leads', 'TBD', 0, 20, 9],
      [null, 'Calls', null, 0, 30, 7],
      ['Total', null, null, null, 60, 20],
    ];
    const sheet = { name: 'Q3 FY26', rows, merges: ['A2:A4'], hiddenRows: [4] };
    expect(await becomes({ sheets: [sheet] })).toEqual([
      'O Grow [Q3 FY26, committed, Head of Sales]',
      'KR Deals: 0 → 10 [Head of Sales]',
      '~2026-03-31 4',
      'KR Leads: 0 → 20',
      '~2026-03-31 9',
      'KR Calls: 0 → 30',
      '~2026-03-31 7',
      'skipped Q3 FY26!5 total: Total · 60 · 20',
    ]);
  });

  it('both decimal signs in one column: a cell that is sure of its own is read by it', async () => {
    const rows = [
      heading,
      ['Grow', 'A', null, '1.200,50', '€ 3k', '1.300,75'],
      [null, 'B', null, '$1.2M', '$2.4M', '$1.5M'],
      [null, 'C', null, '45%', '60 %', '50,5%'],
    ];
    expect(await becomes({ sheets: [{ name: 'Q3', rows }] })).toEqual([
      'O Grow [Q3 FY26, committed]',
      'KR A: 1200.5 EUR → 3000 EUR',
      '~2026-03-31 1300.75',
      'KR B: 1200000 USD → 2400000 USD',
      '~2026-03-31 1500000',
      'KR C: 45 % → 60 %',
      '~2026-03-31 50.5',
    ]);
  });

  it('errors where titles should stand are no titles, and what hangs below them goes nowhere else', async () => {
    const rows = [
      heading,
      ['Grow', 'A', null, { error: '#REF!' }, 10, { error: '#N/A' }],
      [{ error: '#REF!' }, 'B', null, 0, 5, 1],
      [null, 'C', null, 0, 5, 1],
      [{ rich: ['Win ', 'back'] as const }, { error: '#NAME?' }, null, 0, 5, 1],
    ];
    expect(await becomes({ sheets: [{ name: 'Q3', rows }] })).toEqual([
      'O Grow [Q3 FY26, committed]',
      'KR A: 0 → 10',
      'skipped Q3!3 no-title: #REF! · B · 0 · 5',
      'skipped Q3!4 no-objective: C · 0 · 5 · 1',
      'skipped Q3!5 no-title: Win back · #NAME? · 0 · 5',
      'problem Q3!2 formula-error: “Start” shows #REF!',
      'problem Q3!2 formula-error: “Current” shows #N/A',
      'problem Q3!3 formula-error: “Objective” shows #REF!',
      'problem Q3!5 formula-error: “Key Result” shows #NAME?',
    ]);
  });

  it('days of the 1904 system, formatted and bare', async () => {
    const log = [
      ['Date', 'Key Result', 'Current Value', 'Confidence'],
      [{ v: 44770, format: 'yyyy-mm-dd' }, 'A', 3, 'High'],
      [44777, 'A', 4, 'Med'],
      ['Q3 FY26', 'A', 6, 'Low'],
      [{ v: 44770, format: 'yyyy-mm-dd' }, 'Nowhere', 3, 'High'],
    ];
    const sheets = [
      { name: 'Q1 FY27', rows: [heading, ['Grow', 'A', null, 0, 10, 4]] },
      { name: 'Check-ins', rows: log },
    ];
    expect(await becomes({ from1904: true, sheets })).toEqual([
      'O Grow [Q1 FY27, committed]',
      'KR A: 0 → 10',
      '2026-07-29 3 · confidence 9',
      '2026-08-05 4 · confidence 5',
      'skipped Check-ins!4 no-date: Q3 FY26 · A · 6 · Low',
      'skipped Check-ins!5 unknown-key-result: 2026-07-29 · Nowhere · 3 · High',
    ]);
  });

  it('the same goal on several sheets, one of them a copy', async () => {
    const goal = ['Grow', 'Deals', null, 0, 10, 4];
    const sheets = [
      { name: 'Q1', rows: [heading, goal, goal] },
      { name: 'Copy of Q1', rows: [heading, goal, ['grow ', '1. Deals', null, 0, 12, 4]] },
    ];
    expect(await becomes({ sheets })).toEqual([
      'O Grow [Q1 FY26, committed]',
      'KR Deals: 0 → 10',
      '~2025-09-30 4',
      'KR Deals: 0 → 12',
      '~2025-09-30 4',
      'skipped Q1!3 repeated-row: Grow · Deals · 0 · 10',
      'skipped Copy of Q1!2 repeated-row: Grow · Deals · 0 · 10',
      'problem Copy of Q1!3 same-key-result: “Deals” stands twice under this objective, with other figures: both are kept',
    ]);
  });

  it('progress in words is told, not dropped', async () => {
    const rows = [
      ['Objective', 'Key Result', 'Progress', 'Status'],
      ['A', 'x', 0.5, '🟢'],
      [null, 'y', 'half', ''],
      ['Average', '', 0.6, ''],
    ];
    expect(await becomes({ sheets: [{ name: 'Q3', rows }] })).toEqual([
      'O A [Q3 FY26, committed]',
      'KR x: 0 % → 100 %',
      '~2026-03-31 50 · on-track',
      'KR y: – → – [draft]',
      'skipped Q3!4 total: Average · 0.6',
      'problem Q3!3 value-unread: “y”: progress “half” is not a number',
      'problem Q3!3 no-measure: “y”: no target: a draft until it has a measure',
    ]);
  });
});
