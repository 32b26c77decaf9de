import type { Cell, Workbook } from '#shared/imports/workbook';

export type GridValue = string | number | boolean | null;

const cell = (value: GridValue): Cell | null =>
  value === null || value === ''
    ? null
    : { value, text: String(value), format: typeof value === 'string' ? 'text' : 'general' };

/** A workbook of one sheet from plain values. */
export const grid = (
  rows: readonly (readonly GridValue[])[],
  more: Partial<Workbook> & { sheetName?: string } = {},
): Workbook => ({
  kind: 'xlsx',
  fileName: 'file.xlsx',
  definedNames: [],
  sheets: [
    {
      name: more.sheetName ?? 'Sheet1',
      hidden: false,
      hiddenColumns: [],
      merges: [],
      rows: rows.map((values, index) => ({ number: index + 1, hidden: false, cells: values.map(cell) })),
    },
  ],
  ...more,
});
