import type { Problem, ProblemCode, Skipped, SkipReason, Source } from './plan';
import { tidy } from './text';
import { isBlank, type Sheet, type SheetRow } from './workbook';

const mostProblems = 5000;

/** Keeps account of every row: read, skipped with a reason, or (at the end) not recognised. None is dropped in silence. */
export class Ledger {
  readonly #read = new Map<string, Set<number>>();
  readonly #skipped = new Map<string, Map<number, Skipped>>();
  readonly #wholeSheets: Skipped[] = [];
  readonly #problems: Problem[] = [];
  readonly #told = new Set<string>();

  read({ sheet, row }: Source): void {
    const rows = this.#read.get(sheet) ?? new Set<number>();
    this.#read.set(sheet, rows.add(row));
  }

  skip(sheet: string, row: Pick<SheetRow, 'number' | 'cells'>, reason: SkipReason): void {
    const rows = this.#skipped.get(sheet) ?? new Map<number, Skipped>();
    const skipped = { sheet, row: row.number, lastRow: row.number, reason, text: rowText(row) };
    this.#skipped.set(sheet, rows.set(row.number, skipped));
  }

  skipSheet(sheet: Sheet, reason: SkipReason): void {
    const [first, last] = [sheet.rows[0], sheet.rows.at(-1)];
    if (!first || !last) return;
    this.#wholeSheets.push({
      sheet: sheet.name,
      row: first.number,
      lastRow: last.number,
      reason,
      text: rowText(first),
    });
  }

  problem(source: Source, code: ProblemCode, text: string): void {
    const key = `${source.sheet}\n${source.row}\n${text}`;
    if (this.#problems.length >= mostProblems || this.#told.has(key)) return;
    this.#told.add(key);
    this.#problems.push({ ...source, code, text });
  }

  rowsRead(sheet: string): number {
    return this.#read.get(sheet)?.size ?? 0;
  }

  problems(): readonly Problem[] {
    return this.#problems;
  }

  /** All that was not read; rows of a used sheet that nobody accounted for are listed as not recognised. */
  skipped(used: readonly { readonly sheet: Sheet; readonly headerRow: number }[]): Skipped[] {
    const listed: Skipped[] = [...this.#wholeSheets];
    for (const { sheet, headerRow } of used) {
      const read = this.#read.get(sheet.name);
      const skipped = this.#skipped.get(sheet.name);
      for (const row of sheet.rows) {
        if (row.number === headerRow || read?.has(row.number) || !row.cells.some((cell) => !isBlank(cell))) continue;
        listed.push(
          skipped?.get(row.number) ?? {
            sheet: sheet.name,
            row: row.number,
            lastRow: row.number,
            reason: row.number < headerRow ? 'above-the-table' : 'not-recognised',
            text: rowText(row),
          },
        );
      }
    }
    return listed;
  }
}

const rowText = (row: Pick<SheetRow, 'cells'>): string =>
  row.cells
    .flatMap((cell) => (cell && !isBlank(cell) ? [tidy(cell.text)] : []))
    .slice(0, 4)
    .join(' · ')
    .slice(0, 120);
