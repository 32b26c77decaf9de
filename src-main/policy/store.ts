import { individualHints } from '#shared/policy/domain';
import { readCount, readGoalType, readState } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

const OPEN = `FROM objectives o LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE o.deleted = 0 AND o.state <> 'closed' AND coalesce(c.state, '') <> 'closed'`;
const UNFIT = `SELECT o.id, o.title, o.goal_type, c.name AS cycle_name,
    (SELECT name FROM teams t WHERE t.id = o.team_id) AS team_name
  ${OPEN} AND o.goal_type <> 'stretch' ORDER BY c.starts_on, o.team_id, o.ord, o.id LIMIT 100`;
const UNFIT_COUNT = `SELECT count(*) AS n ${OPEN} AND o.goal_type <> 'stretch'`;
const OF_PEOPLE = `SELECT count(*) AS n ${OPEN} AND o.team_id IS NULL AND o.owner_id IS NOT NULL`;
const REASON = `SELECT reason FROM change_reasons WHERE tbl = 'workspaces' AND row_id = ? AND deleted = 0
  ORDER BY id DESC LIMIT 1`;

type Unfit = { id: string; title: string; goal_type: string; cycle_name: string | null; team_name: string | null };

/** The policies in force and what stands against them. */
export function policyOf(read: Read) {
  const { goalPolicy, goalPolicyChosenOn, individualObjectives } = theWorkspace(read);
  return {
    goalPolicy,
    chosenOn: goalPolicyChosenOn,
    reason: read.sql.get<{ reason: string }>(REASON, read.workspaceId)?.reason ?? '',
    individualObjectives,
    unfit: read.sql.all<Unfit>(UNFIT).map((row) => ({
      id: row.id,
      title: row.title,
      teamName: row.team_name,
      cycleName: row.cycle_name ?? '',
      goalType: readGoalType(row.goal_type),
    })),
    unfitCount: readCount(read.sql.get(UNFIT_COUNT)),
    ofPeople: readCount(read.sql.get(OF_PEOPLE)),
  };
}

const OWN = `SELECT id, title, goal_type, state FROM objectives
  WHERE owner_id = +? AND cycle_id = ? AND team_id IS NULL AND deleted = 0 ORDER BY ord, id LIMIT 200`;

/** A person's own objectives of a cycle, without a figure, and advice on the list. */
export function individualOf(read: Read, personId: string, cycleId: string) {
  const rows = read.sql.all<{ id: string; title: string; goal_type: string; state: string }>(OWN, personId, cycleId);
  const objectives = rows.map(({ id, title, goal_type, state }) => ({
    id,
    title,
    goalType: readGoalType(goal_type),
    state: readState(state),
  }));
  return {
    allowed: theWorkspace(read).individualObjectives,
    objectives,
    hints: individualHints(objectives.map(({ goalType }) => goalType)),
  };
}
