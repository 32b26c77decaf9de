import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type CycleAct, cycleAllows } from '#shared/cycles/domain';
import { Refusal } from '#shared/kernel/errors';
import { keyResults } from '../key-results/table';
import { readCycleState } from '../roll-up/values';
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

/** A closed cycle is read-only until it is reopened; what the other states allow, `cycleAllows` says. */
export function assertOpenCycle(read: Read, cycleId: string, act: CycleAct = 'change-goals'): void {
  const cycle = read.sql.get<{ name: string; state: string }>(CYCLE, cycleId);
  if (cycle?.state === 'closed') throw new Refusal('READ_ONLY', { reason: `the cycle ${cycle.name} is closed` });
  const state = readCycleState(cycle?.state ?? null);
  if (!cycle || cycleAllows[state].has(act)) return;
  throw new Refusal('RULE_BROKEN', { rule: state === 'planning' ? 'cycle-is-planning' : 'cycle-is-closing' });
}

/** An objective to which this may be done: live, in a cycle whose state allows it. */
export function openObjective(read: Read, id: string, act?: CycleAct): ObjectiveRecord {
  const row = objectiveRecord(read, id);
  assertOpenCycle(read, row.cycleId, act);
  return row;
}

/** A key result to which this may be done, and its objective. */
export function openKeyResult(
  read: Read,
  id: string,
  act?: CycleAct,
): { row: KeyResultRecord; objective: ObjectiveRecord } {
  const row = keyResultRecord(read, id);
  return { row, objective: openObjective(read, row.objectiveId, act) };
}
