import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import { clamp } from '#shared/kernel/numbers';
import type { Direction, Frequency, KpiRollUp } from '#shared/kpis/contract';
import { type Calendar, kpiPeriodAfter, kpiPeriodOf } from '#shared/kpis/domain';
import { roundTo } from './measures';
import { siblings } from './order';
import type { Unit } from './organisation';
import type { Random } from './random';
import type { SampleRow, SampleRows } from './rows';

type Template = {
  readonly name: string;
  readonly description: string;
  /** The department that answers for it; the whole company where it has none of that name. */
  readonly department: string;
  readonly unit: string;
  readonly currency?: string;
  readonly decimals?: number;
  readonly direction: Direction;
  readonly frequency: Frequency;
  readonly low?: number;
  readonly high?: number;
  readonly criticalLow?: number;
  readonly criticalHigh?: number;
  /** Where it was three years ago, where it is now, how much it shakes, and how much the seasons move it. */
  readonly from: number;
  readonly to: number;
  readonly noise: number;
  readonly season?: number;
  readonly rollUp?: KpiRollUp;
  readonly partOf?: string;
  /** Targets by year, oldest first. */
  readonly targets?: readonly number[];
  /** Periods at the end in which nobody has read it. */
  readonly silent?: number;
};

const heatPumps = {
  unit: 'pumps',
  direction: 'up',
  frequency: 'monthly',
  season: 0.18,
  partOf: 'Heat pumps installed',
} as const;

/** What such a company watches: people, customers, production, money. */
const templates: readonly Template[] = [
  {
    name: 'Engagement score',
    description: 'Share of favourable answers in the pulse survey.',
    department: 'People',
    unit: '%',
    direction: 'up',
    frequency: 'quarterly',
    low: 70,
    criticalLow: 60,
    from: 61,
    to: 73,
    noise: 2,
  },
  {
    name: 'Voluntary turnover',
    description: 'Left by their own choice in twelve rolling months, per average headcount.',
    department: 'People',
    unit: '%',
    decimals: 1,
    direction: 'down',
    frequency: 'monthly',
    high: 10,
    criticalHigh: 14,
    from: 15.5,
    to: 10.8,
    noise: 0.4,
  },
  {
    name: 'Time to fill',
    description: 'Days from an open position to a signed contract, median.',
    department: 'People',
    unit: 'days',
    direction: 'down',
    frequency: 'monthly',
    high: 45,
    criticalHigh: 60,
    from: 66,
    to: 43,
    noise: 4,
  },
  {
    name: 'Internal promotion rate',
    description: 'Positions of more responsibility that were filled from within.',
    department: 'People',
    unit: '%',
    direction: 'band',
    frequency: 'quarterly',
    low: 40,
    high: 75,
    criticalLow: 30,
    criticalHigh: 90,
    from: 28,
    to: 52,
    noise: 4,
  },
  {
    name: 'Absence rate',
    description: 'Working days lost to illness, per planned working days.',
    department: 'People',
    unit: '%',
    decimals: 1,
    direction: 'down',
    frequency: 'monthly',
    high: 4.5,
    criticalHigh: 6,
    from: 5.4,
    to: 4.6,
    noise: 0.25,
    season: 0.16,
  },
  {
    name: 'Training hours per person',
    description: 'Hours of learning per person in the quarter.',
    department: 'People',
    unit: 'hours',
    decimals: 1,
    direction: 'up',
    frequency: 'quarterly',
    low: 8,
    criticalLow: 4,
    from: 3.5,
    to: 9,
    noise: 0.8,
    silent: 2,
  },
  {
    name: 'On-time delivery',
    description: 'Orders that arrive on the day agreed.',
    department: 'Supply Chain',
    unit: '%',
    decimals: 1,
    direction: 'up',
    frequency: 'weekly',
    low: 93,
    criticalLow: 88,
    from: 84,
    to: 92,
    noise: 1.4,
    targets: [88, 91, 93],
  },
  {
    name: 'First visit solves it',
    description: 'Service visits after which nobody has to come again within 30 days.',
    department: 'Field Service',
    unit: '%',
    direction: 'up',
    frequency: 'monthly',
    low: 80,
    criticalLow: 72,
    from: 69,
    to: 82,
    noise: 1.6,
  },
  {
    name: 'Answered within a day',
    description: 'Questions of customers that have an answer after one working day.',
    department: 'Customer Care',
    unit: '%',
    direction: 'up',
    frequency: 'weekly',
    low: 90,
    criticalLow: 80,
    from: 88,
    to: 72,
    noise: 2,
  },
  {
    name: 'Scrap rate',
    description: 'Parts thrown away, per parts made.',
    department: 'Production',
    unit: '%',
    decimals: 2,
    direction: 'down',
    frequency: 'weekly',
    high: 1.5,
    criticalHigh: 2.2,
    from: 2.9,
    to: 1.3,
    noise: 0.16,
  },
  {
    name: 'Gross margin',
    description: 'After material and direct labour.',
    department: 'Finance and Legal',
    unit: '%',
    decimals: 1,
    direction: 'up',
    frequency: 'monthly',
    low: 34,
    criticalLow: 31,
    from: 29.5,
    to: 34.6,
    noise: 0.6,
    targets: [31, 33, 34],
  },
  {
    name: 'Heat pumps installed',
    description: 'Handed over and running, all regions.',
    department: 'Sales',
    unit: 'pumps',
    direction: 'up',
    frequency: 'monthly',
    low: 420,
    criticalLow: 360,
    from: 0,
    to: 0,
    noise: 0,
    rollUp: 'sum',
    targets: [240, 330, 420],
  },
  {
    ...heatPumps,
    name: 'Heat pumps installed, North',
    description: '',
    department: 'Sales',
    from: 70,
    to: 160,
    noise: 7,
  },
  {
    ...heatPumps,
    name: 'Heat pumps installed, South',
    description: '',
    department: 'Sales',
    from: 85,
    to: 175,
    noise: 8,
  },
  {
    ...heatPumps,
    name: 'Heat pumps installed, Coast',
    description: '',
    department: 'Sales',
    from: 30,
    to: 98,
    noise: 5,
  },
];

/** A KPI with what it has been read at, oldest first. */
export type Watched = {
  readonly kpi: SampleRows['kpis'];
  readonly readings: readonly { readonly date: IsoDate; readonly value: number }[];
};

/**
 * The KPIs of the made-up company: three years of readings up to `today`, some due, one quiet, one unhealthy. Returned by
 * their names.
 */
export function* kpisOf(
  units: readonly Unit[],
  today: IsoDate,
  calendar: Calendar,
  random: Random,
  newId: () => string,
): Generator<SampleRow, ReadonlyMap<string, Watched>> {
  const begins = addDays(today, -3 * 365);
  const kept = new Map<string, Watched>();
  const ids = new Map(templates.map(({ name }) => [name, newId()]));
  const places = siblings(templates.length);
  for (const [index, template] of templates.entries()) {
    const unit =
      units.find(({ department, row }) => row.kind === 'department' && department === template.department) ?? units[0];
    const id = ids.get(template.name) ?? '';
    const kpi: SampleRows['kpis'] = {
      id,
      name: template.name,
      description: template.description,
      unit: template.unit,
      currency: template.currency ?? null,
      decimals: template.decimals ?? 0,
      direction: template.direction,
      lowBound: template.low ?? null,
      highBound: template.high ?? null,
      criticalLow: template.criticalLow ?? null,
      criticalHigh: template.criticalHigh ?? null,
      ownerId: unit?.row.leadId ?? null,
      teamId: unit?.row.id ?? null,
      frequency: template.frequency,
      rollUp: template.rollUp ?? 'none',
      parentId: template.partOf === undefined ? null : (ids.get(template.partOf) ?? null),
      weight: 1,
      createdOn: begins,
      ord: places[index] ?? '',
    };
    yield { table: 'kpis', row: kpi };
    for (const [year, value] of (template.targets ?? []).entries()) {
      const { from: startsOn } = kpiPeriodOf(addDays(begins, year * 365), template.frequency, calendar);
      yield { table: 'kpiTargets', row: { id: newId(), kpiId: id, startsOn, value } };
    }
    if (template.rollUp !== undefined) continue;
    const readings = [...readingsOf(template, begins, today, calendar, random.fork(template.name))];
    kept.set(template.name, { kpi, readings });
    for (const reading of readings)
      yield { table: 'kpiReadings', row: { id: newId(), kpiId: id, ...reading, author: kpi.ownerId ?? '' } };
  }
  return kept;
}

/** How long before the end of a period somebody looks, in days. */
const early: Readonly<Record<Frequency, number>> = { weekly: 2, monthly: 3, quarterly: 12 };

function* readingsOf(template: Template, begins: IsoDate, today: IsoDate, calendar: Calendar, random: Random) {
  const { frequency, from, to, noise, season = 0, decimals = 0, unit, silent = 0 } = template;
  const all = daysBetween(begins, today);
  const last = kpiPeriodAfter(kpiPeriodOf(today, frequency, calendar), -silent, frequency, calendar);
  let period = kpiPeriodOf(begins, frequency, calendar);
  let shake = 0;
  while (period.from <= last.from) {
    const date = addDays(period.to, -early[frequency]);
    // what shakes this time still shakes a little the next
    shake = shake * 0.5 + random.normal(0, noise);
    if (date >= begins && date <= today && (silent === 0 || period.from < last.from)) {
      const passed = daysBetween(begins, date) / all;
      const month = Number(date.slice(5, 7));
      const course = from + (to - from) * (1 - (1 - passed) ** 1.4);
      const value = (course + shake) * (1 + season * Math.cos(((month - 1) / 6) * Math.PI));
      const note = random.chance(0.04) ? random.pick(notes) : '';
      yield { date, value: roundTo(clamp(value, 0, unit === '%' ? 100 : Number.MAX_SAFE_INTEGER), decimals), note };
    }
    period = kpiPeriodAfter(period, 1, frequency, calendar);
  }
}

const notes = [
  'Counted by hand, the system was down.',
  'Short month.',
  'One region is estimated.',
  'After the change of suppliers.',
  'Holiday season.',
];
