import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { Refusal } from '#shared/kernel/errors';
import { keyResults } from '../key-results/table';
import type { Read } from '../store/handles';
import { objectives } from './table';

export type ObjectiveRecord = typeof objectives.$inferSelect;
export type KeyResultRecord = typeof keyResults.$inferSelect;

/** Every column of a table under its name in code: prepared once, where a built query would be built each time. */
const columnsOf = (table: SQLiteTable): string =>
  Object.entries(getTableColumns(table))
    .map(([key, { name }]) => `"${name}" AS "${key}"`)
    .join(', ');
const OBJECTIVE = `SELECT ${columnsOf(objectives)} FROM objectives WHERE id = ? AND deleted = 0`;
const KEY_RESULT = `SELECT ${columnsOf(keyResults)} FROM key_results WHERE id = ? AND deleted = 0`;
const CYCLE = 'SELECT name, state FROM cycles WHERE id = ?';

/** A live objective; NOT_FOUND where there is none. */
export function objectiveRecord(read: Read, id: string): ObjectiveRecord {
  const row = read.sql.get<ObjectiveRecord>(OBJECTIVE, id);
  if (!row) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  return row;
}

/** A live key result; NOT_FOUND where there is none. */
export function keyResultRecord(read: Read, id: string): KeyResultRecord {
  const row = read.sql.get<KeyResultRecord>(KEY_RESULT, id);
  if (!row) throw new Refusal('NOT_FOUND', { table: 'key_results', id });
  return row;
}

/** A closed cycle is read-only until it is reopened. */
export function assertOpenCycle(read: Read, cycleId: string): void {
  const cycle = read.sql.get<{ name: string; state: string }>(CYCLE, cycleId);
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
