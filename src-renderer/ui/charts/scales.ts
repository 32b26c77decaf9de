import { daysBetween, type IsoDate } from '#shared/kernel/dates';
import { formatMonth } from '../dates';

const epoch = '1970-01-01' as IsoDate;

/** A day's place on a time axis: whole days since 1970. */
export const placeOf = (day: IsoDate): number => daysBetween(epoch, day);

export type ValueScale = { readonly domain: readonly [number, number]; readonly ticks: readonly number[] };

/**
 * A value axis with round numbers around all values and at most three ticks. A single value gets room on both sides.
 * `zero` makes it begin at zero, as bars must.
 */
export function valueScale(values: readonly number[], zero = false): ValueScale {
  const known = zero ? [...values, 0] : values;
  if (known.length === 0) return { domain: [0, 1], ticks: [0, 1] };
  const low = Math.min(...known);
  const high = Math.max(...known);
  // what cannot be told apart beside its size (or in any figure of ours) is one value
  const size = Math.max(Math.abs(low), Math.abs(high));
  const spread = high - low > Math.max(1, size) * 1e-9;
  const room = size > 1e-9 ? size * 0.1 : 1;
  const from = spread ? low : zero ? Math.min(0, low) : low - room;
  const to = spread ? high : high + room;
  for (const step of roundSteps((to - from) / 2)) {
    const start = Math.floor(round(from / step)) * step;
    const count = Math.ceil(round((to - start) / step));
    if (count > 2) continue;
    const ticks = Array.from({ length: count + 1 }, (_, index) => round(start + index * step));
    return { domain: [ticks[0] ?? from, ticks.at(-1) ?? to], ticks };
  }
  return { domain: [from, to], ticks: [from, to] };
}

/** Round steps (1, 2, 2.5, 5 by powers of ten) that are at least as long as asked, shortest first. */
function roundSteps(atLeast: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return [1, 2, 2.5, 5, 10, 20, 25, 50, 100].map((factor) => factor * power).filter((step) => step >= atLeast * 0.999);
}

const round = (value: number): number => Number(value.toPrecision(12));

/** First days of months within a span, so many months apart that at most `most` of them stand on the axis. */
export function monthTicks(from: IsoDate, to: IsoDate, most = 5): readonly IsoDate[] {
  const first = monthOf(from) + (from.endsWith('-01') ? 0 : 1);
  const last = monthOf(to);
  for (const apart of [1, 2, 3, 6, 12, 24, 60, 120]) {
    const start = Math.ceil(first / apart) * apart;
    const count = Math.floor((last - start) / apart) + 1;
    if (count <= most) return Array.from({ length: Math.max(0, count) }, (_, index) => firstOf(start + index * apart));
  }
  return [];
}

const monthOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): IsoDate =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as IsoDate;

/** The month of a tick in words; with its year where the year begins, or on the first tick. */
export const monthWords = (day: IsoDate, withYear: boolean): string => formatMonth(day, withYear ? 'whole' : 'none');

/** Moves places apart, in their order, until each is `gap` from the next; the middle of a crowd stays where it was. */
export function apart(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  const groups: { places: number[]; indexes: number[] }[] = [];
  for (const { place, index } of order) {
    groups.push({ places: [place], indexes: [index] });
    while (groups.length > 1 && overlaps(groups.at(-2)?.places ?? [], groups.at(-1)?.places ?? [], gap)) {
      const behind = groups.pop();
      const before = groups.pop();
      const all = [...(before?.places ?? []), ...(behind?.places ?? [])];
      const indexes = [...(before?.indexes ?? []), ...(behind?.indexes ?? [])];
      const middle = all.reduce((sum, one) => sum + one, 0) / all.length;
      groups.push({ places: all.map((_, at) => middle + (at - (all.length - 1) / 2) * gap), indexes });
    }
  }
  const result = [...places];
  for (const { places: moved, indexes } of groups)
    for (const [at, index] of indexes.entries()) result[index] = moved[at] ?? 0;
  return result;
}

const overlaps = (before: readonly number[], behind: readonly number[], gap: number): boolean =>
  (behind[0] ?? 0) - (before.at(-1) ?? 0) < gap - 1e-9;
