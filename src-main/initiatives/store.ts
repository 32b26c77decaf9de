import type { z } from 'zod';
import type { Initiative } from '#shared/initiatives/contract';
import type { GoalType } from '#shared/kernel/vocabulary';
import { readDay, readGoalType } from '../roll-up/values';
import type { Read } from '../store/handles';

type View = z.input<typeof Initiative>;
type Row = {
  id: string;
  objective_id: string;
  objective_title: string;
  key_result_id: string | null;
  key_result_title: string | null;
  title: string;
  owner_id: string | null;
  owner_name: string | null;
  due_on: string | null;
  done_on: string | null;
};

const COLUMNS = `i.id, i.objective_id, o.title AS objective_title, i.key_result_id, k.title AS key_result_title, i.title,
    i.owner_id, p.name AS owner_name, i.due_on, i.done_on`;
const select = (where: string, order: string) => `SELECT ${COLUMNS}
  FROM initiatives i JOIN objectives o ON o.id = i.objective_id AND o.deleted = 0
  LEFT JOIN key_results k ON k.id = i.key_result_id AND k.deleted = 0 LEFT JOIN people p ON p.id = i.owner_id
  WHERE i.deleted = 0 AND ${where} ORDER BY ${order} LIMIT 1000`;
const OF_OBJECTIVE = select('i.objective_id = +?', 'i.ord, i.id');
const OF_OWNER = select('i.owner_id = +? AND (+? = 0 OR i.done_on IS NULL)', 'i.due_on IS NULL, i.due_on, i.id');

/** Initiatives of an objective in their order, or of an owner by their day, open ones without a day last. */
export function listInitiatives(
  read: Read,
  of: { readonly objectiveId: string } | { readonly ownerId: string; readonly openOnly: boolean },
): View[] {
  const rows =
    'objectiveId' in of
      ? read.sql.all<Row>(OF_OBJECTIVE, of.objectiveId)
      : read.sql.all<Row>(OF_OWNER, of.ownerId, of.openOnly ? 1 : 0);
  return rows.map((row) => viewOf(read, row));
}

function viewOf({ today }: Read, row: Row): View {
  const [dueOn, doneOn] = [readDay(row.due_on), readDay(row.done_on)];
  return {
    id: row.id,
    objectiveId: row.objective_id,
    objectiveTitle: row.objective_title,
    keyResultId: row.key_result_id,
    keyResultTitle: row.key_result_title,
    title: row.title,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    dueOn,
    doneOn,
    overdue: doneOn === null && dueOn !== null && dueOn < today,
  };
}

// One branch per index: what people own, and what nobody owns of their key results, objectives and teams.
const UNOWNED = 'i.owner_id IS NULL';
const OF_PEOPLE = `SELECT i.id FROM json_each(@of) j CROSS JOIN initiatives i ON i.owner_id = j.value
  UNION SELECT i.id FROM json_each(@of) j CROSS JOIN key_results k ON k.owner_id = j.value
    CROSS JOIN initiatives i ON i.objective_id = k.objective_id AND i.key_result_id = k.id WHERE ${UNOWNED}
  UNION SELECT i.id FROM json_each(@of) j CROSS JOIN objectives o ON o.owner_id = j.value
    CROSS JOIN initiatives i ON i.objective_id = o.id LEFT JOIN key_results k ON k.id = i.key_result_id
    WHERE ${UNOWNED} AND k.owner_id IS NULL
  UNION SELECT i.id FROM json_each(@of) j CROSS JOIN teams t ON t.lead_id = j.value AND t.deleted = 0
    CROSS JOIN objectives o ON o.team_id = t.id AND o.owner_id IS NULL
    CROSS JOIN initiatives i ON i.objective_id = o.id LEFT JOIN key_results k ON k.id = i.key_result_id
    WHERE ${UNOWNED} AND k.owner_id IS NULL`;
const OF_TEAMS = `SELECT i.id FROM json_each(@of) j CROSS JOIN objectives o ON o.team_id = j.value
    CROSS JOIN initiatives i ON i.objective_id = o.id`;
const due = (from: string) => `WITH near AS MATERIALIZED (${from})
  SELECT ${COLUMNS}, o.goal_type FROM near CROSS JOIN initiatives i ON i.id = near.id
    CROSS JOIN objectives o ON o.id = i.objective_id AND o.deleted = 0 AND o.state = 'published'
    CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state <> 'closed'
    LEFT JOIN key_results k ON k.id = i.key_result_id AND k.deleted = 0 LEFT JOIN people p ON p.id = i.owner_id
  WHERE i.deleted = 0 AND (i.done_on = @today OR (i.done_on IS NULL AND i.due_on <> '' AND i.due_on <= @until))
  ORDER BY i.due_on IS NULL, i.due_on, i.id`;
const DUE = { people: due(OF_PEOPLE), teams: due(OF_TEAMS) } as const;

/**
 * Initiatives of objectives that run, overdue or due up to a day, and those done today; by their day. Of people: what
 * they own, and what has no owner where they own the key result, else the objective, else lead its team.
 */
export const initiativesDue = (
  read: Read,
  of: { readonly people: readonly string[] } | { readonly teams: readonly string[] },
  until: string,
): (View & { goalType: GoalType })[] => {
  const [sql, ids] = 'people' in of ? [DUE.people, of.people] : [DUE.teams, of.teams];
  return read.sql
    .all<Row & { goal_type: string }>(sql, { of: JSON.stringify(ids), today: read.today, until })
    .map((row) => ({ ...viewOf(read, row), goalType: readGoalType(row.goal_type) }));
};

const SIBLINGS = 'SELECT id, ord FROM initiatives WHERE objective_id = +? AND deleted = 0 ORDER BY ord, id';

/** Live initiatives of an objective with their place, in their order. */
export const siblingsOf = (read: Read, objectiveId: string): { id: string; ord: string }[] =>
  read.sql.all<{ id: string; ord: string }>(SIBLINGS, objectiveId);
