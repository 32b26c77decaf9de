import type { PlanBuilder } from './builder';
import { namesCycle } from './cycles';
import type { ObjectiveDraft } from './drafts';
import { scoreHeaderRow } from './headers';
import { isTotal, keyResultOf, noteFormulas, objectiveOf, sourceOf } from './row-cells';
import { Table } from './tables';
import { tidy } from './text';
import { isBlank, type Sheet, type SheetRow } from './workbook';

/** A row that heads a block's key results: it names them, and no objective. */
export const isBlockHeading = (row: SheetRow): boolean => {
  const found = scoreHeaderRow(row);
  return (
    found?.columns.some(({ field }) => field === 'key-result') === true &&
    !found.columns.some(({ field }) => field === 'objective')
  );
};

const label = /^\s*(objective|ziel|goal|okr)\s*#?\s*\d*\s*[:.–-]?\s*$/i;
const objectiveLabel = /^\s*(objective|ziel|goal|o)\s*#?\s*\d+\s*[:.–-]/i;
const whyLabel = /^\s*(why|purpose|rationale|warum|zweck|description|beschreibung)\s*[:.–-]\s*/i;
const ownerLabel = /^\s*(owner|lead|verantwortlich|responsible)\s*[:.–-]?\s*/i;

/** The text of a banner: a lone cell, or one behind the word "Objective:". Null for a row that is none. */
export function bannerText(row: SheetRow): { title: string; owner: string } | null {
  const filled = row.cells.flatMap((cell) => (cell && !isBlank(cell) ? [cell] : []));
  if (filled.some((cell) => typeof cell.value === 'number')) return null;
  const texts = filled.map((cell) => tidy(cell.text));
  const ownerAt = texts.findIndex((text) => ownerLabel.test(text));
  let owner = '';
  if (ownerAt > 0) {
    owner = (texts[ownerAt] ?? '').replace(ownerLabel, '') || (texts[ownerAt + 1] ?? '');
    texts.splice(ownerAt, owner === texts[ownerAt + 1] ? 2 : 1);
  }
  const [first = '', second] = texts;
  if (texts.length === 1) return { title: first, owner };
  return texts.length === 2 && second !== undefined && label.test(first) ? { title: second, owner } : null;
}

type Block = { table: Table | null; objective: ObjectiveDraft | null; cycleText: string };

/** Reads blocks: a banner row with the objective, then a heading row and its key results (the heading may stand only once). */
export function readBlocks(sheet: Sheet, first: Table, builder: PlanBuilder): void {
  const block: Block = { table: null, objective: null, cycleText: '' };
  const onlyOneHeading = sheet.rows.filter(isBlockHeading).length <= 1;
  sheet.rows.forEach((row, index) => {
    if (!row.cells.some((cell) => !isBlank(cell))) return;
    if (isBlockHeading(row)) {
      const columns = block.table === null ? first.columns : (scoreHeaderRow(row)?.columns ?? first.columns);
      block.table = new Table({ ...sheet, rows: [] }, row.number, columns);
      if (row.number !== first.headerRow) builder.ledger.read({ sheet: sheet.name, row: row.number });
      return;
    }
    const banner = bannerText(row);
    const next = sheet.rows.slice(index + 1).find((later) => later.cells.some((cell) => !isBlank(cell)));
    const wide = sheet.merges.some((merge) => merge.firstRow === row.number && merge.lastColumn > merge.firstColumn);
    const announces = next !== undefined && (isBlockHeading(next) || whyLabel.test(bannerText(next)?.title ?? ''));
    const coloured = onlyOneHeading && row.cells.some((cell) => cell?.fill !== undefined);
    const told = banner !== null && (whyLabel.test(banner.title) || objectiveLabel.test(banner.title));
    if (banner && (announces || wide || coloured || told || block.table === null)) {
      readBanner(sheet, first, row, banner, builder, block);
      return;
    }
    readBlockRow(first, row, builder, block);
  });
}

function readBanner(
  sheet: Sheet,
  first: Table,
  row: SheetRow,
  banner: { title: string; owner: string },
  builder: PlanBuilder,
  block: Block,
): void {
  const source = sourceOf(first, row);
  if (whyLabel.test(banner.title) && block.objective) {
    block.objective.why = banner.title.replace(whyLabel, '');
    builder.ledger.read(source);
    return;
  }
  if (namesCycle(banner.title) && banner.title.length <= 60) {
    block.cycleText = banner.title;
    builder.ledger.read(source);
    return;
  }
  // the sheet's own title stands above the first banner
  if (isSheetTitle(sheet, row)) {
    builder.ledger.skip(sheet.name, row, 'above-the-table');
    return;
  }
  const cycle = builder.cycle(first, block.cycleText, { first: null, last: null }, source);
  const text = banner.title.replace(/^\s*(objective|ziel|goal)\s*#?\s*\d*\s*[:–-]\s*/i, '');
  const draft = objectiveOf(first, { ...row, cells: [] }, builder, {
    text,
    why: '',
    cycle,
    team: builder.teamOfSheet(first),
  });
  const owner = builder.owner(banner.owner, source);
  block.objective = builder.objective({ ...draft, source, owner: owner.person, team: draft.team ?? owner.team });
  builder.ledger.read(source);
}

function isSheetTitle(sheet: Sheet, row: SheetRow): boolean {
  const filled = sheet.rows.filter((candidate) => candidate.cells.some((cell) => !isBlank(cell)));
  const at = filled.indexOf(row);
  const next = filled[at + 1];
  return at === 0 && next !== undefined && bannerText(next) !== null && !whyLabel.test(bannerText(next)?.title ?? '');
}

function readBlockRow(first: Table, row: SheetRow, builder: PlanBuilder, block: Block): void {
  const table = block.table;
  if (!table) {
    builder.ledger.skip(first.sheet.name, row, 'above-the-table');
    return;
  }
  const text = table.ownText(row, 'key-result');
  if (isTotal(row)) builder.ledger.skip(first.sheet.name, row, 'total');
  else if (text === '') builder.ledger.skip(first.sheet.name, row, 'no-title');
  else if (!block.objective) builder.ledger.skip(first.sheet.name, row, 'no-objective');
  else {
    noteFormulas(table, row, builder);
    // numbers are read by the columns of the whole sheet, so that every block is read alike
    const draft = keyResultOf(sameColumns(first, table) ? first : table, row, builder, text);
    if (builder.keyResult(block.objective, draft)) builder.ledger.read(sourceOf(first, row));
    else builder.ledger.skip(first.sheet.name, row, 'repeated-row');
  }
}

const sameColumns = (a: Table, b: Table): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(
    (guess, index) => guess.column === b.columns[index]?.column && guess.field === b.columns[index]?.field,
  );
