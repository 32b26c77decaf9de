import { and, eq } from 'drizzle-orm';
import { Refusal } from '#shared/kernel/errors';
import { cycles } from '../cycles/table';
import { keyResults } from '../key-results/table';
import type { Read } from '../store/handles';
import { objectives } from './table';

export type ObjectiveRecord = typeof objectives.$inferSelect;
export type KeyResultRecord = typeof keyResults.$inferSelect;

/** A live objective; NOT_FOUND where there is none. */
export function objectiveRecord(read: Read, id: string): ObjectiveRecord {
  const row = read.db
    .select()
    .from(objectives)
    .where(and(eq(objectives.id, id), eq(objectives.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  return row;
}

/** A live key result; NOT_FOUND where there is none. */
export function keyResultRecord(read: Read, id: string): KeyResultRecord {
  const row = read.db
    .select()
    .from(keyResults)
    .where(and(eq(keyResults.id, id), eq(keyResults.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
  return row;
}

/** A closed cycle is read-only until it is reopened. */
export function assertOpenCycle(read: Read, cycleId: string): void {
  const cycle = read.db.select().from(cycles).where(eq(cycles.id, cycleId)).get();
  if (cycle?.state === 'closed') throw new Refusal('READ_ONLY', { reason: `the cycle ${cycle.name} is closed` });
}

/** An objective that may be changed: live, in a cycle that is not closed. */
export function openObjective(read: Read, id: string): ObjectiveRecord {
  const row = objectiveRecord(read, id);
  assertOpenCycle(read, row.cycleId);
  return row;
}

/** A key result that may be changed, and its objective. */
export function openKeyResult(read: Read, id: string): { row: KeyResultRecord; objective: ObjectiveRecord } {
  const row = keyResultRecord(read, id);
  return { row, objective: openObjective(read, row.objectiveId) };
}
