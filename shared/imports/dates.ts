import { IsoDate } from '#shared/kernel/shapes';

/** Which comes first in `03/04/2026`. */
export type DayOrder = 'day' | 'month';

const months: readonly RegExp[] = [
  /^(jan(uary|uar)?|jän(ner)?)$/,
  /^feb(ruary|ruar)?$/,
  /^(mar(ch)?|mär(z)?|mrz|maerz)$/,
  /^apr(il)?$/,
  /^(may|mai)$/,
  /^(jun(e|i)?)$/,
  /^(jul(y|i)?)$/,
  /^aug(ust)?$/,
  /^sep(t|tember)?$/,
  /^(oct(ober)?|okt(ober)?)$/,
  /^nov(ember)?$/,
  /^(dec(ember)?|dez(ember)?)$/,
];

/** The number of a month, 1-12, from its English or German name. */
export function monthNumber(word: string): number | null {
  const found = months.findIndex((month) => month.test(word.toLowerCase().replace(/\.$/, '')));
  return found < 0 ? null : found + 1;
}

/** Years in two digits are of this century up to 2079. */
export const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 80 ? 2000 + year : 1900 + year;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A day of the calendar, or null where there is none such. */
export function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const parsed = IsoDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
  return parsed.success ? parsed.data : null;
}

/** The day of an Excel serial number (1900 system), 1 January 1970 to 31 December 2199. */
export function serialDay(serial: number): IsoDate | null {
  if (!(serial >= 25_569 && serial < 109_575)) return null;
  const parsed = IsoDate.safeParse(new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10));
  return parsed.success ? parsed.data : null;
}

const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T].*)?$/;

/** What a text tells about its column's order of day and month: sure of one, `either`, or nothing. */
export function dayOrderEvidence(text: string): DayOrder | 'either' | null {
  const match = numeric.exec(text.trim());
  if (!match) return null;
  if (match[2] === '.') return 'day';
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && second <= 12) return 'day';
  if (second > 12 && first <= 12) return 'month';
  return first === second ? null : 'either';
}

/** Reads a day: ISO, `31.12.2026`, `12/31/2026` by the column's order, `31 Dec 2026`, `Dec 31, 2026`, a serial number. */
export function writtenDay(text: string, order: DayOrder): IsoDate | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(trimmed);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = numeric.exec(trimmed);
  if (match) {
    const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4] ?? '')];
    const dayFirst = match[2] === '.' || order === 'day';
    const chosen = calendarDay(year, dayFirst ? second : first, dayFirst ? first : second);
    // a date that the order makes impossible was written the other way round
    return (
      chosen ?? (match[2] === '.' ? null : calendarDay(year, dayFirst ? first : second, dayFirst ? second : first))
    );
  }
  const words =
    /^(?:(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]+([\p{L}]+)\.?[\s,-]+(\d{4}|\d{2})|([\p{L}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))$/u.exec(
      trimmed,
    );
  if (words) {
    const month = monthNumber(words[2] ?? words[4] ?? '');
    return month === null
      ? null
      : calendarDay(fullYear(words[3] ?? words[6] ?? ''), month, Number(words[1] ?? words[5]));
  }
  return /^\d{5}(\.\d+)?$/.test(trimmed) ? serialDay(Number(trimmed)) : null;
}
