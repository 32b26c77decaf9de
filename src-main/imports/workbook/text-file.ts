import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Cell, Sheet, SheetRow, Workbook } from '#shared/imports/workbook';
import { type ReadingBudget, unreadable } from './budget';

const separators = [',', ';', '\t', '|'];

/** Reads a .csv, .tsv or .txt; encoding and separator are found out. The sheet is named after the file. */
export async function readTextFile(path: string, fileName: string, budget: ReadingBudget): Promise<Workbook> {
  const bytes = await readFile(path);
  budget.expect(bytes.length);
  const { sheet, separator, encoding } = readTextSheet(bytes, fileName, budget);
  budget.unpacked(bytes.length, bytes.length, bytes.length);
  return { kind: 'csv', fileName, sheets: [sheet], definedNames: [], separator, encoding };
}

/** One table of text. */
export function readTextSheet(
  bytes: Buffer,
  fileName: string,
  budget: ReadingBudget,
): { sheet: Sheet; separator: string; encoding: string } {
  const { text, encoding } = decodeText(bytes);
  const { body, separator: declared } = declaredSeparator(text);
  const separator = declared ?? findSeparator(body);
  const rows: SheetRow[] = [];
  let number = text.length === body.length ? 0 : 1;
  Papa.parse<string[]>(body, {
    delimiter: separator,
    skipEmptyLines: false,
    step({ data }) {
      number += 1;
      const cells = data.map(textCell);
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (number % 1000 === 0) budget.pause();
      if (cells.length === 0) return;
      budget.column(cells.length - 1);
      budget.row(cells.filter((cell) => cell !== null).length, cells.length);
      rows.push({ number, hidden: false, cells });
    },
  });
  const name = fileName.replace(/\.[^.]*$/, '');
  return { sheet: { name, hidden: false, rows, hiddenColumns: [], merges: [] }, separator, encoding };
}

/** A spreadsheet-safe export puts an apostrophe before what would run as a formula; it is not part of the text. */
const withoutGuard = (text: string): string => (/^'+[=+\-@\t\r\0]/.test(text) ? text.slice(1) : text);

function textCell(raw: string): Cell | null {
  if (raw === '') return null;
  const text = withoutGuard(raw);
  return { value: text, text, format: 'text' };
}

/** By byte order mark, else by the zeros of UTF-16, else UTF-8 if it is valid, else Windows-1252. */
export function decodeText(bytes: Buffer): { text: string; encoding: string } {
  const as = (encoding: string, from: Buffer) => ({ text: new TextDecoder(encoding).decode(from), encoding });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as('utf-8', bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes.subarray(2));
  const sample = bytes.subarray(0, 2000);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  if (zeros.odd > sample.length / 4 && zeros.even < sample.length / 20) return as('utf-16le', bytes);
  if (zeros.even > sample.length / 4 && zeros.odd < sample.length / 20) return as('utf-16be', bytes);
  if (zeros.even + zeros.odd > 0) throw unreadable('not-text');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as('windows-1252', bytes);
  }
}

/** Excel's own first line `sep=;` names the separator and is not data. */
function declaredSeparator(text: string): { body: string; separator?: string } {
  const match = /^"?sep=(.)"?\r?\n/i.exec(text);
  return match?.[1] === undefined ? { body: text } : { body: text.slice(match[0].length), separator: match[1] };
}

/** The separator that cuts the first lines most evenly into the most fields. */
export function findSeparator(text: string): string {
  const sample = text.slice(0, 50_000);
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: 60, skipEmptyLines: true });
    const widths = data.map((row) => row.length);
    const widest = Math.max(0, ...widths);
    if (widest < 2) continue;
    const common = mostCommon(widths);
    const even = widths.filter((width) => width === common).length / Math.max(1, widths.length);
    const score = common < 2 ? 0.5 * even : even * (1 + Math.log2(common));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function mostCommon(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
