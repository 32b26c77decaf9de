/** How a cell is shown; it decides whether 0.45 means "45 %" and 46022 a day. */
export type CellFormat = 'general' | 'number' | 'percent' | 'currency' | 'date' | 'text';

/** One cell as it stands in the file: a formula is its stored result, never evaluated. */
export type Cell = {
  /** A date is its serial number in the 1900 system; an error such as #REF! is null. */
  readonly value: string | number | boolean | null;
  /** As displayed, save that a date is always ISO (`2026-03-31`), so that no reader guesses day and month again. */
  readonly text: string;
  readonly format: CellFormat;
  /** ISO code of the currency that the number format names. */
  readonly currency?: string;
  /** Background as RRGGBB. */
  readonly fill?: string;
  /** The cell is a formula whose result was not stored. */
  readonly unstored?: true;
};

export type SheetRow = {
  /** As in the sheet's margin, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column from 0; null where the cell is empty. */
  readonly cells: readonly (Cell | null)[];
};

/** Rows and columns from 1 and 0, both ends inclusive. */
export type CellRange = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with at least one cell, in order of their numbers. */
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellRange[];
  /** Days count from 1904; cells of a date format are converted already, bare numbers in a column of days are not. */
  readonly from1904?: true;
};

export type Workbook = {
  readonly kind: 'xlsx' | 'csv';
  /** The file's own name, without its folder. */
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly definedNames: readonly { readonly name: string; readonly refersTo: string }[];
  /** The sign between fields of a text file; a semicolon hints at decimal commas. */
  readonly separator?: string;
  /** How a text file's bytes were read, for example `windows-1252`. */
  readonly encoding?: string;
};

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell that holds nothing a reader could use; a fill alone still tells a status. */
export const isBlank = (cell: Cell | null | undefined): boolean => !cell || cell.text.trim() === '';
