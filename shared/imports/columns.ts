import { type DecimalSign, decimalEvidence, type WrittenNumber, writtenNumber, yesOrNo } from './cells';
import { type DayOrder, dayOrderEvidence } from './dates';
import type { Field } from './fields';
import type { Mapping } from './mapping';
import type { Questions } from './questions';
import { confidenceWord } from './status';
import type { Table } from './tables';
import { type Cell, columnLetters } from './workbook';

const numberFields: readonly Field[] = [
  'start',
  'target',
  'current',
  'commit',
  'stretch',
  'value',
  'progress',
  'score',
  'weight',
  'confidence',
  'objective-weight',
];
const german =
  /ziel|schlüssel|ergebnis|fortschritt|verantwort|quartal|aktuell|abteilung|einheit|gewicht|startwert|bereich/i;

/** Reads the cells of one table by what each column as a whole shows: decimal sign, order of day and month, scale. */
export class ColumnReaders {
  readonly #table: Table;
  readonly #mapping: Mapping;
  readonly #questions: Questions;
  readonly #separator: string | undefined;
  readonly #decimals = new Map<number, DecimalSign>();
  readonly #scales = new Map<string, number>();
  #order: DayOrder | null = null;

  constructor(table: Table, mapping: Mapping, questions: Questions, separator: string | undefined) {
    this.#table = table;
    this.#mapping = mapping;
    this.#questions = questions;
    this.#separator = separator;
  }

  /** A number in a column; percent is 45 with the unit `%`. Null where the cell holds none. */
  number(cell: Cell | null, column: number): WrittenNumber | null {
    if (!cell || cell.value === null || typeof cell.value === 'boolean') return null;
    if (typeof cell.value === 'string') {
      const sign = this.#decimal(column);
      const read = writtenNumber(cell.text, sign);
      if (read) return read;
      // a cell that is sure of the other sign is read by its own: people paste from everywhere
      const other = sign === '.' ? ',' : '.';
      return decimalEvidence(cell.text) === other ? writtenNumber(cell.text, other) : null;
    }
    const percent = cell.format === 'percent';
    const value = percent ? Number((cell.value * 100).toPrecision(15)) : cell.value;
    return {
      value,
      unit: percent ? '%' : null,
      currency: cell.currency ?? null,
      decimals: Number.isInteger(value)
        ? 0
        : Math.min(6, String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0),
      bound: null,
      upTo: null,
    };
  }

  /** Progress or a score as a share: 1 is all, more is over-achievement. */
  share(cell: Cell | null, field: 'progress' | 'score'): number | null {
    const column = this.#table.columnsOf(field)[0];
    if (!cell || column === undefined) return null;
    const number = this.number(cell, column);
    if (number) return number.unit === '%' ? number.value / 100 : number.value / this.#scale(field, column);
    const part = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|von)\s*(\d+)$/i.exec(cell.text.trim());
    if (part && Number(part[2]) > 0) return Number(part[1]?.replace(',', '.')) / Number(part[2]);
    const inside = /(\d+(?:[.,]\d+)?)\s*%/.exec(cell.text);
    if (inside) return Number(inside[1]?.replace(',', '.')) / 100;
    const answer = typeof cell.value === 'boolean' ? cell.value : yesOrNo(cell.text);
    return answer === null ? null : Number(answer);
  }

  /** Confidence on the scale 0-10, whatever scale the column has. */
  confidence(cell: Cell | null): number | null {
    const column = this.#table.columnsOf('confidence')[0];
    if (!cell || column === undefined) return null;
    const word = confidenceWord(cell.text);
    if (word !== null) return word;
    const number = this.number(cell, column);
    if (!number) return null;
    const share = number.unit === '%' ? number.value / 100 : number.value / this.#scale('confidence', column);
    return Math.round(Math.min(1, Math.max(0, share)) * 10);
  }

  /** Whether a column of days writes the day or the month first; asked where it cannot be told. */
  dayOrder(): DayOrder {
    if (this.#mapping.dayOrder) return this.#mapping.dayOrder;
    this.#order ??= this.#findDayOrder();
    return this.#order;
  }

  #decimal(column: number): DecimalSign {
    if (this.#mapping.decimal) return this.#mapping.decimal;
    const known = this.#decimals.get(column);
    if (known) return known;
    const seen = this.#evidence(column);
    let sign: DecimalSign = '.';
    if (seen.point > 0 && seen.comma === 0) sign = '.';
    else if (seen.comma > 0 && seen.point === 0) sign = ',';
    else if (seen.point + seen.comma + seen.either > 0) sign = this.#askDecimal(column, seen);
    this.#decimals.set(column, sign);
    return sign;
  }

  #evidence(column: number): { point: number; comma: number; either: number; example: string; eitherPoint: boolean } {
    const seen = { point: 0, comma: 0, either: 0, example: '', eitherPoint: false };
    for (const row of this.#table.rows) {
      const cell = row.cells[column];
      if (typeof cell?.value !== 'string' || cell.text.length > 40) continue;
      const sign = decimalEvidence(cell.text);
      if (sign === '.') seen.point += 1;
      else if (sign === ',') seen.comma += 1;
      else if (sign === 'either') {
        seen.either += 1;
        seen.eitherPoint = cell.text.includes('.');
        if (seen.example === '') seen.example = cell.text.trim();
      }
    }
    return seen;
  }

  #askDecimal(
    column: number,
    seen: { point: number; comma: number; either: number; example: string; eitherPoint: boolean },
  ): DecimalSign {
    const header = this.#table.headerOf(column);
    const assumption =
      seen.point + seen.comma > 0
        ? seen.comma > seen.point
          ? ','
          : '.'
        : (this.#decimalHint() ?? (seen.eitherPoint ? ',' : '.'));
    const example = seen.example === '' ? 'both signs' : `“${seen.example}”`;
    const answer = this.#questions.ask({
      id: `decimal:${this.#table.sheet.name}:${columnLetters(column)}`,
      text: `Which sign stands before the decimals in the column “${header}” (${example})?`,
      choices: [
        { id: '.', text: 'The point: 1,200.5' },
        { id: ',', text: 'The comma: 1.200,5' },
      ],
      assumption,
    });
    return answer === ',' ? ',' : '.';
  }

  /** What the table's other columns, its headings or its separator suggest. */
  #decimalHint(): DecimalSign | null {
    let points = 0;
    let commas = 0;
    for (const field of numberFields) {
      for (const column of this.#table.columnsOf(field)) {
        const seen = this.#evidence(column);
        points += seen.point;
        commas += seen.comma;
      }
    }
    if (points !== commas) return commas > points ? ',' : '.';
    if (this.#separator === ';') return ',';
    return this.#table.columns.some(({ header }) => german.test(header)) ? ',' : null;
  }

  /** What a column's figures are to be divided by to give a share: 1, 10 or 100. */
  #scale(field: 'progress' | 'score' | 'confidence', column: number): number {
    const known = this.#scales.get(field);
    if (known !== undefined) return known;
    const values = this.#table.rows.flatMap((row) => {
      const number = this.number(row.cells[column] ?? null, column);
      return number && number.unit !== '%' ? [number.value] : [];
    });
    const scale = this.#findScale(field, column, values);
    this.#scales.set(field, scale);
    return scale;
  }

  #findScale(field: 'progress' | 'score' | 'confidence', column: number, values: readonly number[]): number {
    const top = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const header = this.#table.headerOf(column);
    const range = /(?:[01]\s*(?:-|–|to)\s*|\/\s*)(\d+)/.exec(header);
    if (range && Number(range[1]) >= top) return Number(range[1]);
    if (/%|percent|prozent/i.test(header) && top > 1) return 100;
    const broken = values.some((value) => !Number.isInteger(value));
    if (top <= 1.5 && broken) return 1;
    if (top > 1) return field !== 'progress' && top <= 10 ? 10 : 100;
    if (!values.includes(1)) return 1;
    if (field === 'confidence') return 1;
    const answer = this.#questions.ask({
      id: `scale:${this.#table.sheet.name}:${columnLetters(column)}`,
      text: `Does 1 in the column “${header}” mean finished, or 1 %?`,
      choices: [
        { id: 'share', text: 'Finished (0 to 1)' },
        { id: 'percent', text: '1 % (0 to 100)' },
      ],
      assumption: 'share',
    });
    return answer === 'percent' ? 100 : 1;
  }

  #findDayOrder(): DayOrder {
    const seen = { day: 0, month: 0, either: '' };
    for (const field of ['date', 'start-date', 'end-date'] as const) {
      for (const column of this.#table.columnsOf(field)) {
        for (const row of this.#table.rows) {
          const cell = row.cells[column];
          if (!cell || cell.format === 'date') continue;
          const order = dayOrderEvidence(cell.text);
          if (order === 'either') seen.either ||= cell.text.trim();
          else if (order) seen[order] += 1;
        }
      }
    }
    if (seen.day !== seen.month && (seen.day === 0 || seen.month === 0)) return seen.day > 0 ? 'day' : 'month';
    if (seen.either === '' && seen.day + seen.month === 0) return 'day';
    const hint = this.#decimalHint();
    const answer = this.#questions.ask({
      id: `day-order:${this.#table.sheet.name}`,
      text: `Which comes first in the dates of “${this.#table.sheet.name}” (“${seen.either || 'both orders occur'}”)?`,
      choices: [
        { id: 'day', text: 'The day' },
        { id: 'month', text: 'The month' },
      ],
      assumption: seen.day > seen.month || (seen.day === seen.month && hint !== '.') ? 'day' : 'month',
    });
    return answer === 'month' ? 'month' : 'day';
  }
}
