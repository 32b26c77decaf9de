import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { exportFormat } from '#shared/exports/domain';
import type { Cell, Sheet, Workbook } from '#shared/imports/workbook';
import { type ReadingBudget, unreadable } from './budget';
import { readTextSheet } from './text-file';
import type { Archive } from './zip';

/** Reads a .zip of text tables, each of them a sheet: Okra's own CSV export, or anybody's. Null where it holds none. */
export async function readTextZip(archive: Archive, fileName: string, budget: ReadingBudget): Promise<Workbook | null> {
  const names = [...archive.entries.values()]
    .map((entry) => entry.fileName)
    .filter((name) => /(^|\/)[^./][^/]*\.(csv|tsv)$/i.test(name));
  if (names.length === 0) return null;
  const sheets: Sheet[] = [];
  for (const name of names) {
    const pieces: Buffer[] = [];
    for await (const piece of archive.read(name)) pieces.push(piece);
    sheets.push(readTextSheet(Buffer.concat(pieces), name.split('/').at(-1) ?? name, budget).sheet);
  }
  return { kind: 'csv', fileName, sheets, definedNames: [] };
}

const Value = z.union([z.string(), z.number(), z.null()]);
const OwnExport = z.object({
  format: z.literal(exportFormat.format),
  version: z.number(),
  sheets: z.record(z.string(), z.array(z.record(z.string(), Value))),
});

/** Reads Okra's own JSON export as the sheets that it was made of. */
export async function readOwnJson(path: string, fileName: string, budget: ReadingBudget): Promise<Workbook> {
  const bytes = await readFile(path);
  budget.unpacked(bytes.length, bytes.length, bytes.length);
  const parsed = OwnExport.safeParse(parseJson(bytes.toString('utf8')));
  if (!parsed.success || parsed.data.version > exportFormat.version) throw unreadable('foreign-json');
  const { sheets } = parsed.data;
  return {
    kind: 'csv',
    fileName,
    definedNames: [],
    sheets: Object.entries(sheets).flatMap(([name, objects]): Sheet[] => {
      const headers = [...new Set(objects.flatMap((row) => Object.keys(row)))];
      budget.column(headers.length - 1);
      const rows = [
        ...(objects.length === 0 ? [] : [headers.map(cell)]),
        ...objects.map((row) => {
          budget.row(Object.keys(row).length, headers.length);
          return headers.map((header) => cell(Object.hasOwn(row, header) ? (row[header] ?? null) : null));
        }),
      ];
      return [
        {
          name,
          hidden: false,
          hiddenColumns: [],
          merges: [],
          rows: rows.map((cells, index) => ({ number: index + 1, hidden: false, cells })),
        },
      ];
    }),
  };
}

const cell = (value: string | number | null): Cell | null =>
  value === null || value === ''
    ? null
    : { value, text: String(value), format: typeof value === 'number' ? 'number' : 'text' };

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('foreign-json');
  }
}
