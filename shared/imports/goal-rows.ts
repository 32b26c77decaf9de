import type { PlanBuilder } from './builder';
import type { CycleDraft, ObjectiveDraft, TeamDraft } from './drafts';
import type { Field } from './fields';
import { dataRows, keyResultOf, lineOf, noteFormulas, objectiveOf, rowDays, sourceOf, wholeCell } from './row-cells';
import type { Table, TableRow } from './tables';
import { listLines, tidy } from './text';

export type GoalRowOptions = {
  /** Lines of a key-result cell are key results of their own, even without bullets. */
  readonly linesAreKeyResults?: boolean;
  /** Columns that give the team as a path, widest first. */
  readonly levels?: readonly Field[];
};

/** What a blank cell means: the same as above. */
type Carried = { title: string; why: string; cycleText: string; path: string[] };

const measureFields: readonly Field[] = ['target', 'current', 'start', 'progress'];

/** Reads a table of one row a key result (or one an objective), under its objective in the same row or above. */
export function readGoalRows(table: Table, builder: PlanBuilder, options: GoalRowOptions = {}): void {
  const carried: Carried = { title: '', why: '', cycleText: '', path: [] };
  const sheetTeam = table.has('team') || options.levels ? null : builder.teamOfSheet(table);
  const title = table.has('objective') ? '' : (builder.hints(table).title ?? table.sheet.name);
  if (!table.has('objective')) carried.title = title;
  for (const row of dataRows(table, builder)) {
    noteFormulas(table, row, builder);
    readGoalRow(table, row, builder, options, carried, sheetTeam);
  }
}

function readGoalRow(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  options: GoalRowOptions,
  carried: Carried,
  sheetTeam: TeamDraft | null,
): void {
  const source = sourceOf(table, row);
  // an error is no title; what goes on below a lost objective must not go to the one before it
  if (table.hasError(row, 'objective')) carried.title = '';
  if (table.hasError(row, 'objective') || table.hasError(row, 'key-result')) {
    builder.ledger.skip(table.sheet.name, row, 'no-title');
    return;
  }
  const own = table.ownText(row, 'objective');
  const keyResults = keyResultTexts(table, row, options);
  carryTeam(table, row, options, carried);
  const cycleText = table.text(row, 'cycle');
  if (cycleText !== '') carried.cycleText = cycleText;
  if (own === '' && keyResults.length === 0) {
    builder.ledger.skip(table.sheet.name, row, 'no-title');
    return;
  }
  if (own !== '') {
    const [first = '', ...rest] = listLines(own);
    carried.title = first;
    carried.why = table.text(row, 'why') || rest.join('\n');
  }
  if (carried.title === '') {
    builder.ledger.skip(table.sheet.name, row, 'no-objective');
    return;
  }
  const cycle: CycleDraft = builder.cycle(table, carried.cycleText, rowDays(table, row, builder), source);
  const team = carried.path.length > 0 ? builder.teams.team(carried.path, levelKind(table, row, options)) : sheetTeam;
  const draft = objectiveOf(table, row, builder, { text: carried.title, why: carried.why, cycle, team });
  // below the objective's own row the owner column is the key result's
  if (own === '') draft.owner = null;
  const objective = builder.objective(draft);
  if (addKeyResults(table, row, builder, objective, keyResults)) builder.ledger.read(source);
  else builder.ledger.skip(table.sheet.name, row, 'repeated-row');
}

function keyResultTexts(table: Table, row: TableRow, options: GoalRowOptions): string[] {
  const columns = table.columnsOf('key-result');
  const cells = columns.map((column) => row.cells[column]?.text.trim() ?? '').filter((text) => text !== '');
  return cells.flatMap((text) => {
    const lines = listLines(text);
    const marked = /^[ \t]*([•●▪◦‣·*–—-]|\(?\d+[.)]|kr\s?\d)/i;
    return lines.length > 1 && (options.linesAreKeyResults || lines.every((line) => marked.test(line)))
      ? lines
      : [text];
  });
}

/** False when the row only repeats key results that are there already. */
function addKeyResults(
  table: Table,
  row: TableRow,
  builder: PlanBuilder,
  objective: ObjectiveDraft,
  texts: readonly string[],
): boolean {
  if (texts.length === 0) {
    // a sheet without a column of key results measures the objective itself
    const measured =
      !table.has('key-result') && table.has('target') && measureFields.some((field) => table.text(row, field) !== '');
    if (!measured) return true;
    return builder.keyResult(objective, keyResultOf(table, row, builder, objective.title));
  }
  if (
    texts.length > 1 &&
    measureFields.some((field) => table.text(row, field) !== '' && lineCount(table.text(row, field)) !== texts.length)
  ) {
    builder.ledger.problem(
      sourceOf(table, row),
      'several-key-results',
      `${texts.length} key results in one row: its figures fit none of them alone`,
    );
  }
  let added = false;
  texts.forEach((text, index) => {
    const pick = texts.length === 1 ? wholeCell : lineOf(index, texts.length);
    added = builder.keyResult(objective, keyResultOf(table, row, builder, text, pick)) || added;
  });
  return added;
}

const lineCount = (text: string): number => text.split(/\r?\n/).filter((line) => line.trim() !== '').length;

/** A given level begins anew below it; blank ones before it are as above. */
function carryTeam(table: Table, row: TableRow, options: GoalRowOptions, carried: Carried): void {
  const levels = options.levels ?? ['team'];
  const texts = levels.map((field) => tidy(table.text(row, field)));
  const first = texts.findIndex((text) => text !== '');
  if (first < 0) return;
  const kept = levels.slice(0, first).map((_, index) => carried.path[index] ?? '');
  const path = [...kept, ...texts.slice(first)];
  while (path.at(-1) === '') path.pop();
  // a path keeps blanks, so that levels stay in their place from row to row
  carried.path = path;
}

function levelKind(table: Table, row: TableRow, options: GoalRowOptions): TeamDraft['kind'] {
  if (!options.levels) return 'team';
  const deepest = options.levels.findLast((field) => table.text(row, field) !== '');
  if (deepest === 'corporate') return 'company';
  return deepest === 'department' || deepest === 'group' ? 'department' : 'team';
}
