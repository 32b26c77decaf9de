import { basename } from 'node:path';
import type { Sheet } from '#shared/imports/workbook';
import type { Job } from '../jobs/messages';
import { readWorkbook } from './workbook/read';

export type TablesOrder = {
  readonly path: string;
  /** Rows of a sheet, cells of a row, and characters of a cell that are kept. */
  readonly rows: number;
  readonly columns: number;
  readonly characters: number;
};
/** A sheet as a table of text, with its rows' numbers in the file; `cut` where it goes on below. */
export type TextTable = { name: string; rows: string[][]; lines: number[]; cut: boolean };
export type Tables = { fileName: string; sheets: TextTable[] };

const mostSheets = 50;

/** Reads a spreadsheet as tables of text, hidden sheets and rows aside, for a view that makes its own sense of them. */
export const readTablesJob: Job<TablesOrder, Tables> = async ({ path, ...limits }) => {
  const workbook = await readWorkbook(path);
  const sheets = workbook.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0).slice(0, mostSheets);
  return { fileName: basename(path), sheets: sheets.map((sheet) => tableOf(sheet, limits)) };
};

function tableOf({ name, rows }: Sheet, limits: Omit<TablesOrder, 'path'>): TextTable {
  const seen = rows.filter(({ hidden }) => !hidden);
  const kept = seen.slice(0, limits.rows);
  return {
    name,
    cut: seen.length > kept.length,
    lines: kept.map(({ number }) => number),
    rows: kept.map(({ cells }) =>
      cells.slice(0, limits.columns).map((cell) => (cell?.text ?? '').slice(0, limits.characters)),
    ),
  };
}
