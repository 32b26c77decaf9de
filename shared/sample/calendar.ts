import { type CycleDraft, fiscalYearOf, generateFiscalYear } from '#shared/cycles/domain';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { Cadence } from '#shared/kernel/vocabulary';

/** A stretch of days, both ends included. */
export type Period = { readonly from: IsoDate; readonly to: IsoDate };

export type SampleCycle = Period & {
  readonly name: string;
  readonly cadence: 'annual' | 'quarter';
  /** Index of the fiscal year it lies in, 0 to 2. */
  readonly year: number;
  readonly state: 'planning' | 'active' | 'closed';
  readonly planningOpensOn: IsoDate;
};

export type SampleCalendar = {
  readonly fiscalStartMonth: number;
  readonly years: readonly SampleCycle[];
  /** Oldest first: ten that are over, the running one, one to plan. */
  readonly quarters: readonly SampleCycle[];
};

/**
 * Three fiscal years around a day. The fiscal year starts in such a month that `today` lies in the middle month of its
 * third quarter.
 */
export function sampleCalendar(today: IsoDate): SampleCalendar {
  const month = Number(today.slice(5, 7));
  const fiscalStartMonth = ((month - 8 + 12) % 12) + 1; // the quarter began a month ago, its year half a year before
  const last = fiscalYearOf(today, fiscalStartMonth);
  const cycle = (draft: CycleDraft, cadence: 'annual' | 'quarter', year: number): SampleCycle => ({
    name: draft.name,
    cadence,
    year,
    from: draft.startsOn,
    to: draft.endsOn,
    state: draft.endsOn < today ? 'closed' : draft.startsOn > today ? 'planning' : 'active',
    planningOpensOn: draft.planningOpensOn,
  });
  const fiscalYears = [last - 2, last - 1, last].map((year) => generateFiscalYear(year, fiscalStartMonth));
  return {
    fiscalStartMonth,
    years: fiscalYears.map(({ annual }, year) => cycle(annual, 'annual', year)),
    quarters: fiscalYears.flatMap(({ quarters }, year) => quarters.map((draft) => cycle(draft, 'quarter', year))),
  };
}

const calendarDays = new WeakMap<Period, readonly IsoDate[]>();

/** Every day of a period, first to last. Kept, since a long history asks for it once per key result. */
export function daysOf(period: Period): readonly IsoDate[] {
  const known = calendarDays.get(period);
  if (known) return known;
  const count = daysBetween(period.from, period.to) + 1;
  const days = Array.from({ length: count }, (_, index) => addDays(period.from, index));
  calendarDays.set(period, days);
  return days;
}

/** A day of the period at a share of its run, 0 to 1. */
export const dayAt = (period: Period, share: number): IsoDate =>
  addDays(period.from, Math.round(daysBetween(period.from, period.to) * share));

/** Days between two check-ins. */
export const cadenceDays: Readonly<Record<Cadence, number>> = { weekly: 7, fortnightly: 14, monthly: 28 };
