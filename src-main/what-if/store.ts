import { groupBy } from '#shared/kernel/group-by';
import type { WhatIfKeyResult, WhatIfObjective } from '#shared/what-if/domain';
import { knownOfObjectives } from '../roll-up/facts';
import { periodOfColumns } from '../roll-up/facts-of';
import { depthFirst } from '../roll-up/order';
import { idList, readGoalType, readRollUp, readState } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = { id: string; roll_up: string; state: string; goal_type: string; from_on: string; to_on: string };
/** These objectives and all that contributes to them, over any number of steps. */
const WITH_BENEATH = `WITH RECURSIVE counted(id) AS (
    SELECT value FROM json_each(?)
    UNION SELECT a.child_id FROM counted n CROSS JOIN alignments a ON a.parent_id = n.id
      CROSS JOIN objectives o ON o.id = a.child_id
      WHERE a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL AND a.weight > 0
        AND o.deleted = 0 AND o.state <> 'draft')
  SELECT o.id, o.roll_up, o.state, x.goal_type, x.from_on, x.to_on
  FROM counted n CROSS JOIN objectives o ON o.id = n.id CROSS JOIN cache.cache_objectives x ON x.id = o.id`;
const LINKS = `SELECT a.parent_id AS parent, a.child_id AS child, a.weight FROM json_each(?) j
  CROSS JOIN alignments a ON a.parent_id = j.value
  WHERE a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL AND a.weight > 0 ORDER BY a.id`;

/** What a model needs to know of these objectives and of all that contributes to them, children first. */
export function factsForModels(read: Read, ids: readonly string[]): WhatIfObjective[] {
  const rows = new Map(read.sql.all<Row>(WITH_BENEATH, idList(ids)).map((row) => [row.id, row]));
  const all = [...rows.keys()];
  const links = groupBy(
    read.sql
      .all<{ parent: string; child: string; weight: number }>(LINKS, idList(all))
      .filter(({ child }) => rows.has(child)),
    ({ parent }) => parent,
    ({ child, weight }) => ({ id: child, weight }),
  );
  const keyResults = groupBy(
    knownOfObjectives(read.sql, all),
    ({ objectiveId }) => objectiveId,
    ({ id, facts, cached }): WhatIfKeyResult => ({ id, facts, weight: cached.weight, counts: cached.counts === 1 }),
  );
  const { sorted } = depthFirst(all, (id) => (links.get(id) ?? []).map((child) => child.id));
  return sorted.flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const frame = {
      goalType: readGoalType(row.goal_type),
      state: readState(row.state),
      period: periodOfColumns(row.from_on, row.to_on),
    };
    const mode = readRollUp(row.roll_up);
    return [{ id, frame, mode, keyResults: keyResults.get(id) ?? [], children: links.get(id) ?? [] }];
  });
}
