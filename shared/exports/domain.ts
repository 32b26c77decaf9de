import { type ExportColumn, type ExportValue, headingsOf, marksOf, type Thing } from './thing';
import { things } from './things/all';

export type { ExportRow, ExportValue, LinkId, Thing, ThingColumn } from './thing';
export { things };

/** The sheets of a full export and their columns. Owners stand beside goals, never beside grades. */
export const exportSheets: Readonly<Record<string, readonly ExportColumn[]>> = Object.fromEntries(
  things.map((thing) => [thing.sheet, headingsOf(thing)]),
);

/** A sheet of an export: its name in `exportSheets`, and its rows below the headings. */
export type ExportTable = { readonly name: string; readonly rows: readonly (readonly ExportValue[])[] };

/** Marks a JSON export and its version. */
export const exportFormat = { format: 'okra-export', version: 1 } as const;

const known = things.map((thing) => ({
  thing,
  marks: marksOf(thing),
  headings: new Set(headingsOf(thing).map(({ header }) => header)),
}));
/** Of a sheet's headings, at least this share must be ours: a people list with ids of its own is not our export. */
const ownShare = 0.8;

/**
 * The thing whose sheet has these headings; null where none has. Columns may be missing (an older Okra wrote it) or
 * moved, and a few may be new.
 */
export function exportedThing(headers: readonly string[]): Thing | null {
  const given = new Set(headers.filter((header) => header !== ''));
  const fitting = known
    .filter(({ marks }) => marks.every((mark) => given.has(mark)))
    .map(({ thing, headings }) => ({ thing, fits: [...given].filter((header) => headings.has(header)).length }))
    .filter(({ fits }) => fits >= ownShare * given.size)
    .sort((a, b) => b.fits - a.fits);
  return fitting[0]?.thing ?? null;
}

/**
 * What XML 1.0 forbids or discourages: control characters, halves of characters, places that will never be one, and the
 * sign that stands for an unreadable character. A workbook cannot hold them, so no file of an export does.
 */
const unwritable = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd/gu;

/** A text as every format can hold it. */
export const writable = (value: string): string => value.replace(unwritable, '').replace(/\r\n?/g, '\n');

/** A text that a spreadsheet would take for a formula gets an apostrophe (OWASP ASVS 1.2.10); the import takes it off. */
export const guarded = (value: string): string => (/^'*[=+\-@\t\r\0]/.test(value) ? `'${value}` : value);
