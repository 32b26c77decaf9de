import { open, rename, unlink } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { ExportFormat } from '#shared/exports/contract';
import { type ExportTable, type ExportValue, exportFormat, exportSheets, guarded } from '#shared/exports/domain';
import { newId } from '../changes/ids';
import { writeRefusal } from '../documents/disk';

export type ExportOrder = {
  readonly path: string;
  readonly format: ExportFormat;
  readonly tables: readonly ExportTable[];
};

/** Writes an export beside its place and then puts it there, so that a failure leaves no half file. Returns its bytes. */
export async function writeExport({ path, format, tables }: ExportOrder): Promise<number> {
  const bytes = await encode(format, tables);
  const beside = `${path}.${newId()}.part`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return bytes.length;
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw writeRefusal(error, bytes.length);
  }
}

function encode(format: ExportFormat, tables: readonly ExportTable[]): Promise<Buffer> | Buffer {
  if (format === 'xlsx') return toXlsx(tables);
  return format === 'csv' ? toCsvZip(tables) : toJson(tables);
}

// A workbook writes a sign by its number as `_x0041_`, and what looks so by itself with its first underscore as one. The
// writer keeps its texts as the keys of a plain object, and breaks the file on `toString`: there the first letter is
// written by its number too, which shows nothing.
function cellText(value: string): string {
  const said = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return said in {} ? `_x${said.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${said.slice(1)}` : said;
}

/** A workbook with a sheet a table. Every cell has its type; none is a formula. */
function toXlsx(tables: readonly ExportTable[]): Promise<Buffer> {
  const cell = (value: ExportValue) => {
    if (value === null || value === '') return null;
    return typeof value === 'number' ? { value, type: Number } : { value: cellText(value), type: String };
  };
  const sheets = tables.map(({ name, rows }) => {
    const headings = exportSheets[name] ?? [];
    const heads = headings.map(({ header }) => ({
      value: header,
      type: String,
      fontWeight: 'bold' as const,
    }));
    const data: SheetData = [heads, ...rows.map((row) => row.map(cell))];
    const columns = headings.map(({ header, type }) => ({
      width: / ids?$/.test(header) ? 10 : type === 'number' ? 12 : 28,
    }));
    return { data, sheet: name, columns, stickyRowsCount: 1 };
  });
  return writeXlsxFile(sheets).toBuffer();
}

const headersOf = (name: string): string[] => (exportSheets[name] ?? []).map(({ header }) => header);

const csvOf = ({ name, rows }: ExportTable): string =>
  Papa.unparse([
    headersOf(name),
    ...rows.map((row) => row.map((value) => (typeof value === 'string' ? guarded(value) : value))),
  ]);

/** A CSV file a table, in UTF-8 with its mark, so that a spreadsheet reads umlauts right. */
function toCsvZip(tables: readonly ExportTable[]): Buffer {
  const files = Object.fromEntries(tables.map((table) => [`${table.name}.csv`, strToU8(`\ufeff${csvOf(table)}\r\n`)]));
  return Buffer.from(zipSync(files, { level: 6 }));
}

function toJson(tables: readonly ExportTable[]): Buffer {
  const objects = ({ name, rows }: ExportTable) =>
    rows.map((row) => Object.fromEntries(headersOf(name).map((header, index) => [header, row[index] ?? null])));
  const sheets = Object.fromEntries(tables.map((table) => [table.name, objects(table)]));
  return Buffer.from(`${JSON.stringify({ ...exportFormat, sheets }, null, 1)}\n`);
}
