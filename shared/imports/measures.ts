import { settle } from '#shared/kernel/numbers';
import type { OwnerStatus } from '#shared/kernel/vocabulary';
import { type WrittenNumber, yesOrNo } from './cells';
import type { PlannedMeasure, ProblemCode } from './plan';
import { isColourSign, statusOfFill, type WrittenStatus, writtenStatus } from './status';
import { tidy } from './text';
import type { Cell } from './workbook';

/** The cells of a row that say how a key result is measured and where it stands. */
export type MeasureCells = {
  readonly title: string;
  readonly start: Reading;
  readonly target: Reading;
  readonly current: Reading;
  readonly commit: Reading;
  readonly stretch: Reading;
  /** Shares: 1 is all. */
  readonly progress: number | null;
  readonly score: number | null;
  readonly status: Cell | null;
  readonly progressCell: Cell | null;
  /** As written: `%`, `EUR`, `days`. */
  readonly unit: string;
  readonly kind: string;
};

export type Reading = { readonly cell: Cell | null; readonly number: WrittenNumber | null };

export type MeasureResult = {
  readonly measure: PlannedMeasure;
  readonly draft: boolean;
  readonly current: number | null;
  readonly status: OwnerStatus | null;
  /** What the sheet says of the state where it is no colour, for the check-in's note: "Done". */
  readonly closed: boolean;
  /** A target in words, to be kept in the title. */
  readonly words: string | null;
  readonly problems: readonly { readonly code: ProblemCode; readonly text: string }[];
};

const nothing = /^([-–—?.]+|n\/?a|n\.a\.|tbd|tbc|none|k\. ?a\.?|null|nil)$/i;
/** A cell that says there is no value. */
export const isNothing = (text: string): boolean => text.trim() === '' || nothing.test(text.trim());

const falling =
  /^(reduce|decrease|lower|cut|shorten|minimi[sz]e|drop|limit|keep .* (below|under)|senken|reduzier|verringer|verkürz|minimier)/i;

const plainMeasure: PlannedMeasure = {
  kind: 'metric',
  unit: '',
  currency: null,
  decimals: 0,
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
};
const percentMeasure: PlannedMeasure = { ...plainMeasure, unit: '%', startValue: 0, targetValue: 100 };

/** Makes the measure of a key result from its row. Without a target or any progress it is a draft. */
export function readMeasure(cells: MeasureCells): MeasureResult {
  const problems: { code: ProblemCode; text: string }[] = [];
  const note = (code: ProblemCode, text: string) => problems.push({ code, text });
  const readings = { start: cells.start, target: cells.target, current: cells.current };
  for (const [name, { cell, number }] of Object.entries(readings)) {
    if (
      cell &&
      name !== 'target' &&
      !number &&
      !isNothing(cell.text) &&
      yesOrNo(cell.text) === null &&
      !isColourSign(cell.text) &&
      !cell.text.startsWith('#')
    ) {
      note('value-unread', `${name} value “${tidy(cell.text).slice(0, 80)}” is not a number`);
    }
  }
  const told = cells.progress === null ? (cells.progressCell?.text ?? '') : '';
  if (!isNothing(told) && !told.startsWith('#') && !isColourSign(told) && writtenStatus(told) === null)
    note('value-unread', `progress “${tidy(told).slice(0, 80)}” is not a number`);
  const status = statusOf(cells);
  const owner: OwnerStatus | null =
    status === 'on-track' || status === 'behind' || status === 'at-risk' ? status : null;
  const done = (measure: PlannedMeasure, current: number | null, more: Partial<MeasureResult> = {}): MeasureResult => ({
    measure,
    draft: false,
    current: current === null ? null : settle(current),
    status: owner,
    closed: status === 'closed',
    words: null,
    problems,
    ...more,
  });
  const share = cells.progress ?? cells.score;

  const answer = yesNoMeasure(cells);
  if (answer)
    return done({ ...plainMeasure, kind: 'yes-no' }, answer.current ?? (share === null ? null : Number(share >= 1)));

  const target = cells.target.number;
  if (!target) {
    const words =
      cells.target.cell && !isNothing(cells.target.cell.text) && !cells.target.cell.text.startsWith('#')
        ? tidy(cells.target.cell.text)
        : null;
    if (words !== null)
      note(
        'target-in-words',
        `the target “${words.slice(0, 80)}” is not a number: measured as yes or no, the words kept in the title`,
      );
    if (share !== null) return done(percentMeasure, share * 100, { words });
    if (words !== null && !isColour(cells)) {
      const current = boolean(cells.current.cell);
      return done({ ...plainMeasure, kind: 'yes-no' }, current === null ? null : Number(current), { words });
    }
    if (isColour(cells)) return done({ ...plainMeasure, kind: 'colour-only' }, null, { words });
    note('no-measure', 'no target: a draft until it has a measure');
    return done(measureUnit(plainMeasure, cells), cells.current.number?.value ?? null, { draft: true, words });
  }
  return numeric(cells, target, share, done, note);
}

type Done = (measure: PlannedMeasure, current: number | null, more?: Partial<MeasureResult>) => MeasureResult;
type Note = (code: ProblemCode, text: string) => void;

function numeric(
  cells: MeasureCells,
  target: WrittenNumber,
  share: number | null,
  done: Done,
  note: Note,
): MeasureResult {
  const base = measureUnit(plainMeasure, cells);
  const factor = percentFactor(cells, base.unit);
  const scaled = (reading: Reading): number | null => (reading.number ? settle(reading.number.value * factor) : null);
  const to = settle(target.value * factor);
  const start = scaled(cells.start);
  const current = scaled(cells.current);
  if (target.upTo !== null) {
    return done({ ...base, kind: 'between', lowBound: to, highBound: settle(target.upTo * factor) }, current);
  }
  if (start === null && target.bound === 'at-least') return done({ ...base, kind: 'at-least', lowBound: to }, current);
  if (start === null && (target.bound === 'at-most' || to === 0 || falling.test(cells.title))) {
    if (target.bound === null) note('start-assumed', `no start value: read as “stay at most ${to}”`);
    return done({ ...base, kind: 'at-most', highBound: to }, current);
  }
  const from = start ?? 0;
  if (from === to) {
    note('start-is-target', `start and target are both ${to}: a draft until they differ`);
    return done({ ...base, startValue: from, targetValue: null }, current, { draft: true });
  }
  const levels = { commit: scaled(cells.commit), stretch: scaled(cells.stretch) };
  const ordered = levels.commit !== null && levels.stretch !== null && inOrder(from, levels.commit, to, levels.stretch);
  const measure: PlannedMeasure = {
    ...base,
    startValue: from,
    targetValue: to,
    ...(ordered ? { commitLevel: levels.commit, targetLevel: to, stretchLevel: levels.stretch } : {}),
  };
  return done(measure, current ?? (share === null ? null : from + share * (to - from)));
}

const inOrder = (...values: readonly number[]): boolean => {
  const up = (values.at(-1) ?? 0) > (values[0] ?? 0);
  return values.every(
    (value, index) => index === 0 || (up ? value > (values[index - 1] ?? 0) : value < (values[index - 1] ?? 0)),
  );
};

/** Unit, currency and decimals from the unit column, the kind, and what stands behind the numbers. */
function measureUnit(measure: PlannedMeasure, cells: MeasureCells): PlannedMeasure {
  const numbers = [cells.target, cells.start, cells.current].flatMap(({ number }) => (number ? [number] : []));
  const written =
    currencyOf(cells.unit) ??
    (/dollar|usd|\$/i.test(cells.kind) ? 'USD' : /euro?\b|€/i.test(cells.kind) ? 'EUR' : null);
  const currency = numbers.find((number) => number.currency !== null)?.currency ?? written;
  const word = numbers.find((number) => number.unit !== null)?.unit ?? '';
  const percent =
    word === '%' || /^(%|percent|prozent|percentage)$/i.test(cells.unit) || /percent|prozent|%/i.test(cells.kind);
  const unit = percent
    ? '%'
    : currency
      ? ''
      : cells.unit === '' || /^(number|numeric|digit|count|zahl|anzahl|#|money|currency)$/i.test(cells.unit)
        ? word
        : cells.unit;
  const decimals = Math.min(6, Math.max(0, ...numbers.map((number) => number.decimals)));
  return { ...measure, unit: tidy(unit).slice(0, 20), currency: percent ? null : currency, decimals };
}

const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  dollar: 'USD',
  dollars: 'USD',
  euro: 'EUR',
  euros: 'EUR',
  pound: 'GBP',
  pounds: 'GBP',
};
const codes = /^(USD|EUR|GBP|CHF|JPY|INR|PLN|SEK|NOK|DKK|CAD|AUD|NZD|BRL|CNY|CZK|HUF|SGD|HKD|ZAR)$/i;

function currencyOf(unit: string): string | null {
  const word = unit.trim();
  if (codes.test(word)) return word.toUpperCase();
  return currencySigns[word.toLowerCase()] ?? null;
}

/** A percentage may be written as 0.45 without a percent sign: then all its values are at most 1, and one is broken. */
function percentFactor(cells: MeasureCells, unit: string): number {
  if (unit !== '%') return 1;
  const numbers = [cells.start, cells.target, cells.current].flatMap(({ number }) => (number ? [number] : []));
  if (numbers.some((number) => number.unit === '%')) return 1;
  const small = numbers.every((number) => Math.abs(number.value) <= 1);
  return small && numbers.some((number) => !Number.isInteger(number.value) || number.value === 1) ? 100 : 1;
}

function yesNoMeasure(cells: MeasureCells): { current: number | null } | null {
  const told = /^(binary|boolean|yes[ /-]*no|ja[ /-]*nein|done|achieved or not|check ?box)/i.test(cells.kind.trim());
  const target = boolean(cells.target.cell);
  if (!told && target === null) return null;
  const current =
    boolean(cells.current.cell) ??
    (cells.current.number ? cells.current.number.value >= (cells.target.number?.value ?? 1) : null);
  return { current: current === null ? null : Number(current) };
}

const boolean = (cell: Cell | null): boolean | null =>
  !cell ? null : typeof cell.value === 'boolean' ? cell.value : yesOrNo(cell.text);

const isColour = (cells: MeasureCells): boolean =>
  [cells.status, cells.progressCell, cells.current.cell].some(
    (cell) =>
      cell !== null && (isColourSign(cell.text) || (cell.text.trim() === '' && statusOfFill(cell.fill) !== null)),
  );

/** The status in the status column, else a coloured sign or fill where progress stands. */
function statusOf(cells: MeasureCells): WrittenStatus | null {
  for (const cell of [cells.status, cells.progressCell, cells.current.cell]) {
    const said = cell && writtenStatus(cell.text);
    if (said && (cell === cells.status || isColourSign(cell.text))) return said;
  }
  for (const cell of [cells.status, cells.progressCell]) {
    const coloured = cell && statusOfFill(cell.fill);
    if (coloured) return coloured;
  }
  return null;
}
