import { eq } from 'drizzle-orm';
import { leadWeeksOf } from '#shared/cycles/domain';
import { Refusal } from '#shared/kernel/errors';
import { Cadence, GoalPolicy, type Workspace } from '#shared/workspace/contract';
import { readDay } from '../roll-up/values';
import type { Read } from '../store/handles';
import { workspaces } from './table';

/** The workspace of the open document; NOT_FOUND in a document that has none yet. */
export function theWorkspace(read: Read): Workspace {
  const row = read.db.select().from(workspaces).where(eq(workspaces.id, read.workspaceId)).get();
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
