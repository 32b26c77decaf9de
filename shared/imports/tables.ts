import type { Field } from './fields';
import { type ColumnGuess, findHeaderRow, guessColumns } from './headers';
import type { SheetMapping } from './mapping';
import { type Cell, columnLetters, isBlank, type Sheet, type SheetRow } from './workbook';

/** A row of a table, read by what its columns mean. */
export type TableRow = {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: readonly (Cell | null)[];
};

const days = new Set<Field>(['date', 'start-date', 'end-date']);
const serialFrom1904 = 1462;

/** The part of a sheet below a heading row. */
export class Table {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly columns: readonly ColumnGuess[];
  readonly rows: readonly TableRow[];
  readonly above: readonly SheetRow[];
  readonly #byField = new Map<Field, number[]>();
  readonly #merged: ReadonlyMap<number, ReadonlyMap<number, Cell>>;

  constructor(sheet: Sheet, headerRow: number, columns: readonly ColumnGuess[]) {
    this.sheet = sheet;
    this.headerRow = headerRow;
    this.columns = columns;
    this.rows = sheet.rows.filter((row) => row.number > headerRow && row.cells.some((cell) => !isBlank(cell)));
    this.above = sheet.rows.filter((row) => row.number < headerRow && row.cells.some((cell) => !isBlank(cell)));
    for (const { field, column } of columns) this.#byField.set(field, [...(this.#byField.get(field) ?? []), column]);
    this.#merged = mergedCells(sheet);
  }

  has(...wanted: readonly Field[]): boolean {
    return wanted.every((field) => this.#byField.has(field));
  }

  /** Columns of a field, from 0. */
  columnsOf(field: Field): readonly number[] {
    return this.#byField.get(field) ?? [];
  }

  /** The cell of a field; one that a merge covers from above holds what the merge holds. */
  cell(row: TableRow, field: Field): Cell | null {
    const column = this.columnsOf(field)[0];
    return column === undefined ? null : this.at(row, column);
  }

  at(row: TableRow, column: number): Cell | null {
    const own = row.cells[column] ?? null;
    return isBlank(own) ? (this.#merged.get(row.number)?.get(column) ?? own) : own;
  }

  text(row: TableRow, field: Field): string {
    const cell = this.cell(row, field);
    if (this.sheet.from1904 && typeof cell?.value === 'number' && cell.format !== 'date' && days.has(field))
      return String(cell.value + serialFrom1904);
    return cell?.text.trim() ?? '';
  }

  /** What the cell itself holds, whatever a merge above it says. */
  ownText(row: TableRow, field: Field): string {
    const column = this.columnsOf(field)[0];
    return column === undefined ? '' : (row.cells[column]?.text.trim() ?? '');
  }

  /** Whether a formula of the row has failed where this field stands. */
  hasError(row: TableRow, field: Field): boolean {
    return this.columnsOf(field).some((column) => {
      const cell = row.cells[column];
      return cell?.value === null && cell.text.startsWith('#');
    });
  }

  /** The place of a cell as a person names it: `Sheet!C5`. */
  headerOf(column: number): string {
    return this.columns.find((guess) => guess.column === column)?.header ?? columnLetters(column);
  }
}

const mostMergedCells = 1_000_000;

/** What vertical merges cover: row number → column → the cell that shows through. */
function mergedCells(sheet: Sheet): Map<number, Map<number, Cell>> {
  const merged = new Map<number, Map<number, Cell>>();
  const tall = sheet.merges.filter((merge) => merge.lastRow > merge.firstRow);
  if (tall.length === 0) return merged;
  const rows = new Map(sheet.rows.map((row, index) => [row.number, index]));
  let left = mostMergedCells;
  for (const { firstRow, lastRow, firstColumn } of tall) {
    const index = rows.get(firstRow);
    const top = index === undefined ? undefined : sheet.rows[index];
    const cell = top?.cells[firstColumn];
    if (index === undefined || !cell) continue;
    for (let at = index + 1; left > 0; at += 1, left -= 1) {
      const row = sheet.rows[at];
      if (!row || row.number > lastRow) break;
      const cells = merged.get(row.number) ?? new Map<number, Cell>();
      merged.set(row.number, cells.set(firstColumn, cell));
    }
  }
  return merged;
}

/** Finds a sheet's table, or takes the heading row and columns that a mapping names. Null where there is none. */
export function findTable(sheet: Sheet, mapping: SheetMapping = {}): Table | null {
  const named = mapping.headerRow;
  const row = named === undefined ? undefined : sheet.rows.find((candidate) => candidate.number === named);
  const found = row ? { row, columns: guessColumns(row) } : findHeaderRow(sheet);
  if (!found) return null;
  const columns = found.columns.map((guess) => {
    const field = mapping.columns?.[columnLetters(guess.column)];
    return field === undefined ? guess : { ...guess, field, score: 1 };
  });
  for (const [letters, field] of Object.entries(mapping.columns ?? {})) {
    if (columns.some((guess) => columnLetters(guess.column) === letters)) continue;
    columns.push({ column: columnNumber(letters), header: '', field, score: 1 });
  }
  return new Table(sheet, found.row.number, columns);
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
