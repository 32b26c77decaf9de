import type { IsoDate } from '#shared/kernel/dates';
import { addDays, daysBetween } from '#shared/kernel/dates';
import { calendarDay, fullYear, monthNumber, writtenDay } from './dates';

/** A stretch of time as a sheet names it. */
export type WrittenCycle = {
  readonly name: string;
  readonly cadence: 'annual' | 'quarter' | 'month' | 'custom';
  readonly first: IsoDate;
  readonly last: IsoDate;
};

export type CycleReading = {
  /** First month of the fiscal year, 1-12. A fiscal year is named by the year it ends in. */
  readonly fiscalStart: number;
  /** The fiscal year of a quarter that is written without one. */
  readonly year: number;
};

/** What a text says about a cycle, before dates are worked out. */
type Parts =
  | { readonly kind: 'year' | 'half' | 'quarter'; readonly number: number; readonly year: number | null }
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly year: number | null }
  | { readonly kind: 'days'; readonly first: IsoDate; readonly last: IsoDate };

const year = String.raw`(?:fy|fiscal year|gj|geschäftsjahr|cy)?\s*['’]?(20\d\d|\d\d)(?:\s*[/-]\s*(\d\d|20\d\d))?`;
const patterns = {
  quarterFirst: new RegExp(
    String.raw`\b(?:q|quarter|quartal)\s*([1-4])(?:\b|(?=fy|20))[\s/.,_-]*(?:of\s+)?(?:${year})?(?!\d)`,
    'i',
  ),
  quarterDigit: new RegExp(
    String.raw`\b([1-4])(?:\.\s*(?:quartal|quarter)|\s*q(?=\d|\b)|(?:st|nd|rd|th)\s+quarter)[\s/.,_-]*(?:${year})?(?!\d)`,
    'i',
  ),
  yearQuarter: /(?:fy|gj)?\s*['’]?(20\d\d|(?<=fy\s*['’]?)\d\d)[\s/.,_-]*(?:q|quarter|quartal)\s*([1-4])(?!\d)/i,
  half: new RegExp(
    String.raw`\b(?:h\s*([12])|([12])\s*h|([12])\.\s*halbjahr|([12])(?:st|nd) half)[\s/.,_-]*(?:${year})?(?!\d)`,
    'i',
  ),
  yearHalf: /(20\d\d)[\s/.,_-]*h\s*([12])(?!\d)/i,
  months: /([\p{L}]{3,9})\.?\s*(20\d\d)?\s*(?:-|–|—|to|bis)\s*([\p{L}]{3,9})\.?\s*['’]?(20\d\d|\d\d)?$/iu,
  month: /^([\p{L}]{3,9})\.?\s*['’]?(20\d\d|\d\d)?$/iu,
  isoMonth: /^(20\d\d)-(0[1-9]|1[0-2])$/,
  fiscalYear: /\b(?:fy|gj|fiscal year|geschäftsjahr)\s*['’]?(20\d\d|\d\d)(?:\s*[/-]\s*(20\d\d|\d\d))?(?!\d)/i,
  yearWord: /^(?:year|jahr|annual|yearly|anno|cy)?\s*(20\d\d)(?:\s*(?:annual|yearly|okrs?|goals|year))?$/i,
};

const parseYear = (from: string | undefined, to: string | undefined): number | null =>
  from === undefined ? null : to === undefined ? fullYear(from) : fullYear(to);

function parts(text: string): Parts | null {
  const trimmed = text.normalize('NFKC').replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  if (trimmed === '' || trimmed.length > 120) return null;
  const days = /^(.{6,18}?)\s*(?:-|–|—|to|bis|until)\s+(.{6,18})$/i.exec(trimmed);
  const from = days && writtenDay(days[1] ?? '', 'day');
  const to = days && writtenDay(days[2] ?? '', 'day');
  if (from && to && daysBetween(from, to) > 0) return { kind: 'days', first: from, last: to };
  let match = patterns.yearQuarter.exec(trimmed);
  if (match) return { kind: 'quarter', number: Number(match[2]), year: fullYear(match[1] ?? '') };
  match = patterns.quarterFirst.exec(trimmed) ?? patterns.quarterDigit.exec(trimmed);
  if (match) return { kind: 'quarter', number: Number(match[1]), year: parseYear(match[2], match[3]) };
  match = patterns.yearHalf.exec(trimmed);
  if (match) return { kind: 'half', number: Number(match[2]), year: Number(match[1]) };
  match = patterns.half.exec(trimmed);
  if (match) {
    return {
      kind: 'half',
      number: Number(match[1] ?? match[2] ?? match[3] ?? match[4]),
      year: parseYear(match[5], match[6]),
    };
  }
  return monthParts(trimmed) ?? yearParts(trimmed);
}

function monthParts(text: string): Parts | null {
  const iso = patterns.isoMonth.exec(text);
  if (iso) return { kind: 'months', from: Number(iso[2]), to: Number(iso[2]), year: Number(iso[1]) };
  const span = patterns.months.exec(text);
  const [from, to] = [monthNumber(span?.[1] ?? ''), monthNumber(span?.[3] ?? '')];
  if (from !== null && to !== null)
    return { kind: 'months', from, to, year: parseYear(span?.[4] ?? span?.[2], undefined) };
  const single = patterns.month.exec(text);
  const month = monthNumber(single?.[1] ?? '');
  return month === null ? null : { kind: 'months', from: month, to: month, year: parseYear(single?.[2], undefined) };
}

function yearParts(text: string): Parts | null {
  const fiscal = patterns.fiscalYear.exec(text);
  if (fiscal) return { kind: 'year', number: 1, year: parseYear(fiscal[1], fiscal[2]) };
  const plain = patterns.yearWord.exec(text);
  if (plain) return { kind: 'year', number: 1, year: Number(plain[1]) };
  return /^(annual|yearly|year|jahr|full year|jahresziele)\b/i.test(text)
    ? { kind: 'year', number: 1, year: null }
    : null;
}

/** Whether a text names a cycle, and whether it names its year. */
export function namesCycle(text: string): { readonly withYear: boolean } | null {
  const found = parts(text);
  return found && { withYear: found.kind === 'days' || found.year !== null };
}

/** The year that a text names anywhere in it, as a hint for quarters written without one. */
export function yearIn(text: string): number | null {
  const found = parts(text);
  if (found && found.kind !== 'days' && found.year !== null) return found.year;
  const match = /(?<!\d)(20\d\d)(?!\d)/.exec(text);
  return match ? Number(match[1]) : null;
}

/** Reads a cycle's name; quarters, halves and years are fiscal ones. */
export function writtenCycle(text: string, reading: CycleReading): WrittenCycle | null {
  const found = parts(text);
  if (!found) return null;
  switch (found.kind) {
    case 'days':
      return { name: `${found.first} – ${found.last}`, cadence: 'custom', first: found.first, last: found.last };
    case 'months':
      return monthsCycle(found, reading);
    case 'year':
      return fiscalCycle('annual', 0, 12, found.year ?? reading.year, reading);
    case 'half':
      return fiscalCycle('custom', (found.number - 1) * 6, 6, found.year ?? reading.year, reading);
    default:
      return fiscalCycle('quarter', (found.number - 1) * 3, 3, found.year ?? reading.year, reading);
  }
}

/** A piece of a fiscal year, named by the year in which it ends: `Q3 2026`, or `Q3 FY26` where the year is not the calendar's. */
export function fiscalCycle(
  cadence: 'annual' | 'quarter' | 'custom',
  offset: number,
  length: number,
  endsIn: number,
  reading: Pick<CycleReading, 'fiscalStart'>,
): WrittenCycle | null {
  const startYear = reading.fiscalStart === 1 ? endsIn : endsIn - 1;
  const start = startYear * 12 + reading.fiscalStart - 1 + offset;
  const first = monthStart(start);
  const next = monthStart(start + length);
  if (!first || !next) return null;
  const label = reading.fiscalStart === 1 ? String(endsIn) : `FY${String(endsIn % 100).padStart(2, '0')}`;
  const piece = cadence === 'annual' ? '' : cadence === 'quarter' ? `Q${offset / 3 + 1} ` : `H${offset / 6 + 1} `;
  return { name: `${piece}${label}`, cadence, first, last: addDays(next, -1) };
}

const monthStart = (index: number): IsoDate | null => calendarDay(Math.floor(index / 12), (index % 12) + 1, 1);

function monthsCycle(
  found: { from: number; to: number; year: number | null },
  reading: CycleReading,
): WrittenCycle | null {
  const lastYear =
    found.year ?? (found.from >= reading.fiscalStart && reading.fiscalStart > 1 ? reading.year - 1 : reading.year);
  const firstYear = found.from > found.to ? lastYear - 1 : lastYear;
  const first = calendarDay(firstYear, found.from, 1);
  const next = monthStart(lastYear * 12 + found.to);
  if (!first || !next) return null;
  const last = addDays(next, -1);
  const length = lastYear * 12 + found.to - (firstYear * 12 + found.from) + 1;
  if (length === 3 && (found.from - reading.fiscalStart + 12) % 3 === 0) return quarterOf(first, reading);
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const name =
    length === 1
      ? `${names[found.from - 1]} ${lastYear}`
      : `${names[found.from - 1]}–${names[found.to - 1]} ${lastYear}`;
  return { name, cadence: length === 1 ? 'month' : 'custom', first, last };
}

/** The fiscal year, by the year it ends in, of a day. */
export function fiscalYearOf(date: IsoDate, fiscalStart: number): number {
  const [calendarYear, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return fiscalStart > 1 && month >= fiscalStart ? calendarYear + 1 : calendarYear;
}

/** The fiscal quarter around a day, `shift` quarters later. */
export function quarterOf(date: IsoDate, reading: Pick<CycleReading, 'fiscalStart'>, shift = 0): WrittenCycle | null {
  const month = Number(date.slice(5, 7));
  const index =
    fiscalYearOf(date, reading.fiscalStart) * 4 + Math.floor(((month - reading.fiscalStart + 12) % 12) / 3) + shift;
  return fiscalCycle('quarter', (index % 4) * 3, 3, Math.floor(index / 4), reading);
}

/** The cycle between two days: a quarter or a year of the fiscal calendar where they fit one, else a stretch of its own. */
export function cycleBetween(first: IsoDate, last: IsoDate, reading: Pick<CycleReading, 'fiscalStart'>): WrittenCycle {
  const quarter = quarterOf(first, reading);
  if (quarter && quarter.first === first && quarter.last === last) return quarter;
  const annual = fiscalCycle('annual', 0, 12, fiscalYearOf(first, reading.fiscalStart), reading);
  if (annual && annual.first === first && annual.last === last) return annual;
  return { name: `${first} – ${last}`, cadence: 'custom', first, last };
}
