import { z } from 'zod';
import { periodOf } from '#shared/check-ins/domain';
import type { Cycle } from '#shared/cycles/contract';
import { planningOpens } from '#shared/cycles/domain';
import { type Free, workingDayBefore } from '#shared/holidays/domain';
import { addDays, type IsoDate } from '#shared/kernel/dates';
import type { Cadence } from '#shared/kernel/vocabulary';

export { type CalendarOptions, type CalendarSeries, calendarFile, foldLine, instantAt } from './calendar-file';
export { type Series, seriesOf } from './series';
export { type YearToCome, yearsToCome } from './years-to-come';

export const RitualKind = z.enum([
  'planning',
  'begins',
  'announced',
  'closing',
  'ends',
  'retrospective',
  'review',
  'check-in',
]);
export type RitualKind = z.infer<typeof RitualKind>;

/** Days after the last day of a cycle by which its retrospective is held: while it is fresh. */
export const retrospectiveWithin = 7;
/** A closing is announced so many days before the last day. */
export const announcedBefore = 21;
/** Weeks between two reviews with retrospect and prospect: two to six (PeopleHub). */
export const reviewWeeks = { least: 2, most: 6, usual: 4 } as const;

export type RitualDate = {
  /** The same for the same ritual, whenever it is asked for. */
  readonly key: string;
  readonly kind: RitualKind;
  readonly cycleId: string;
  readonly what: string;
  /** By the rule. */
  readonly planned: IsoDate;
  /** When it is held: a day without work gives way to the working day before. */
  readonly on: IsoDate;
};

export type Rhythm = {
  readonly cadence: Cadence;
  readonly weekStartsOn: number;
  readonly reviewWeeks: number;
  /** Weeks before a year when company talks open. */
  readonly companyLeadWeeks: number;
};

type PlannedCycle = Omit<Cycle, 'id' | 'parentId'> & { readonly id: string; readonly parentId: string | null };

/**
 * The dates of the rhythm from one day to another, soonest first: planned back from the cycles (company talks six to eight
 * weeks before a year, team talks two weeks before a quarter) and moved off days without work. The first and last day of a cycle
 * stay where they are. Check-ins and reviews belong to the shortest cycles. Closed cycles have none.
 */
export function ritualDates(
  cycles: readonly PlannedCycle[],
  rhythm: Rhythm,
  free: Free,
  from: IsoDate,
  to: IsoDate,
): RitualDate[] {
  const parents = new Set(cycles.map(({ parentId }) => parentId));
  return cycles
    .filter(({ state }) => state !== 'closed')
    .flatMap((cycle) => [
      ...ofCycle(cycle, rhythm, free),
      ...(parents.has(cycle.id) ? [] : ofRhythm(cycle, rhythm, free)),
    ])
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => a.on.localeCompare(b.on) || a.what.localeCompare(b.what) || a.key.localeCompare(b.key));
}

function ofCycle(cycle: PlannedCycle, { companyLeadWeeks }: Rhythm, free: Free): RitualDate[] {
  const { id, name, cadence, startsOn, endsOn, planningOpensOn } = cycle;
  const talks = cadence === 'annual' ? 'Company talks' : 'Team talks';
  const one = (kind: RitualKind, planned: IsoDate, what: string, stays = false): RitualDate => {
    return {
      key: `${kind}-${id}`,
      kind,
      cycleId: id,
      what,
      planned,
      on: stays ? planned : workingDayBefore(planned, free),
    };
  };
  return [
    one(
      'planning',
      planningOpensOn ?? planningOpens(cadence, startsOn, companyLeadWeeks),
      `${talks} about ${name} open`,
    ),
    one('begins', startsOn, `${name} begins`, true),
    one('announced', addDays(endsOn, -announcedBefore), `Announce the closing of ${name}`),
    one('closing', endsOn, `Close ${name}: reflect and reset`),
    one('ends', endsOn, `${name} ends`, true),
    one('retrospective', addDays(endsOn, retrospectiveWithin), `Retrospective of ${name}`),
  ];
}

function ofRhythm({ id, name, startsOn, endsOn }: PlannedCycle, rhythm: Rhythm, free: Free): RitualDate[] {
  const dates: RitualDate[] = [];
  // a period in which nobody works has no day for it
  const add = (kind: RitualKind, planned: IsoDate, what: string, notBefore: IsoDate = startsOn) => {
    const on = workingDayBefore(planned, free);
    if (on >= notBefore) dates.push({ key: `${kind}-${id}-${planned}`, kind, cycleId: id, what, planned, on });
  };
  const rule = { cadence: rhythm.cadence, weekStartsOn: rhythm.weekStartsOn, anchor: startsOn };
  for (let period = periodOf(startsOn, rule); period.from <= endsOn; period = periodOf(addDays(period.to, 1), rule))
    add('check-in', period.to < endsOn ? period.to : endsOn, `Check-ins are in: ${name}`, later(period.from, startsOn));
  const every = 7 * Math.min(reviewWeeks.most, Math.max(reviewWeeks.least, Math.round(rhythm.reviewWeeks)));
  // the last review would fall into the week of the closing, which does the same and more
  for (let day = addDays(startsOn, every); day <= addDays(endsOn, -7); day = addDays(day, every))
    add('review', day, `Review of ${name}: retrospect and prospect`);
  return dates;
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
