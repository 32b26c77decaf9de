import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '#shared/imports/mapping';
import { planImport } from '#shared/imports/plan-import';
import type { Workbook } from '#shared/imports/workbook';
import { day } from '#shared/kernel/dates';
import { type GridValue, grid } from '#tests/support/imports/grid';

const context = { today: day('2026-08-20'), fiscalStart: 1, teamNames: [] };
const plan = (workbook: Workbook, mapping: Mapping = {}) => planImport(workbook, mapping, context);
const heading = ['Objective', 'Key Result', 'Start', 'Target', 'Current'];
const measures = (workbook: Workbook, mapping: Mapping = {}) =>
  plan(workbook, mapping).objectives.flatMap((objective) =>
    objective.keyResults.map(({ title, startValue, targetValue, unit, currency, checkIns }) => [
      title,
      startValue,
      targetValue,
      checkIns.at(-1)?.value ?? null,
      currency ?? unit,
    ]),
  );

describe('the traps of old sheets', () => {
  it('reads each column by its own decimal sign', () => {
    const rows = [heading, ['Sell', 'Deals', '1.200,50', '2.400', '1.300,25'], [null, 'Margin', '10,5', '12,0', '11']];
    expect(measures(grid(rows))).toEqual([
      ['Deals', 1200.5, 2400, 1300.25, ''],
      ['Margin', 10.5, 12, 11, ''],
    ]);
  });

  it('asks where a column may be read both ways, and takes the answer', () => {
    const rows = [heading, ['Sell', 'Deals', '1.200', '2.400', '1.300']];
    const first = plan(grid(rows));
    const ids = first.questions.map(({ id }) => id).filter((id) => id.startsWith('decimal'));
    expect(ids).toEqual(['decimal:Sheet1:C', 'decimal:Sheet1:D', 'decimal:Sheet1:E']);
    expect(measures(grid(rows))).toEqual([['Deals', 1200, 2400, 1300, '']]);
    const answers = Object.fromEntries(ids.map((id) => [id, '.']));
    expect(measures(grid(rows), { answers })).toEqual([['Deals', 1.2, 2.4, 1.3, '']]);
    expect(measures(grid(rows), { decimal: '.' })).toEqual([['Deals', 1.2, 2.4, 1.3, '']]);
    expect(plan(grid(rows), { decimal: '.' }).questions.some(({ id }) => id.startsWith('decimal'))).toBe(false);
  });

  it('reads money, thousands and percent wherever they stand', () => {
    const rows = [
      heading,
      ['Sell', 'Revenue', '$1.2M', '$2M', '$1.5M'],
      [null, 'Fee', '€ 3k', '€ 2k', '€ 2.5k'],
      [null, 'Share', '45%', '60 %', '50%'],
    ];
    expect(measures(grid(rows))).toEqual([
      ['Revenue', 1_200_000, 2_000_000, 1_500_000, 'USD'],
      ['Fee', 3000, 2000, 2500, 'EUR'],
      ['Share', 45, 60, 50, '%'],
    ]);
  });

  it.each<[string, GridValue[], (number | null)[]]>([
    ['0 to 1', [0.45, 1, 0], [45, 100, null]],
    ['0 to 100', [45, 100, 0], [45, 100, null]],
    ['text', ['45%', 'done', 'no'], [45, 100, null]],
    ['bars', ['███░░ 45 %', '3/3', '0/3'], [45, 100, null]],
  ])('reads progress as %s', (_, progress, values) => {
    const rows = [
      ['Objective', 'Key Result', 'Progress'],
      ...progress.map((value, index) => ['Grow', `Result ${index}`, value]),
    ];
    expect(measures(grid(rows)).map((measure) => measure[3])).toEqual(values);
  });

  it.each<[string, GridValue[], (number | null)[]]>([
    ['words', ['High', 'med', 'Low', 'hoch'], [9, 5, 2, 9]],
    ['circles', ['🟢', '🟡', '🔴', '🟠'], [9, 5, 2, 5]],
    ['0 to 1', [0.9, 0.5, 1, 0], [9, 5, 10, 0]],
    ['0 to 10', [9, 5, 10, 0], [9, 5, 10, 0]],
    ['percent', ['90%', '50%', '100%', '0%'], [9, 5, 10, 0]],
  ])('reads confidence in %s', (_, given, expected) => {
    const rows = [
      ['Objective', 'Key Result', 'Target', 'Current', 'Confidence'],
      ...given.map((value, index) => ['Grow', `Result ${index}`, 10, 5, value]),
    ];
    const found = plan(grid(rows)).objectives[0]?.keyResults.map((result) => result.checkIns[0]?.confidence);
    expect(found).toEqual(expected);
  });

  it('makes coloured circles without numbers colour-only results', () => {
    const rows = [
      ['Objective', 'Key Result', 'Status'],
      ['Grow', 'Talk to everyone', '🔴'],
      ['Grow', 'Write it down', '🟢'],
    ];
    const results = plan(grid(rows)).objectives[0]?.keyResults.map(({ kind, checkIns }) => [kind, checkIns[0]?.status]);
    expect(results).toEqual([
      ['colour-only', 'at-risk'],
      ['colour-only', 'on-track'],
    ]);
  });

  it('reads bounds, ranges, yes and no', () => {
    const rows = [
      ['Objective', 'Key Result', 'Target', 'Current'],
      ['Run', 'Uptime', '≥ 99,5 %', '99,7 %'],
      ['Run', 'Temperature', '18-22', '20'],
      ['Run', 'Reduce incidents', 5, 7],
      ['Run', 'New contract', 'yes', 'no'],
    ];
    const found = plan(grid(rows)).objectives[0]?.keyResults.map(({ kind, lowBound, highBound, checkIns }) => [
      kind,
      lowBound,
      highBound,
      checkIns[0]?.value,
    ]);
    expect(found).toEqual([
      ['at-least', 99.5, null, 99.7],
      ['between', 18, 22, 20],
      ['at-most', null, 5, 7],
      ['yes-no', null, null, 0],
    ]);
  });

  it('takes commit, target and stretch where they stand in order', () => {
    const rows = [
      ['Objective', 'Key Result', 'Start', 'Commit', 'Target', 'Stretch'],
      ['Grow', 'Members', 100, 120, 150, 200],
      ['Grow', 'Odd', 100, 160, 150, 200],
    ];
    const found = plan(grid(rows)).objectives[0]?.keyResults.map(({ commitLevel, targetLevel, stretchLevel }) => [
      commitLevel,
      targetLevel,
      stretchLevel,
    ]);
    expect(found).toEqual([
      [120, 150, 200],
      [null, null, null],
    ]);
  });

  it("takes a sheet's name as the quarter, the team, or both", () => {
    const rows = [heading, ['Grow', 'Deals', 0, 10, 5]];
    const named = (sheetName: string, fileName = 'file.xlsx') => {
      const { cycles, teams } = plan(grid(rows, { sheetName, fileName }));
      return [cycles[0]?.name, teams[0]?.name];
    };
    expect(named('Q1 2025')).toEqual(['Q1 2025', undefined]);
    expect(named('Marketing')).toEqual(['Q3 2026', 'Marketing']);
    expect(named('Marketing Q1 2025')).toEqual(['Q1 2025', 'Marketing']);
    expect(named('Q2', 'OKRs 2024.xlsx')).toEqual(['Q2 2024', undefined]);
    expect(named('Sheet1', 'Company OKRs Q4 2025.xlsx')).toEqual(['Q4 2025', undefined]);
  });

  it('finds a heading further down, under titles, and skips totals and repeated headings', () => {
    const rows = [
      ['Our goals'],
      ['made by HR'],
      [],
      heading,
      ['Grow', 'Deals', 0, 10, 5],
      heading,
      ['Keep', 'Leavers', 9, 3, 6],
      ['Average', null, null, null, 5.5],
    ];
    const found = plan(grid(rows));
    expect(found.sheets[0]?.headerRow).toBe(4);
    expect(found.objectives.map(({ title }) => title)).toEqual(['Grow', 'Keep']);
    expect(found.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'above-the-table'],
      [2, 'above-the-table'],
      [6, 'repeated-heading'],
      [8, 'total'],
    ]);
  });

  it('knows headings with spelling slips, units and other words', () => {
    const rows = [
      ['Objectve', 'Key-Results', 'Startwert', 'Target value (€)', '% complete'],
      ['Grow', 'Sales', 0, 500, 50],
    ];
    expect(plan(grid(rows)).sheets[0]?.columns.map(({ field }) => field)).toEqual([
      'objective',
      'key-result',
      'start',
      'target',
      'progress',
    ]);
    expect(measures(grid(rows))).toEqual([['Sales', 0, 500, 250, 'EUR']]);
  });

  it('gathers an objective that stands in several places, or keeps them apart when told so', () => {
    const rows = [
      heading,
      ['Grow', 'Deals', 0, 10, 5],
      ['Keep', 'Leavers', 9, 3, 6],
      ['Grow', 'Leads', 0, 90, 5],
      ['Grow', 'Deals', 0, 10, 5],
    ];
    const titles = (mapping: Mapping = {}) =>
      plan(grid(rows), mapping).objectives.map(({ title, keyResults }) => [title, keyResults.length]);
    expect(titles()).toEqual([
      ['Grow', 2],
      ['Keep', 1],
    ]);
    expect(plan(grid(rows)).skipped.map(({ row, reason }) => [row, reason])).toEqual([[5, 'repeated-row']]);
    expect(titles({ answers: { duplicates: 'separate' } })).toEqual([
      ['Grow', 1],
      ['Keep', 1],
      ['Grow', 2],
    ]);
  });

  it('reads hidden rows unless told not to', () => {
    const book = grid([heading, ['Grow', 'Deals', 0, 10, 5], ['Old', 'Fax machines', 9, 0, 0]]);
    const hidden = {
      ...book,
      sheets: book.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, hidden: row.number === 3 })),
      })),
    };
    expect(plan(hidden).objectives).toHaveLength(2);
    const skipped = plan(hidden, { answers: { 'hidden-rows:Sheet1': 'skip' } });
    expect(skipped.objectives).toHaveLength(1);
    expect(skipped.skipped).toEqual([
      { sheet: 'Sheet1', row: 3, lastRow: 3, reason: 'hidden', text: 'Old · Fax machines · 9 · 0' },
    ]);
  });

  it('lets the user set sheet, heading row, columns, cycle and goal type', () => {
    const rows = [
      ['Thema', 'Was', 'Von', 'Bis', 'Heute'],
      ['Wachsen', 'Abschlüsse', 0, 10, 5],
    ];
    expect(plan(grid(rows)).objectives).toEqual([]);
    const mapping: Mapping = {
      cycle: 'Q1 2027',
      goalType: 'stretch',
      sheets: {
        Sheet1: { headerRow: 1, columns: { A: 'objective', B: 'key-result', C: 'start', D: 'target', E: 'current' } },
      },
    };
    const { objectives, cycles, questions } = plan(grid(rows), mapping);
    expect(objectives[0]).toMatchObject({ title: 'Wachsen', goalType: 'stretch' });
    expect(objectives[0]?.keyResults[0]).toMatchObject({ title: 'Abschlüsse', startValue: 0, targetValue: 10 });
    expect(cycles.map(({ name }) => name)).toEqual(['Q1 2027']);
    expect(questions).toEqual([]);
    expect(plan(grid(rows), { sheets: { Sheet1: { use: false } } }).skipped).toEqual([
      { sheet: 'Sheet1', row: 1, lastRow: 2, reason: 'sheet-off', text: 'Thema · Was · Von · Bis' },
    ]);
  });

  it('cuts a link that closes a loop', () => {
    const rows = [
      ['Row ID', 'Title', 'Parent', 'Metric Target'],
      [1, 'A', '3', null],
      [2, 'B', '1', null],
      [3, 'C', '2', null],
    ];
    const found = plan(grid(rows));
    expect(found.objectives.reduce((sum, { parents }) => sum + parents.length, 0)).toBe(2);
    expect(found.problems.map(({ code }) => code)).toEqual(['parent-loop']);
  });
});

const word = fc.constantFrom<GridValue[]>(
  'Objective',
  'Key Result',
  'Owner',
  'Target',
  'Current',
  'Start',
  'Progress',
  'Status',
  'Quarter',
  'Team',
  'Date',
  'Notes',
  'Confidence',
  'Title',
  'Parent',
  'Row ID',
  'Name',
  'Email',
  'Grow',
  'Keep customers',
  'Q3 2026',
  'Q3',
  '45%',
  '1.200',
  '1.200,50',
  '🔴',
  'On track',
  'Total',
  'a@b.example',
  '31.12.2026',
  '03/04/2026',
  '- one\n- two',
  'yes',
  '≥ 5',
  12,
  0.5,
  100,
  true,
  '1',
  '2',
  'Objective 1: Sell',
  null,
  null,
);
const cells = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
);
const headings = fc.constantFrom<GridValue[]>(
  ['Objective', 'Key Result', 'Target', 'Current', 'Owner', 'Quarter', 'Status', 'Confidence'],
  ['Key Result', 'Baseline', 'Target', 'Current', 'Status'],
  ['Corporate', 'Department', 'Team', 'Objective', 'Key result', 'Objective Weight'],
  ['Row ID', 'Title', 'Parent', 'Owner Email', 'Time Period', 'Metric Target', 'Metric Current'],
  ['Owner email', 'OKR Type', 'Type', 'Description', 'Starting amount', 'Goal amount'],
  ['Date', 'Key Result', 'Value', 'Notes'],
  ['Name', 'Team', 'Email'],
);
const anyRows = fc.array(fc.array(cells, { maxLength: 8 }), { maxLength: 14 });
const anyGrid = fc.oneof(
  anyRows,
  fc.tuple(headings, anyRows).map(([first, rows]) => [first, ...rows]),
);

describe('whatever the grid', () => {
  it('planning never fails, gives the same again, and accounts for every row', () => {
    fc.assert(
      fc.property(anyGrid, (rows) => {
        const book = grid(rows);
        const found = plan(book);
        expect(plan(book)).toEqual(found);
        const [sheet] = found.sheets;
        const filled =
          book.sheets[0]?.rows.filter((row) => row.cells.some((one) => one !== null && one.text.trim() !== '')) ?? [];
        if (found.skipped.some(({ row, lastRow }) => lastRow > row) || sheet?.layout === 'none') return;
        const skipped = new Set(found.skipped.map(({ row }) => row));
        expect(found.skipped.length).toBe(skipped.size);
        expect((sheet?.rowsRead ?? 0) + skipped.size).toBe(
          filled.filter(({ number }) => number !== sheet?.headerRow).length,
        );
        for (const objective of found.objectives) {
          expect(
            skipped.has(objective.source.row) &&
              objective.keyResults.length === 0 &&
              objective.source.row !== sheet?.headerRow,
          ).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keys are never given twice, and point to what is there', () => {
    fc.assert(
      fc.property(anyGrid, (rows) => {
        const found = plan(grid(rows));
        const keys = found.objectives.flatMap(({ key, keyResults }) => [
          key,
          ...keyResults.map((result) => result.key),
        ]);
        expect(new Set(keys).size).toBe(keys.length);
        const cycles = new Set(found.cycles.map(({ key }) => key));
        const people = new Set(found.people.map(({ key }) => key));
        const teams = new Set(found.teams.map(({ key }) => key));
        for (const { cycle, owner, team, keyResults } of found.objectives) {
          expect(cycles.has(cycle)).toBe(true);
          expect(owner === null || people.has(owner)).toBe(true);
          expect(team === null || teams.has(team)).toBe(true);
          for (const result of keyResults) {
            expect(result.owner === null || people.has(result.owner)).toBe(true);
            expect(result.title.length).toBeGreaterThan(0);
            for (const { date } of result.checkIns) expect(date <= context.today).toBe(true);
          }
        }
        for (const { parent } of found.teams) expect(parent === null || teams.has(parent)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
