import type { Cycle } from '#shared/cycles/contract';
import { fiscalYearOf, generateFiscalYear } from '#shared/cycles/domain';
import { type Free, workingDayBefore } from '#shared/holidays/domain';
import type { IsoDate } from '#shared/kernel/dates';

export type YearToCome = {
  /** The year it ends in. */
  readonly year: number;
  readonly name: string;
  readonly startsOn: IsoDate;
  /** When the company talks about it open, by the rule. */
  readonly planned: IsoDate;
  /** The same, or the working day before a day without work. */
  readonly on: IsoDate;
};

type Existing = Pick<Cycle, 'cadence' | 'startsOn' | 'endsOn'>;
type FiscalCalendar = { readonly fiscalStartMonth: number; readonly companyLeadWeeks: number };

/**
 * The next fiscal years without an annual cycle of their own whose company talks open by a day, soonest first: the
 * calendar knows them before anybody creates them. One whose talks are open already stays until it begins.
 */
export function yearsToCome(
  cycles: readonly Existing[],
  { fiscalStartMonth, companyLeadWeeks }: FiscalCalendar,
  free: Free,
  today: IsoDate,
  until: IsoDate,
): YearToCome[] {
  const present = fiscalYearOf(today, fiscalStartMonth);
  const last = fiscalYearOf(until, fiscalStartMonth) + 1;
  return Array.from({ length: Math.max(0, last - present) }, (_, index) => present + 1 + index).flatMap((year) => {
    const { name, startsOn, planningOpensOn } = generateFiscalYear(year, fiscalStartMonth, companyLeadWeeks).annual;
    const stands = cycles.some((one) => one.cadence === 'annual' && one.startsOn <= startsOn && one.endsOn >= startsOn);
    if (stands || planningOpensOn > until) return [];
    return [{ year, name, startsOn, planned: planningOpensOn, on: workingDayBefore(planningOpensOn, free) }];
  });
}
