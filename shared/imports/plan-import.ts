import { counted } from '#shared/kernel/counted';
import { PlanBuilder } from './builder';
import { finishPlan } from './finish';
import { detectLayout } from './layouts';
import type { Layout } from './layouts/layout';
import type { ImportContext, Mapping, SheetMapping } from './mapping';
import { type OwnSheet, ownSheets, planOwnExport } from './own-export';
import type { ImportPlan, PlannedColumn, PlannedSheet } from './plan';
import { findTable, type Table } from './tables';
import { tidy } from './text';
import { columnLetters, isBlank, type Sheet, type Workbook } from './workbook';

type Opened = {
  readonly sheet: Sheet;
  readonly use: boolean;
  readonly table: Table | null;
  readonly layout: Layout | null;
  readonly confidence: number;
};

const order = ['people', 'goals', 'log'] as const;
const samples = 3;

/** Works out what an import of a workbook would write. Pure: the same workbook, mapping and context give the same plan. */
export function planImport(workbook: Workbook, mapping: Mapping, context: ImportContext): ImportPlan {
  const own = ownSheets(workbook);
  if (own.length > 0) return ownImport(workbook, own);
  const sheetNames = workbook.sheets.map((sheet) => sheet.name);
  const opened = workbook.sheets.map((sheet) => openSheet(sheet, ownMapping(mapping, sheet), sheetNames));
  const used = opened.flatMap(({ use, table, layout, sheet }) =>
    use && table && layout ? [{ table, layout, sheet }] : [],
  );
  const builder = new PlanBuilder(
    workbook,
    mapping,
    context,
    used.map(({ table }) => table),
  );
  const sentences = new Map<Sheet, string>();
  for (const turn of order) {
    for (const { table, layout, sheet } of used.filter((candidate) => candidate.layout.order === turn)) {
      const before = countOf(builder);
      layout.read(table, builder);
      sentences.set(sheet, `${layout.describe(table)}: ${difference(before, countOf(builder), turn)}.`);
    }
  }
  for (const { sheet, use, table, layout } of opened) {
    if (!use)
      builder.ledger.skipSheet(
        sheet,
        sheet.hidden && ownMapping(mapping, sheet).use === undefined ? 'hidden' : 'sheet-off',
      );
    else if (!table || !layout) builder.ledger.skipSheet(sheet, 'sheet-not-recognised');
  }
  const finished = finishPlan(builder);
  return {
    fileName: workbook.fileName,
    own: null,
    sheets: opened.map((one) => plannedSheet(one, builder, sentences.get(one.sheet))),
    ...finished,
    skipped: builder.ledger.skipped(used.map(({ sheet, table }) => ({ sheet, headerRow: table.headerRow }))),
    problems: builder.ledger.problems(),
    questions: builder.questions.list(),
  };
}

/** The plan of an export of Okra itself. */
function ownImport(workbook: Workbook, own: readonly OwnSheet[]): ImportPlan {
  const { rowsRead, ...plan } = planOwnExport(workbook, own);
  return {
    fileName: workbook.fileName,
    ...plan,
    questions: [],
    sheets: workbook.sheets.map((sheet) => {
      const is = own.find((one) => one.sheet === sheet)?.is;
      const rows = sheet.rows.length - (is ? 1 : 0);
      const read = rowsRead(sheet.name);
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        use: read > 0,
        layout: is ? 'okra' : 'none',
        confidence: is ? 1 : 0,
        sentence: is
          ? `${is.sheet} of an export of Okra: ${counted(read, 'row')} of ${rows.toLocaleString('en-US')} read.`
          : 'Not a part of an export of Okra.',
        headerRow: is ? 1 : null,
        columns: [],
        rows,
        rowsRead: read,
      };
    }),
  };
}

const ownMapping = (mapping: Mapping, sheet: Sheet): SheetMapping =>
  mapping.sheets && Object.hasOwn(mapping.sheets, sheet.name) ? (mapping.sheets[sheet.name] ?? {}) : {};

function openSheet(sheet: Sheet, mapping: SheetMapping, sheetNames: readonly string[]): Opened {
  const table = findTable(sheet, mapping);
  const found = table && detectLayout(table, sheetNames);
  return {
    sheet,
    use: mapping.use ?? !sheet.hidden,
    table,
    layout: found?.layout ?? null,
    confidence: found?.confidence ?? 0,
  };
}

type Count = { objectives: number; keyResults: number; checkIns: number; people: number };

const countOf = (builder: PlanBuilder): Count => {
  let keyResults = 0;
  let checkIns = 0;
  for (const objective of builder.objectives) {
    keyResults += objective.keyResults.length;
    for (const result of objective.keyResults) checkIns += result.checkIns.length;
  }
  return { objectives: builder.objectives.length, keyResults, checkIns, people: builder.people.list().length };
};

function difference(before: Count, after: Count, turn: (typeof order)[number]): string {
  if (turn === 'people') return counted(after.people - before.people, 'person', 'people');
  if (turn === 'log') return counted(after.checkIns - before.checkIns, 'check-in');
  return `${counted(after.objectives - before.objectives, 'objective')}, ${counted(after.keyResults - before.keyResults, 'key result')}`;
}

function plannedSheet(opened: Opened, builder: PlanBuilder, sentence: string | undefined): PlannedSheet {
  const { sheet, table, layout, use } = opened;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    use,
    layout: layout?.id ?? 'none',
    confidence: opened.confidence,
    sentence: sentence ?? unreadSentence(opened),
    headerRow: table?.headerRow ?? null,
    columns: table ? plannedColumns(table, sheet) : [],
    rows: sheet.rows.filter((row) => row.number !== table?.headerRow && row.cells.some((cell) => !isBlank(cell)))
      .length,
    rowsRead: builder.ledger.rowsRead(sheet.name),
  };
}

function unreadSentence({ sheet, use, table, layout }: Opened): string {
  if (sheet.rows.length === 0) return 'An empty sheet.';
  if (!use) return sheet.hidden ? 'A hidden sheet, not read unless it is switched on.' : 'Switched off: not read.';
  return table && !layout
    ? 'A table, but not one of objectives, check-ins or people.'
    : 'No row here heads a table of objectives, check-ins or people.';
}

function plannedColumns(table: Table, sheet: Sheet): PlannedColumn[] {
  const hidden = new Set(sheet.hiddenColumns);
  return [...table.columns]
    .sort((a, b) => a.column - b.column)
    .map(({ column, header, field, score }) => ({
      column,
      letters: columnLetters(column),
      header: tidy(header),
      field,
      confidence: score,
      hidden: hidden.has(column),
      samples: table.rows
        .slice(0, 50)
        .flatMap((row) => (isBlank(row.cells[column]) ? [] : [tidy(row.cells[column]?.text ?? '').slice(0, 80)]))
        .slice(0, samples),
    }));
}
