import { isPlain } from './text';

/** The sign before the decimals. */
export type DecimalSign = '.' | ',';

/** A number as a person wrote it. A percentage is 45, not 0.45. */
export type WrittenNumber = {
  readonly value: number;
  /** `%`, an ISO currency's place is `currency`, else the word behind the number; null where nothing stands there. */
  readonly unit: string | null;
  readonly currency: string | null;
  /** Digits written behind the decimal sign. */
  readonly decimals: number;
  /** "≥ 95", "at most 5". */
  readonly bound: 'at-least' | 'at-most' | null;
  /** The upper end of "10-12". */
  readonly upTo: number | null;
};

const currencySigns: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
  sfr: 'CHF',
  '¥': 'JPY',
  jpy: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  pln: 'PLN',
  zł: 'PLN',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
};

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(k|tsd\.?|thousand|tausend|thsd\.?)(?![\p{L}])/iu, 1e3],
  [/^(mio\.?|million(s|en)?|mn|mm)(?![\p{L}])/iu, 1e6],
  [/^M(?![\p{L}])/u, 1e6],
  [/^(mrd\.?|bn|billion(s)?|milliarde(n)?)(?![\p{L}])/iu, 1e9],
  [/^B(?![\p{L}])/u, 1e9],
];

const atLeast = /^(>=|=>|≥|>|at least|min\.?(imum)?|mindestens|more than|over|über)\s*/i;
const atMost = /^(<=|=<|≤|<|at most|max\.?(imum)?|maximal|höchstens|less than|under|below|unter)\s*/i;
const core = /^[+-]?(\d{1,3}([ '’.,])\d{3}(?:\2\d{3})*(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)/;

/** Spaces of every width become one, a printed minus becomes a hyphen. */
const flat = (text: string): string =>
  isPlain(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ')
        .replace(/[\u2212\u2010-\u2013](?=\s*[\d.,])/g, '-')
        .trim();

/** What a text tells about its column's decimal sign: sure of one, `either` (1.200 may be both), or nothing. */
export function decimalEvidence(text: string): DecimalSign | 'either' | null {
  const digits = /\d[\d .,'’]*/
    .exec(flat(text))?.[0]
    .replace(/[^\d.,]+$/, '')
    .replace(/[.,]+$/, '');
  if (digits === undefined) return null;
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return null;
  if (points > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
  const sign: DecimalSign = points > 0 ? '.' : ',';
  if (points + commas > 1) return sign === '.' ? ',' : '.';
  if (/[ '’]\d{3}[.,]/.test(digits)) return sign;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? 'either' : sign;
}

/**
 * Reads a number with its percent sign, currency, scale (k, M, Mio., bn) and unit: `45%`, `1 200,50`, `$1.2M`, `€ 3k`,
 * `≥ 95 %`, `12 days`. Null where the text is more than a number.
 */
export function writtenNumber(text: string, decimal: DecimalSign): WrittenNumber | null {
  let rest = flat(text);
  if (rest === '' || rest.length > 60) return null;
  let bound: WrittenNumber['bound'] = null;
  if (atLeast.test(rest)) bound = 'at-least';
  else if (atMost.test(rest)) bound = 'at-most';
  if (bound) rest = rest.replace(bound === 'at-least' ? atLeast : atMost, '');
  const negative = /^\(.*\)$/.test(rest);
  if (negative) rest = rest.slice(1, -1).trim();
  const first = oneNumber(rest, decimal);
  if (!first) return null;
  const range = /^\s*(?:-|–|—|to|bis|\.\.\.?)\s*(?=[\d$€£])/i.exec(first.rest);
  if (range) {
    const second = oneNumber(first.rest.slice(range[0].length), decimal);
    if (second?.rest !== '' || second.value <= first.value) return null;
    return { ...shape(second, null), value: first.value, upTo: second.value };
  }
  if (first.rest === '+') return shape({ ...first, rest: '' }, 'at-least');
  if (first.rest !== '') return null;
  return shape(negative ? { ...first, value: -first.value } : first, bound);
}

type One = { value: number; unit: string | null; currency: string | null; decimals: number; rest: string };

const shape = ({ value, unit, currency, decimals }: One, bound: WrittenNumber['bound']): WrittenNumber => ({
  value,
  unit,
  currency,
  decimals,
  bound,
  upTo: null,
});

function oneNumber(text: string, decimal: DecimalSign): One | null {
  let rest = text;
  let sign = 1;
  if (/^-\s*[^\d.,\s]/.test(rest)) {
    sign = -1;
    rest = rest.slice(1).trim();
  }
  const before = takeCurrency(rest);
  rest = before.rest;
  const match = core.exec(rest);
  if (!match) return null;
  const digits = plainDigits(match[0], decimal);
  if (digits === null) return null;
  rest = rest.slice(match[0].length).trimStart();
  let value = sign * Number(digits);
  if (!Number.isFinite(value)) return null;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const scale = takeScale(rest, before.currency !== null);
  rest = scale.rest;
  if (scale.factor !== 1) value = Number((value * scale.factor).toPrecision(15));
  const after = before.currency === null ? takeCurrency(rest) : { currency: before.currency, rest };
  rest = after.rest;
  const unit = takeUnit(rest);
  return {
    value,
    unit: unit.unit,
    currency: after.currency,
    decimals: scale.factor === 1 ? decimals : 0,
    rest: unit.rest,
  };
}

function plainDigits(written: string, decimal: DecimalSign): string | null {
  const other = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = written.replace(/[ '’]/g, '').split(decimal);
  if (more.length > 0 || fraction?.includes(other)) return null;
  const groups = whole.split(other);
  // thousands stand in groups of three, else the sign is not what the column says
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return null;
  return `${groups.join('') || '0'}${fraction === undefined ? '' : `.${fraction}`}`;
}

function takeCurrency(text: string): { currency: string | null; rest: string } {
  const match = /^(us\$|[$€£¥₹]|[a-zł]{2,4}(?![a-z]))\s*/i.exec(text);
  const currency = currencySigns[match?.[1]?.toLowerCase() ?? ''];
  return match && currency ? { currency, rest: text.slice(match[0].length) } : { currency: null, rest: text };
}

function takeScale(text: string, money: boolean): { factor: number; rest: string } {
  for (const [pattern, factor] of scales) {
    const match = pattern.exec(text);
    if (match) return { factor, rest: text.slice(match[0].length).trimStart() };
  }
  // a lower-case m is a million of money, else metres or minutes
  if (money && /^m(?![a-z])/.test(text)) return { factor: 1e6, rest: text.slice(1).trimStart() };
  return { factor: 1, rest: text };
}

function takeUnit(text: string): { unit: string | null; rest: string } {
  const percent = /^(%|percent|per cent|prozent|pct\.?)(?![\p{L}])\s*/iu.exec(text);
  if (percent) return { unit: '%', rest: text.slice(percent[0].length) };
  if (/^[\p{L}/°][\p{L}/°.²³]*( [\p{L}/]+){0,1}$/u.test(text) && text.length <= 20 && !/^(to|bis)\b/i.test(text)) {
    return { unit: text, rest: '' };
  }
  return { unit: null, rest: text };
}

const yes = new Set([
  'yes',
  'y',
  'true',
  'done',
  'ja',
  'wahr',
  'x',
  '✓',
  '✔',
  '✅',
  'complete',
  'completed',
  'erledigt',
  'fertig',
  'launched',
  'live',
  'oui',
  'sí',
  'si',
]);
const no = new Set([
  'no',
  'n',
  'false',
  'not done',
  'nein',
  'falsch',
  '✗',
  '✘',
  '❌',
  'open',
  'offen',
  'not yet',
  'noch nicht',
  'non',
]);

/** True for yes, false for no, null for anything else. */
export function yesOrNo(text: string): boolean | null {
  const word = flat(text).toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}
