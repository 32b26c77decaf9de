import type { Cell, CellRange, Sheet, SheetRow } from '#shared/imports/workbook';
import type { ReadingBudget } from './budget';
import { unreadable } from './budget';
import { numberText, serialDate } from './number-formats';
import type { CellStyle } from './styles';
import { type Attributes, isOn, unescapeExcel, type XmlReader } from './xml';

export type SheetContext = {
  readonly name: string;
  readonly hidden: boolean;
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly budget: ReadingBudget;
};

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** An empty cell tells something only by its colour, and only near the table. */
const colouredColumns = 256;
const mostMerges = 100_000;
const serialFrom1904 = 1462;
const mostAlike = 50_000;

/** Reads `C12` as its row (from 1) and column (from 0). */
export function cellReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(reference);
  if (!match) return null;
  const column = columnOf(match[1] ?? '');
  const row = Number(match[2]);
  return row >= 1 && row <= lastRow && column >= 0 && column < lastColumn ? { row, column } : null;
}

/** The column (from 0) that a cell's reference begins with; -1 where it is none of `A1` to `XFD1048576`. */
function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at >= 1 && at <= 3 && column <= lastColumn ? column - 1 : -1;
}

/** The column of a plain reference, the row being checked too; the rare `$A$1` is read at leisure. */
function columnOfCell(reference: string): number {
  const column = columnOf(reference);
  const digits = column < 0 ? 0 : column < 26 ? 1 : column < 702 ? 2 : 3;
  let row = 0;
  for (let at = digits; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return cellReference(reference)?.column ?? -1;
    row = row * 10 + digit;
  }
  return column >= 0 && row >= 1 && row <= lastRow ? column : (cellReference(reference)?.column ?? -1);
}

function cellRange(reference: string): CellRange | null {
  const [from, to] = reference.split(':').map(cellReference);
  if (!from || !to) return null;
  return {
    firstRow: Math.min(from.row, to.row),
    lastRow: Math.max(from.row, to.row),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  };
}

type OpenCell = {
  column: number;
  type: string;
  styleId: number;
  style: CellStyle | undefined;
  formula: boolean;
  value: string;
  inline: string;
};

/** Collects one worksheet's cells. Formulas give their stored result and are never evaluated. */
export class WorksheetReader implements XmlReader {
  readonly #context: SheetContext;
  readonly #rows: SheetRow[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns: number[] = [];
  #row = 0;
  #rowHidden = false;
  #cells: (Cell | null)[] = [];
  #filled = 0;
  #cell: OpenCell | null = null;
  #taking: 'value' | 'inline' | null = null;
  #phonetic = false;
  #sorted = true;
  /** Cells of the same text and style, of which a sheet has many: made once. */
  readonly #alike = new Map<number, Map<string, Cell | null>>();

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#taking = 'value';
    else if (name === 't') this.#taking = this.#cell && !this.#phonetic ? 'inline' : null;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f' && this.#cell) this.#cell.formula = true;
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'col') this.#column(attributes);
    else if (name === 'mergeCell') this.#merge(attributes);
  }

  text(text: string): void {
    if (!this.#cell || !this.#taking) return;
    if (this.#taking === 'value') this.#cell.value += text;
    else this.#cell.inline += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#taking = null;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  sheet(): Sheet {
    const rows = this.#sorted ? this.#rows : [...this.#rows].sort((a, b) => a.number - b.number);
    return {
      name: this.#context.name,
      hidden: this.#context.hidden,
      rows,
      hiddenColumns: this.#hiddenColumns,
      merges: this.#merges,
      ...(this.#context.from1904 ? { from1904: true as const } : {}),
    };
  }

  #openRow(attributes: Attributes): void {
    const declared = Number(attributes.r ?? this.#row + 1);
    if (!Number.isInteger(declared) || declared < 1 || declared > lastRow) throw this.#broken(`row ${attributes.r}`);
    if (declared <= this.#row) this.#sorted = false;
    this.#row = declared;
    this.#rowHidden = isOn(attributes.hidden);
    this.#cells = [];
    this.#filled = 0;
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes.r;
    const column = reference === undefined ? this.#cells.length : columnOfCell(reference);
    if (column < 0) throw this.#broken(`cell ${reference?.slice(0, 40)}`);
    const styleId = attributes.s === undefined ? 0 : Number(attributes.s);
    this.#cell = {
      column,
      type: attributes.t ?? 'n',
      styleId,
      style: this.#context.styles[styleId],
      formula: false,
      value: '',
      inline: '',
    };
  }

  #closeCell(): void {
    const open = this.#cell;
    this.#cell = null;
    if (!open) return;
    const cell = this.#readOnce(open);
    if (!cell || (cell.text === '' && !cell.unstored && open.column >= colouredColumns)) return;
    this.#context.budget.column(open.column);
    while (this.#cells.length < open.column) this.#cells.push(null);
    this.#cells[open.column] = cell;
    this.#filled += 1;
  }

  #closeRow(): void {
    if (this.#filled === 0) return;
    this.#context.budget.row(this.#filled, this.#cells.length);
    this.#rows.push({ number: this.#row, hidden: this.#rowHidden, cells: this.#cells });
  }

  #readOnce(open: OpenCell): Cell | null {
    const isUsual = (open.type === 's' || open.type === 'n') && !open.formula && open.value.length <= 24;
    if (!isUsual) return this.#read(open);
    const kind = open.type === 's' ? -1 - open.styleId : open.styleId;
    const alike = this.#alike.get(kind) ?? new Map<string, Cell | null>();
    if (alike.size === 0) this.#alike.set(kind, alike);
    const known = alike.get(open.value);
    if (known !== undefined) return known;
    const cell = this.#read(open);
    if (alike.size >= mostAlike) alike.clear();
    alike.set(open.value, cell);
    return cell;
  }

  #read(open: OpenCell): Cell | null {
    const style = open.style;
    const extra = {
      ...(style?.fill === undefined ? {} : { fill: style.fill }),
      ...(open.formula && open.value === '' && open.inline === '' ? ({ unstored: true } as const) : {}),
    };
    const text = (value: string): Cell => ({ value, text: value, format: 'text', ...extra });
    switch (open.type) {
      case 's': {
        const shared = this.#context.strings[Number(open.value)];
        if (shared === undefined) throw this.#broken(`shared string ${open.value.slice(0, 20)}`);
        return shared === '' && !extra.fill ? null : text(shared);
      }
      case 'inlineStr':
        return open.inline === '' && !extra.fill ? null : text(unescapeExcel(open.inline));
      case 'str':
        return open.value === '' && !extra.fill && !extra.unstored ? null : text(unescapeExcel(open.value));
      case 'b':
        return { value: isOn(open.value), text: isOn(open.value) ? 'TRUE' : 'FALSE', format: 'general', ...extra };
      case 'e':
        return { value: null, text: open.value, format: 'general', ...extra };
      case 'd':
        return { value: open.value, text: open.value.slice(0, 10), format: 'date', ...extra };
      default:
        return this.#number(open, extra);
    }
  }

  #number(open: OpenCell, extra: { fill?: string; unstored?: true }): Cell | null {
    if (open.value.trim() === '') {
      return extra.fill || extra.unstored ? { value: null, text: '', format: 'general', ...extra } : null;
    }
    const value = Number(open.value);
    if (!Number.isFinite(value)) return { value: open.value, text: open.value, format: 'text', ...extra };
    const style = open.style ?? { format: 'general', decimals: null };
    const { from1904 } = this.#context;
    const isDate = style.format === 'date' && serialDate(value, from1904) !== null;
    return {
      value: isDate && from1904 ? value + serialFrom1904 : value,
      text: numberText(value, style, from1904),
      format: style.format === 'text' || (style.format === 'date' && !isDate) ? 'general' : style.format,
      ...(style.currency === undefined ? {} : { currency: style.currency }),
      ...extra,
    };
  }

  #column(attributes: Attributes): void {
    if (!isOn(attributes.hidden)) return;
    const first = Number(attributes.min);
    const last = Math.min(Number(attributes.max), this.#context.budget.limits.columns);
    for (let column = first; column <= last; column += 1) this.#hiddenColumns.push(column - 1);
  }

  #merge(attributes: Attributes): void {
    const range = cellRange(attributes.ref ?? '');
    if (range && this.#merges.length < mostMerges) this.#merges.push(range);
  }

  #broken(reason: string) {
    return unreadable('broken-sheet', { part: this.#context.name, detail: reason });
  }
}
