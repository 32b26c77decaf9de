import type { PlanBuilder } from './builder';
import { writtenDay } from './dates';
import type { KeyResultDraft, ObjectiveDraft } from './drafts';
import type { Field } from './fields';
import { isNothing, type MeasureCells, type Reading, readMeasure } from './measures';
import type { Source } from './plan';
import type { Table, TableRow } from './tables';
import { normalise, tidy } from './text';
import { type Cell, isBlank } from './workbook';

export const sourceOf = (table: Table, row: { readonly number: number }): Source => ({
  sheet: table.sheet.name,
  row: row.number,
});

const totalWord =
  /^((grand |sub|overall )?totals?|sum|average|avg\.?|mean|overall( progress| score)?|summe|gesamt(summe|ergebnis|fortschritt)?|durchschnitt|mittelwert|total (score|progress))\s*:?$/i;

/** A row of sums below or between the real ones. */
export function isTotal(row: TableRow): boolean {
  const first = row.cells.find((cell) => !isBlank(cell));
  return first !== undefined && first !== null && totalWord.test(tidy(first.text));
}

/** A row that says the headings again, as printed lists do on each page. */
export function repeatsHeading(table: Table, row: TableRow): boolean {
  let same = 0;
  for (const { column, header } of table.columns) {
    const text = row.cells[column]?.text.trim() ?? '';
    if (text === '') continue;
    if (normalise(text) !== normalise(header)) return false;
    same += 1;
  }
  return same >= 2;
}

/** Rows to be read, in order; totals, repeated headings and (if the user says so) hidden rows are skipped with their reason. */
export function* dataRows(table: Table, builder: PlanBuilder): Generator<TableRow, void> {
  const hidden = table.rows.filter((row) => row.hidden).length;
  const answer =
    hidden === 0
      ? 'read'
      : builder.questions.ask({
          id: `hidden-rows:${table.sheet.name}`,
          text:
            hidden === 1
              ? `One row of “${table.sheet.name}” is hidden. Read it too?`
              : `${hidden} rows of “${table.sheet.name}” are hidden. Read them too?`,
          choices: [
            { id: 'read', text: 'Read them' },
            { id: 'skip', text: 'Leave them out' },
          ],
          assumption: 'read',
        });
  for (const row of table.rows) {
    if (row.hidden && answer === 'skip') builder.ledger.skip(table.sheet.name, row, 'hidden');
    else if (isTotal(row)) builder.ledger.skip(table.sheet.name, row, 'total');
    else if (repeatsHeading(table, row)) builder.ledger.skip(table.sheet.name, row, 'repeated-heading');
    else yield row;
  }
}

/** Names cells whose formula failed or kept no result. */
export function noteFormulas(table: Table, row: TableRow, builder: PlanBuilder): void {
  for (const { column, field } of table.columns) {
    const cell = row.cells[column];
    if (!cell || field === 'other' || field === 'computed') continue;
    if (!cell.unstored && (cell.value !== null || !cell.text.startsWith('#'))) continue;
    const place = `“${table.headerOf(column)}”`;
    if (cell.unstored)
      builder.ledger.problem(
        sourceOf(table, row),
        'formula-unstored',
        `the formula in ${place} has no stored result: open and save the file in its own program`,
      );
    else builder.ledger.problem(sourceOf(table, row), 'formula-error', `${place} shows ${cell.text}`);
  }
}

/** Picks one line of a cell that lists several, or the whole cell. */
export type LinePick = (cell: Cell | null) => Cell | null;
export const wholeCell: LinePick = (cell) => cell;
export const lineOf =
  (index: number, count: number): LinePick =>
  (cell) => {
    if (!cell) return null;
    const lines = cell.text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const line = lines[index];
    return lines.length === count && line !== undefined
      ? { value: line.trim(), text: line.trim(), format: 'text' }
      : null;
  };

/** Collects what a row says about a measure. */
export function measureCells(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  title: string,
  pick: LinePick,
): MeasureCells {
  const readers = builder.readers(table);
  const reading = (field: Field): Reading => {
    const column = table.columnsOf(field)[0];
    const cell = column === undefined ? null : pick(table.at(row, column));
    return { cell, number: column === undefined ? null : readers.number(cell, column) };
  };
  const progressCell = pick(table.cell(row, 'progress'));
  return {
    title,
    start: reading('start'),
    target: reading('target'),
    current: reading('current'),
    commit: reading('commit'),
    stretch: reading('stretch'),
    progress: readers.share(progressCell, 'progress'),
    score: readers.share(pick(table.cell(row, 'score')), 'score'),
    status: pick(table.cell(row, 'status')),
    progressCell,
    unit: table.text(row, 'unit') || unitInHeading(table),
    kind: table.text(row, 'kind'),
  };
}

const unitsInHeadings = new WeakMap<Table, string>();

/** "Target (€)" says the unit of the whole column. */
function unitInHeading(table: Table): string {
  const known = unitsInHeadings.get(table) ?? findUnitInHeading(table);
  unitsInHeadings.set(table, known);
  return known;
}

function findUnitInHeading(table: Table): string {
  for (const field of ['target', 'current', 'start'] as const) {
    const column = table.columnsOf(field)[0];
    const inside = column === undefined ? undefined : /[([]([^)\]]{1,12})[)\]]\s*$/.exec(table.headerOf(column))?.[1];
    if (inside !== undefined && !/\d|value|wert/i.test(inside)) return inside.trim();
  }
  return '';
}

/** Makes a key result of a row (or of one line of its cells). */
export function keyResultOf(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  text: string,
  pick: LinePick = wholeCell,
): KeyResultDraft {
  const source = sourceOf(table, row);
  const { title, label } = builder.title(text, source);
  const result = readMeasure(measureCells(table, row, builder, title, pick));
  for (const problem of result.problems)
    builder.ledger.problem(source, problem.code, `“${title.slice(0, 60)}”: ${problem.text}`);
  const readers = builder.readers(table);
  const weightColumn = table.columnsOf('weight')[0];
  const weight = weightColumn === undefined ? null : readers.number(pick(table.at(row, weightColumn)), weightColumn);
  const note = noteOf(table, row);
  const id = table.text(row, 'key-result-id');
  return {
    ...result.measure,
    title: result.words === null ? title : `${title} (${result.words})`.slice(0, 500),
    weight: weight ? Math.min(1000, Math.max(0, weight.value)) : 1,
    owner: builder.owner(ownerText(table, row), source).person,
    draft: result.draft,
    names: [label, id, title].flatMap((name) => (name === null || name === '' ? [] : [normalise(name)])),
    current: result.current,
    confidence: readers.confidence(pick(table.cell(row, 'confidence'))),
    status: result.status,
    note: result.closed ? [tidy(table.text(row, 'status')), note].filter((part) => part !== '').join(': ') : note,
    day: writtenDay(table.text(row, 'date'), table.has('date') ? readers.dayOrder() : 'day'),
    checkIns: [],
    source,
  };
}

/** The owner's name with the address, where they stand in two columns. */
export function ownerText(table: Table, row: TableRow): string {
  const name = table.text(row, 'owner');
  const email = table.text(row, 'owner-email');
  if (email === '' || name.includes('@')) return name;
  return name === '' || /[;,\n]/.test(email) ? email : `${name} <${email}>`;
}

export const noteOf = (table: Table, row: TableRow): string =>
  table
    .columnsOf('note')
    .map((column) => table.at(row, column)?.text.trim() ?? '')
    .filter((text) => !isNothing(text))
    .join('\n')
    .slice(0, 10_000);

/** The first and last day in a row's own columns. */
export function rowDays(table: Table, row: TableRow, builder: PlanBuilder) {
  if (!table.has('start-date') && !table.has('end-date')) return { first: null, last: null };
  const order = builder.readers(table).dayOrder();
  const read = (field: 'start-date' | 'end-date') => {
    const text = table.text(row, field);
    const day = writtenDay(text, order);
    if (day === null && !isNothing(text)) {
      builder.ledger.problem(
        sourceOf(table, row),
        'day-unread',
        `“${tidy(text).slice(0, 40)}” is not a day that can be read`,
      );
    }
    return day;
  };
  return { first: read('start-date'), last: read('end-date') };
}

/** An objective with what its row says about it; its key results are added later. */
export function objectiveOf(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  from: Pick<ObjectiveDraft, 'cycle' | 'team'> & { readonly text: string; readonly why: string },
): ObjectiveDraft {
  const source = sourceOf(table, row);
  const { title, label } = builder.title(from.text, source);
  const { person, team } = builder.owner(ownerText(table, row), source);
  const weightColumn = table.columnsOf('objective-weight')[0];
  const weight =
    weightColumn === undefined ? null : builder.readers(table).number(table.at(row, weightColumn), weightColumn);
  const rowId = table.text(row, 'row-id');
  return {
    title,
    why: from.why.slice(0, 10_000),
    cycle: from.cycle,
    team: from.team ?? team,
    owner: person,
    goalType: table.text(row, 'goal-type'),
    status: null,
    weight: weight ? Math.min(1000, Math.max(0, weight.value)) : 1,
    names: [label, rowId, title].flatMap((name) => (name === null || name === '' ? [] : [normalise(name)])),
    parents: [],
    keyResults: [],
    source,
  };
}
