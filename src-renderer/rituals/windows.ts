import { announceDays } from '#shared/closings/domain';
import type { Cycle } from '#shared/cycles/contract';
import { planningOpens } from '#shared/cycles/domain';
import { addDays, type IsoDate } from '#shared/kernel/dates';

export type Window = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'planning' | 'closing';
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Row on the strip, from 0, so that no two lie on each other. */
  readonly lane: number;
};

type Planned = Pick<Cycle, 'id' | 'name' | 'cadence' | 'startsOn' | 'endsOn' | 'planningOpensOn' | 'state'>;

/** When is planned and when is closed: from the opening of the talks to the first day, and the last three weeks. */
export function windowsOf(cycles: readonly Planned[], from: IsoDate, to: IsoDate): Window[] {
  const all = cycles
    .filter(({ state }) => state !== 'closed')
    .flatMap(({ id, name, cadence, startsOn, endsOn, planningOpensOn }) => [
      {
        key: `plan ${id}`,
        label: `Plan ${name}`,
        kind: 'planning' as const,
        first: planningOpensOn ?? planningOpens(cadence, startsOn),
        last: addDays(startsOn, -1),
      },
      {
        key: `close ${id}`,
        label: `Close ${name}`,
        kind: 'closing' as const,
        first: addDays(endsOn, -announceDays),
        last: endsOn,
      },
    ])
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
