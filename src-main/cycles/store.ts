import { and, eq } from 'drizzle-orm';
import type { Cycle, CycleSummary } from '#shared/cycles/contract';
import { fiscalYearOf, generateFiscalYear, planningOpens } from '#shared/cycles/domain';
import { byName } from '#shared/kernel/by-name';
import { daysBetween } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { CycleId } from '#shared/kernel/ids';
import { IsoDate } from '#shared/kernel/shapes';
import { CycleCadence, CycleState } from '#shared/kernel/vocabulary';
import { newId } from '../changes/ids';
import { insert, update } from '../changes/write';
import type { Read, Write } from '../store/handles';
import { cycles } from './table';

/** A row as a cycle; undefined while it has no days (a copy is still being merged). */
function cycleOf(row: typeof cycles.$inferSelect): Cycle | undefined {
  const startsOn = IsoDate.safeParse(row.startsOn);
  const endsOn = IsoDate.safeParse(row.endsOn);
  if (!startsOn.success || !endsOn.success) return undefined;
  return {
    id: CycleId.parse(row.id),
    name: row.name,
    cadence: CycleCadence.catch('custom').parse(row.cadence),
    startsOn: startsOn.data,
    endsOn: endsOn.data,
    parentId: row.parentId === null ? null : CycleId.parse(row.parentId),
    state: CycleState.catch('planning').parse(row.state),
    planningOpensOn: IsoDate.nullable().catch(null).parse(row.planningOpensOn),
  };
}

/** All cycles by first day, a longer one before the shorter ones it holds. */
export const listCycles = (read: Read): Cycle[] =>
  read.db
    .select()
    .from(cycles)
    .where(eq(cycles.deleted, 0))
    .all()
    .map(cycleOf)
    .filter((cycle) => cycle !== undefined)
    .sort(
      (a, b) =>
        a.startsOn.localeCompare(b.startsOn) ||
        daysBetween(b.startsOn, b.endsOn) - daysBetween(a.startsOn, a.endsOn) ||
        byName(a, b),
    );

/** One live cycle; NOT_FOUND where there is none. */
export function cycleById(read: Read, id: string): Cycle {
  const row = read.db
    .select()
    .from(cycles)
    .where(and(eq(cycles.id, id), eq(cycles.deleted, 0)))
    .get();
  const cycle = row && cycleOf(row);
  if (!cycle) throw new Refusal('NOT_FOUND', { table: 'cycles', id });
  return cycle;
}

/** The same, as it is shown: with the number of its objectives. */
export function withCounts(read: Read, cycles: readonly Cycle[]): CycleSummary[] {
  const counts = new Map(
    read.sql
      .all<{ id: string; count: number }>(
        'SELECT cycle_id AS id, count(*) AS count FROM objectives WHERE deleted = 0 GROUP BY cycle_id',
      )
      .map(({ id, count }) => [id, count]),
  );
  return cycles.map((cycle) => ({ ...cycle, objectiveCount: counts.get(cycle.id) ?? 0 }));
}

/**
 * Years to come whose planning opens by the lead time of before follow the new one; a day of one's own stays. The number
 * of years that moved.
 */
export function moveYearTalks(tx: Write, before: number, after: number): number {
  const following = listCycles(tx).filter(
    ({ cadence, state, startsOn, planningOpensOn }) =>
      cadence === 'annual' &&
      state !== 'closed' &&
      startsOn > tx.today &&
      planningOpensOn === planningOpens(cadence, startsOn, before),
  );
  for (const { id, cadence, startsOn } of following)
    update(tx, cycles, id, { planningOpensOn: planningOpens(cadence, startsOn, after) });
  return following.length;
}

/** The cycles of the fiscal year of today, with the present ones active; `startMonth` is 1 to 12. */
export function beginYear(tx: Write, startMonth: number): void {
  const { annual, quarters } = generateFiscalYear(fiscalYearOf(tx.today, startMonth), startMonth);
  const annualId = newId();
  insert(tx, cycles, { id: annualId, ...annual, state: 'active' });
  for (const quarter of quarters) {
    const present = quarter.startsOn <= tx.today && tx.today <= quarter.endsOn;
    insert(tx, cycles, { id: newId(), ...quarter, parentId: annualId, state: present ? 'active' : 'planning' });
  }
}
