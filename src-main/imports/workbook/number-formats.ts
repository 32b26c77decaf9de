import type { CellFormat } from '#shared/imports/workbook';

/** What a number format tells about the value that it shows. */
export type NumberFormat = {
  readonly format: CellFormat;
  readonly decimals: number | null;
  readonly currency?: string;
};

const general: NumberFormat = { format: 'general', decimals: null };

/** The formats that a workbook may use by number without spelling them out (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0',
  6: '$#,##0',
  7: '$#,##0.00',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'm/d/yy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '$#,##0',
  43: '#,##0.00',
  44: '$#,##0.00',
  49: '@',
};

const currencies: readonly (readonly [RegExp, string])[] = [
  [/€|EUR/, 'EUR'],
  [/£|GBP/, 'GBP'],
  [/CHF|SFr/i, 'CHF'],
  [/¥|JPY/, 'JPY'],
  [/₹|INR/, 'INR'],
  [/zł|PLN/, 'PLN'],
  [/SEK/, 'SEK'],
  [/NOK/, 'NOK'],
  [/DKK/, 'DKK'],
  [/US\$|USD|\$/, 'USD'],
];

/** Reads a format by its number and, where the workbook defines it, its code. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const spelled = code ?? builtIn[id];
  if (spelled === undefined || /^general$/i.test(spelled.trim())) return general;
  const first = spelled.split(';')[0] ?? '';
  const bracketed = first.match(/\[\$([^\]-]*)[^\]]*\]/)?.[1] ?? '';
  const quoted = [...first.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '').join(' ');
  const bare = first
    .replace(/\[\$[^\]]*\]/g, '')
    .replace(/\[[^\]]*\]/g, (token) => (/^\[(h+|m+|s+)\]$/i.test(token) ? '#' : ''))
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '');
  if (bare.trim() === '@') return { format: 'text', decimals: null };
  const decimals = bare.match(/\.([0#?]+)/)?.[1]?.length ?? 0;
  if (bare.includes('%')) return { format: 'percent', decimals };
  if (/[yd]/i.test(bare) || /mmm/i.test(bare)) return { format: 'date', decimals: null };
  const symbol = currencies.find(([pattern]) => pattern.test(`${bracketed} ${quoted} ${bare}`));
  if (symbol) return { format: 'currency', decimals, currency: symbol[1] };
  return /[0#?]/.test(bare) ? { format: 'number', decimals } : general;
}

const day = 86_400_000;
/** Serial 60 is the day 29 February 1900, which never was; days before it count from one day later. */
export function serialDate(serial: number, from1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return null;
  const whole = Math.floor(serial);
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(epoch + whole * day).toISOString().slice(0, 10);
}

/** A number without the noise of binary fractions. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

const fixed = (value: number, decimals: number | null): string =>
  decimals === null || Math.abs(value) >= 1e15 ? plain(value) : value.toFixed(Math.min(decimals, 12));

/** The text of a number as the sheet shows it (without thousands signs, so that nothing has to be guessed again). */
export function numberText(value: number, format: NumberFormat, from1904: boolean): string {
  switch (format.format) {
    case 'percent':
      return `${fixed(Number((value * 100).toPrecision(15)), format.decimals)}%`;
    case 'currency':
      return `${format.currency ?? ''} ${fixed(value, format.decimals)}`.trim();
    case 'date':
      return serialDate(value, from1904) ?? plain(value);
    case 'number':
      return fixed(value, format.decimals);
    default:
      return plain(value);
  }
}
