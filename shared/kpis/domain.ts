import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { Direction, Frequency, Health, KpiDefinition, KpiRollUp, KpiValue } from './contract';

export type KpiPeriodDays = { readonly from: IsoDate; readonly to: IsoDate };

/** How periods are cut: week start 0 (Sunday) to 6, first month of the fiscal year 1 to 12 (it places the quarters). */
export type Calendar = { readonly weekStartsOn: number; readonly fiscalStartMonth: number };

const monthIndex = (date: IsoDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const firstOfMonth = (month: number): IsoDate =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01` as IsoDate;

/** A Monday, from which week days are counted. */
const monday = '2024-01-01' as IsoDate;

/** The period of a frequency that a day lies in: a week, a calendar month, or a quarter of the fiscal year. */
export function kpiPeriodOf(date: IsoDate, frequency: Frequency, calendar: Calendar): KpiPeriodDays {
  if (frequency === 'weekly') {
    const weekday = (((daysBetween(monday, date) + 1) % 7) + 7) % 7;
    const from = addDays(date, -((weekday - calendar.weekStartsOn + 7) % 7));
    return { from, to: addDays(from, 6) };
  }
  const month = monthIndex(date);
  const into = frequency === 'monthly' ? 0 : (month - (calendar.fiscalStartMonth - 1) + 1200) % 3;
  const length = frequency === 'monthly' ? 1 : 3;
  return { from: firstOfMonth(month - into), to: addDays(firstOfMonth(month - into + length), -1) };
}

/** The period `count` places later (earlier when negative). */
export function kpiPeriodAfter(
  period: KpiPeriodDays,
  count: number,
  frequency: Frequency,
  calendar: Calendar,
): KpiPeriodDays {
  if (frequency === 'weekly') return kpiPeriodOf(addDays(period.from, 7 * count), frequency, calendar);
  const months = (frequency === 'monthly' ? 1 : 3) * count;
  return kpiPeriodOf(firstOfMonth(monthIndex(period.from) + months), frequency, calendar);
}

export type Target = { readonly startsOn: IsoDate; readonly value: number };

/** The target that stands on the first day of a period: the one set for it, else the latest earlier one; null before. */
export function targetOf(from: IsoDate, targets: readonly Target[]): number | null {
  const standing = targets.filter(({ startsOn }) => startsOn <= from);
  return standing.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0]?.value ?? null;
}

type Bounds = Pick<KpiDefinition, 'direction' | 'lowBound' | 'highBound' | 'criticalLow' | 'criticalHigh'>;

/** Healthy within `low` and `high`, unhealthy beyond the critical values, at the edge between; null is an open end. */
export type Range = {
  readonly low: number | null;
  readonly high: number | null;
  readonly criticalLow: number | null;
  readonly criticalHigh: number | null;
};

/**
 * Where a KPI is healthy. A target takes the place of the bound that it moves: the lower one for up, the upper one for
 * down; a band keeps its bounds. A critical value on the healthy side of its bound says nothing and is left out.
 */
export function healthyRange(bounds: Bounds, target: number | null): Range {
  const { direction } = bounds;
  const low = direction === 'up' ? (target ?? bounds.lowBound) : direction === 'band' ? bounds.lowBound : null;
  const high = direction === 'down' ? (target ?? bounds.highBound) : direction === 'band' ? bounds.highBound : null;
  const { criticalLow, criticalHigh } = bounds;
  return {
    low,
    high,
    criticalLow: low !== null && criticalLow !== null && criticalLow < low ? criticalLow : null,
    criticalHigh: high !== null && criticalHigh !== null && criticalHigh > high ? criticalHigh : null,
  };
}

/**
 * The health of a value; bounds are inclusive, so is the critical value (it is the last one at the edge). `none` where
 * there is nothing to compare with. Values are rounded to 1e-9 first (decisions 12).
 */
export function healthOf(value: number, { low, high, criticalLow, criticalHigh }: Range): Exclude<Health, 'quiet'> {
  if (low === null && high === null) return 'none';
  const at = settle(value);
  if (low !== null && at < settle(low)) return criticalLow !== null && at >= settle(criticalLow) ? 'edge' : 'unhealthy';
  if (high !== null && at > settle(high))
    return criticalHigh !== null && at <= settle(criticalHigh) ? 'edge' : 'unhealthy';
  return 'healthy';
}

/**
 * A reading is overdue when a whole period has passed without one: none in the period of today, none in the one before.
 * Before the first reading the day it was made counts instead. Okra rule: silence is never green.
 */
export function isQuiet(
  last: IsoDate | null,
  createdOn: IsoDate | null,
  frequency: Frequency,
  calendar: Calendar,
  today: IsoDate,
): boolean {
  const heard = last ?? createdOn;
  if (heard === null) return false;
  const before = kpiPeriodAfter(kpiPeriodOf(today, frequency, calendar), -1, frequency, calendar);
  return heard < before.from;
}

/** A reading is asked for so many days before its period ends. */
const soonDays = 3;

/** Whether a reading is wanted now: it is due within a few days, or the period before has none either. */
export const isPressing = (
  { due, health, dueBy }: { readonly due: boolean; readonly health: Health; readonly dueBy: string },
  today: IsoDate,
): boolean => due && (health === 'quiet' || dueBy <= addDays(today, soonDays));

/** What a KPI is judged by. */
export type Watched = Bounds & {
  readonly frequency: Frequency;
  readonly createdOn: IsoDate | null;
  readonly putAway: boolean;
  readonly latest: KpiValue | null;
  readonly targets: readonly Target[];
};

/** How a KPI does on a day: the target of its latest value's period (of that day without one), and its health by it. */
export function judgeKpi(
  kpi: Watched,
  calendar: Calendar,
  today: IsoDate,
): { readonly target: number | null; readonly health: Health } {
  const { frequency, createdOn, putAway, latest } = kpi;
  const target = targetOf(kpiPeriodOf(latest?.date ?? today, frequency, calendar).from, kpi.targets);
  if (!putAway && isQuiet(latest?.date ?? null, createdOn, frequency, calendar, today))
    return { target, health: 'quiet' };
  return { target, health: latest ? healthOf(latest.value, healthyRange(kpi, target)) : 'none' };
}

/** Whether a step from one value to the next is for the better; null where it is neither. Inside a band all is well. */
export function isBetter(before: number, after: number, bounds: Bounds): boolean | null {
  const [from, to] = [settle(before), settle(after)];
  if (bounds.direction === 'up') return to === from ? null : to > from;
  if (bounds.direction === 'down') return to === from ? null : to < from;
  const way = settle(outside(to, bounds) - outside(from, bounds));
  return way === 0 ? null : way < 0;
}

function outside(value: number, { lowBound, highBound }: Bounds): number {
  if (lowBound !== null && value < lowBound) return lowBound - value;
  return highBound !== null && value > highBound ? value - highBound : 0;
}

/** What goes into a roll-up: its values by day, oldest first, and its weight. */
export type Part = {
  readonly weight: number;
  readonly values: readonly KpiValue[];
  readonly archivedOn: IsoDate | null;
};

/**
 * The values of a KPI that is made of others: one per period in which every part has reported, on the day of the last
 * report. A part counts from the period of its first value on, and until it is put away. Sum, mean, or mean by weight
 * (none where all weights are 0). Oldest first.
 */
export function rollUpValues(
  kind: Exclude<KpiRollUp, 'none'>,
  parts: readonly Part[],
  frequency: Frequency,
  calendar: Calendar,
): KpiValue[] {
  const spans = parts.flatMap((part) => {
    const first = part.values[0];
    if (!first) return [];
    const periods = new Map<IsoDate, KpiValue>();
    for (const value of part.values) periods.set(kpiPeriodOf(value.date, frequency, calendar).from, value);
    return [{ ...part, periods, begins: kpiPeriodOf(first.date, frequency, calendar).from }];
  });
  const all = [...new Set(spans.flatMap(({ periods }) => [...periods.keys()]))].sort();
  return all.flatMap((from) => {
    const asked = spans.filter(
      (one) => one.begins <= from && (one.archivedOn === null || one.archivedOn >= from || one.periods.has(from)),
    );
    const said = asked.flatMap((one) => {
      const value = one.periods.get(from);
      return value ? [{ ...value, weight: one.weight }] : [];
    });
    if (said.length < asked.length) return [];
    const value = combine(kind, said);
    const date = said
      .map((one) => one.date)
      .toSorted()
      .at(-1);
    return value === null || date === undefined ? [] : [{ date, value }];
  });
}

function combine(
  kind: Exclude<KpiRollUp, 'none'>,
  said: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const total = said.reduce((sum, { value }) => sum + value, 0);
  if (kind === 'sum') return settle(total);
  if (kind === 'average') return said.length === 0 ? null : settle(total / said.length);
  const weights = said.reduce((sum, { weight }) => sum + weight, 0);
  return weights > 0 ? settle(said.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights) : null;
}

export type KpiDefect = 'bounds-out-of-order' | 'critical-inside-bounds';

/** What is wrong with the bounds of a KPI, or null. */
export function boundsDefect({ direction, lowBound, highBound, criticalLow, criticalHigh }: Bounds): KpiDefect | null {
  if (direction === 'band' && lowBound !== null && highBound !== null && lowBound > highBound)
    return 'bounds-out-of-order';
  const low = direction === 'down' ? null : lowBound;
  const high = direction === 'up' ? null : highBound;
  const isInside =
    (low !== null && criticalLow !== null && criticalLow > low) ||
    (high !== null && criticalHigh !== null && criticalHigh < high);
  return isInside ? 'critical-inside-bounds' : null;
}

/** Only what is measured alike can be added up or move a key result. */
export const sameUnit = (
  a: { readonly unit: string; readonly currency: string | null },
  b: { readonly unit: string; readonly currency: string | null },
): boolean => a.unit.trim() === b.unit.trim() && a.currency === b.currency;

/** The bounds that a direction uses; the others are cleared, so that there is one truth. */
export function normaliseBounds<D extends Bounds & { direction: Direction }>(definition: D): D {
  if (definition.direction === 'up') return { ...definition, highBound: null, criticalHigh: null };
  if (definition.direction === 'down') return { ...definition, lowBound: null, criticalLow: null };
  return definition;
}
