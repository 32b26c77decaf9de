import type { IsoDate } from '#shared/kernel/dates';
import type { Status } from '#shared/kernel/vocabulary';
import type { Direction, Frequency, Health, Kpi, KpiRollUp } from '#shared/kpis/contract';
import { healthyRange } from '#shared/kpis/domain';
import { formatMonth, formatShortDay } from '../ui/dates';
import { decimalsToShow, formatNumber } from '../ui/numbers';

export const healthWords: Record<Health, string> = {
  healthy: 'Healthy',
  edge: 'At the edge',
  unhealthy: 'Unhealthy',
  quiet: 'Quiet',
  none: 'Not judged',
};

/** The shape and colour of a health are those of the status that means as much. */
export const healthStatus: Record<Health, Status> = {
  healthy: 'on-track',
  edge: 'behind',
  unhealthy: 'at-risk',
  quiet: 'quiet',
  none: 'not-started',
};

export const frequencyWords: Record<Frequency, string> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
};

export const directionWords: Record<Direction, string> = {
  up: 'Up is better',
  down: 'Down is better',
  band: 'Stays in a band',
};

export const rollUpWords: Record<KpiRollUp, string> = {
  none: 'Readings of its own',
  sum: 'Sum of its parts',
  average: 'Mean of its parts',
  weighted: 'Mean of its parts by weight',
};

type Measured = Pick<Kpi, 'unit' | 'currency' | 'decimals'>;

export const unitOf = ({ unit, currency }: Measured): string => currency ?? unit;

/** A value with its unit, as it stands in a sentence. */
export function valueWords(value: number | null, kpi: Measured): string {
  if (value === null) return '–';
  const number = formatNumber(value, kpi.decimals);
  const unit = unitOf(kpi);
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** Where it is healthy, in words: "at least 90 %", "at most 45 days", "40 to 75 %"; empty where nothing is set. */
export function aimWords(kpi: Kpi, target: number | null = kpi.figures.target): string {
  const { low, high } = healthyRange(kpi, target);
  const set = (value: number) => valueWords(value, { ...kpi, decimals: decimalsToShow(value, kpi.decimals) });
  if (low !== null && high !== null) return `${formatNumber(low, decimalsToShow(low, kpi.decimals))} to ${set(high)}`;
  if (low !== null) return `at least ${set(low)}`;
  return high === null ? '' : `at most ${set(high)}`;
}

/** When the reading that is due is wanted: "overdue" once a whole period has passed without one, else "by Jun 30". */
export const dueWords = ({ health, dueBy }: Kpi['figures']): string =>
  health === 'quiet' ? 'overdue' : `by ${formatShortDay(dueBy)}`;

/** A quarter by the month that it begins in, a month by its name, a week by its first day. */
export function periodWords(from: IsoDate, frequency: Frequency): string {
  return frequency === 'weekly' ? formatShortDay(from) : formatMonth(from, 'short');
}
