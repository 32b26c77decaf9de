import type { Cycle } from '#shared/cycles/contract';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';

export type Span = { readonly from: IsoDate; readonly to: IsoDate };
export type Bar<C> = { readonly cycle: C; readonly left: number; readonly width: number };
export type Lane<C> = { readonly bars: readonly Bar<C>[] };

type Days = Pick<Cycle, 'startsOn' | 'endsOn'>;

/** The days that a timeline covers: all cycles, and today if it is near (within a year of them). */
export function spanOf(cycles: readonly Days[], today: IsoDate): Span | null {
  const [first] = cycles;
  if (!first) return null;
  let { startsOn: from, endsOn: to } = first;
  for (const cycle of cycles) {
    if (cycle.startsOn < from) from = cycle.startsOn;
    if (cycle.endsOn > to) to = cycle.endsOn;
  }
  if (today < from && daysBetween(today, from) <= 366) from = today;
  if (today > to && daysBetween(to, today) <= 366) to = today;
  return { from, to };
}

/** Where a day stands on the timeline, 0 at its first day to 1 behind its last; outside it below 0 or above 1. */
export const placeOf = (day: IsoDate, { from, to }: Span): number =>
  daysBetween(from, day) / (daysBetween(from, to) + 1);

/** Cycles laid out in lanes without overlap: longer ones above shorter ones, each by its first day. */
export function lanesOf<C extends Days>(cycles: readonly C[], span: Span): Lane<C>[] {
  const length = (cycle: C) => daysBetween(cycle.startsOn, cycle.endsOn);
  const classes = new Map<string, C[]>();
  for (const cycle of cycles) {
    const size = length(cycle) > 300 ? 'a' : length(cycle) > 45 ? 'b' : 'c';
    classes.set(size, [...(classes.get(size) ?? []), cycle]);
  }
  const lanes: C[][] = [];
  for (const [, group] of [...classes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own: C[][] = [];
    for (const cycle of group.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))) {
      const free = own.find((lane) => (lane.at(-1)?.endsOn ?? '') < cycle.startsOn);
      if (free) free.push(cycle);
      else own.push([cycle]);
    }
    lanes.push(...own);
  }
  return lanes.map((lane) => ({
    bars: lane.map((cycle) => {
      const left = placeOf(cycle.startsOn, span);
      return { cycle, left, width: placeOf(addDays(cycle.endsOn, 1), span) - left };
    }),
  }));
}

/** The first days of the years and half years in a span, to draw lines at. */
export function marksOf({ from, to }: Span): { readonly day: IsoDate; readonly label: string }[] {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const months = years > 6 ? ['01'] : years > 2 ? ['01', '07'] : ['01', '04', '07', '10'];
  const names: Record<string, string> = { '01': '', '04': 'Apr', '07': 'Jul', '10': 'Oct' };
  const marks: { day: IsoDate; label: string }[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const month of months) {
      const day = `${year}-${month}-01` as IsoDate;
      if (day >= from && day <= to) marks.push({ day, label: names[month] || String(year) });
    }
  return marks;
}

/** The fiscal years to offer: the one that today is in and the two after, those left out that stand already. */
export function yearsToOffer(cycles: readonly Pick<Cycle, 'cadence' | 'endsOn'>[], fiscalYear: number): number[] {
  const taken = new Set(
    cycles.filter(({ cadence }) => cadence === 'annual').map(({ endsOn }) => Number(endsOn.slice(0, 4))),
  );
  return [fiscalYear, fiscalYear + 1, fiscalYear + 2].filter((year) => !taken.has(year));
}
