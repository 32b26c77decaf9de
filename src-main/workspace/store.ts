import { eq, sql } from 'drizzle-orm';
import { leadWeeksOf } from '#shared/cycles/domain';
import { Refusal } from '#shared/kernel/errors';
import { Cadence, GoalPolicy, type Workspace } from '#shared/workspace/contract';
import { readDay } from '../roll-up/values';
import type { Read, ReadDb } from '../store/handles';
import { workspaces } from './table';

const ready = new WeakMap<ReadDb, ReturnType<typeof prepared>>();
const prepared = (db: ReadDb) =>
  db
    .select()
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder('id')))
    .prepare();

/** The question behind `theWorkspace`, put together once for each store: most answers ask it. */
function question(db: ReadDb): ReturnType<typeof prepared> {
  const made = ready.get(db) ?? prepared(db);
  ready.set(db, made);
  return made;
}

/** The workspace of the open document; NOT_FOUND in a document that has none yet. */
export function theWorkspace(read: Read): Workspace {
  const row = question(read.db).get({ id: read.workspaceId });
  if (!row) throw new Refusal('NOT_FOUND', { table: 'workspaces' });
  const {
    deleted: _,
    goalPolicy,
    goalPolicyChosenOn,
    individualObjectives,
    defaultCadence,
    companyLeadWeeks,
    ...rest
  } = row;
  return {
    ...rest,
    goalPolicyChosenOn: readDay(goalPolicyChosenOn),
    goalPolicy: GoalPolicy.catch('typed').parse(goalPolicy),
    individualObjectives: individualObjectives === 1,
    defaultCadence: Cadence.catch('weekly').parse(defaultCadence),
    companyLeadWeeks: leadWeeksOf(companyLeadWeeks),
  };
}
