import { addMonths, format, parseISO } from 'date-fns';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { CycleCadence, CycleState } from '#shared/kernel/vocabulary';

export { asksReason, type CycleAct, cycleAllows, mayBecome } from './states';

export type CycleDraft = {
  readonly name: string;
  readonly cadence: CycleCadence;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly planningOpensOn: IsoDate;
};

const firstOfMonth = (year: number, month: number): IsoDate =>
  `${year}-${String(month).padStart(2, '0')}-01` as IsoDate;
const monthsLater = (date: IsoDate, months: number): IsoDate =>
  format(addMonths(parseISO(date), months), 'yyyy-MM-dd') as IsoDate;

/** The fiscal year of a day, named by the year it ends in. `startMonth` is 1 to 12. */
export function fiscalYearOf(date: IsoDate, startMonth: number): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  return startMonth > 1 && month >= startMonth ? year + 1 : year;
}

/** "FY26"; from 2100 on, and before 2000, in full. */
export const fiscalYearName = (year: number): string =>
  `FY${year >= 2000 && year < 2100 ? String(year % 100).padStart(2, '0') : year}`;

/** Weeks before the first day when planning opens: 8 before an annual cycle, 2 before a quarter (7Geese lead times). */
export const planningLeadWeeks: Readonly<Record<CycleCadence, number>> = { annual: 8, quarter: 2, month: 1, custom: 2 };
/** Weeks before an annual cycle when talks about company objectives may open: six to eight (7Geese). */
export const leadWeeks = { least: 6, most: 8, usual: planningLeadWeeks.annual } as const;
/** A stored number as weeks of lead; what is not one of them is the usual. */
export const leadWeeksOf = (weeks: number): number =>
  Number.isInteger(weeks) && weeks >= leadWeeks.least && weeks <= leadWeeks.most ? weeks : leadWeeks.usual;

/** The day on which planning opens; `companyWeeks` is the company's choice for its annual cycles. */
export const planningOpens = (cadence: CycleCadence, startsOn: IsoDate, companyWeeks: number): IsoDate =>
  addDays(startsOn, -7 * (cadence === 'annual' ? companyWeeks : planningLeadWeeks[cadence]));

function span(name: string, cadence: CycleCadence, startsOn: IsoDate, months: number, weeks: number): CycleDraft {
  const endsOn = addDays(monthsLater(startsOn, months), -1);
  return { name, cadence, startsOn, endsOn, planningOpensOn: planningOpens(cadence, startsOn, weeks) };
}

/** The annual cycle of a fiscal year and its four quarters ("FY26", "Q1 FY26" … "Q4 FY26"), planned by these weeks of lead. */
export function generateFiscalYear(
  year: number,
  startMonth: number,
  companyWeeks: number = leadWeeks.usual,
): { readonly annual: CycleDraft; readonly quarters: readonly CycleDraft[] } {
  const first = firstOfMonth(startMonth > 1 ? year - 1 : year, startMonth);
  const name = fiscalYearName(year);
  return {
    annual: span(name, 'annual', first, 12, companyWeeks),
    quarters: [1, 2, 3, 4].map((quarter) =>
      span(`Q${quarter} ${name}`, 'quarter', monthsLater(first, 3 * (quarter - 1)), 3, companyWeeks),
    ),
  };
}

/** The twelve months of a fiscal year, named "Jan 2026". */
export function generateMonths(year: number, startMonth: number): readonly CycleDraft[] {
  const first = firstOfMonth(startMonth > 1 ? year - 1 : year, startMonth);
  return Array.from({ length: 12 }, (_, index) => {
    const startsOn = monthsLater(first, index);
    return span(format(parseISO(startsOn), 'MMM yyyy'), 'month', startsOn, 1, leadWeeks.usual);
  });
}

export type CycleDefect = 'ends-before-begins' | 'too-long' | 'outside-parent' | 'parent-is-not-longer';
type Days = { readonly startsOn: IsoDate; readonly endsOn: IsoDate };

/** What is wrong with a cycle's days, alone or inside its parent; null when nothing is. At most ten years. */
export function cycleDefect(cycle: Days, parent: Days | null): CycleDefect | null {
  if (cycle.endsOn < cycle.startsOn) return 'ends-before-begins';
  if (daysBetween(cycle.startsOn, cycle.endsOn) > 3653) return 'too-long';
  if (!parent) return null;
  if (cycle.startsOn < parent.startsOn || cycle.endsOn > parent.endsOn) return 'outside-parent';
  return daysBetween(parent.startsOn, parent.endsOn) > daysBetween(cycle.startsOn, cycle.endsOn)
    ? null
    : 'parent-is-not-longer';
}

/** Share of the cycle that has passed at the end of a day, 0 to 1. */
export function shareElapsed({ startsOn, endsOn }: Days, today: IsoDate): number {
  const days = daysBetween(startsOn, endsOn) + 1;
  return Math.min(1, Math.max(0, (daysBetween(startsOn, today) + 1) / days));
}

/**
 * The cycle to open with: the shortest running one of today (active before closing before planning), else the next to
 * begin, else the last that ended.
 */
export function currentCycle<C extends Days & { readonly state: CycleState }>(
  cycles: readonly C[],
  today: IsoDate,
): C | null {
  const rank: Record<CycleState, number> = { active: 0, closing: 1, planning: 2, closed: 3 };
  const running = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const byFit = (a: C, b: C) =>
    rank[a.state] - rank[b.state] || daysBetween(a.startsOn, a.endsOn) - daysBetween(b.startsOn, b.endsOn);
  const coming = cycles.filter(({ startsOn }) => startsOn > today);
  const soonest = (a: C, b: C) => a.startsOn.localeCompare(b.startsOn);
  const latest = (a: C, b: C) => b.endsOn.localeCompare(a.endsOn);
  return [...running].sort(byFit)[0] ?? [...coming].sort(soonest)[0] ?? [...cycles].sort(latest)[0] ?? null;
}
