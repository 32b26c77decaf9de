import { announceDays } from '#shared/closings/domain';
import type { Cycle } from '#shared/cycles/contract';
import { planningOpens } from '#shared/cycles/domain';
import { addDays, type IsoDate } from '#shared/kernel/dates';
import type { YearToCome } from '#shared/rituals/domain';

export type Window = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'planning' | 'closing' | 'to-come';
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Row on the strip, from 0, so that no two lie on each other. */
  readonly lane: number;
};

type Planned = Pick<Cycle, 'id' | 'name' | 'cadence' | 'startsOn' | 'endsOn' | 'planningOpensOn' | 'state'>;

type Calendar = {
  readonly companyLeadWeeks: number;
  readonly toCome: readonly Pick<YearToCome, 'year' | 'name' | 'planned' | 'startsOn'>[];
};

/** When is planned and when is closed: from the opening of the talks to the first day, and the last three weeks. */
export function windowsOf(cycles: readonly Planned[], calendar: Calendar, from: IsoDate, to: IsoDate): Window[] {
  const ofCycles = cycles
    .filter(({ state }) => state !== 'closed')
    .flatMap(({ id, name, cadence, startsOn, endsOn, planningOpensOn }) => [
      {
        key: `plan ${id}`,
        label: `Plan ${name}`,
        kind: 'planning' as const,
        first: planningOpensOn ?? planningOpens(cadence, startsOn, calendar.companyLeadWeeks),
        last: addDays(startsOn, -1),
      },
      {
        key: `close ${id}`,
        label: `Close ${name}`,
        kind: 'closing' as const,
        first: addDays(endsOn, -announceDays),
        last: endsOn,
      },
    ]);
  const ofYears = calendar.toCome.map(({ year, name, planned, startsOn }) => ({
    key: `plan year ${year}`,
    label: `Plan ${name}, not created yet`,
    kind: 'to-come' as const,
    first: planned,
    last: addDays(startsOn, -1),
  }));
  const all = [...ofCycles, ...ofYears]
    .filter(({ first, last }) => first <= last && last >= from && first <= to)
    .map((one) => ({ ...one, first: one.first < from ? from : one.first, last: one.last > to ? to : one.last }))
    .sort((a, b) => a.first.localeCompare(b.first) || b.last.localeCompare(a.last) || a.key.localeCompare(b.key));
  const ends: IsoDate[] = [];
  return all.map((one) => {
    const free = ends.findIndex((end) => end < one.first);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = one.last;
    return { ...one, lane };
  });
}
