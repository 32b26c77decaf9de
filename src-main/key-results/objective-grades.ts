import { type ObjectiveScore, objectiveScore } from '#shared/key-results/domain';
import { readGoalType } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = { objectiveId: string; goal_type: string; weight: number; final: number };
const GRADED = `SELECT o.id AS objectiveId, o.goal_type, x.weight, g.final FROM objectives o
  CROSS JOIN cache.cache_key_results x ON x.objective_id = o.id AND x.counts = 1
  CROSS JOIN grades g ON g.key_result_id = x.id AND g.deleted = 0
  WHERE o.cycle_id = +? AND o.deleted = 0 AND g.final IS NOT NULL ORDER BY o.id`;

/** Scores of a cycle's objectives by the final scores of their key results; the ungraded ones are missing. */
export function objectiveGrades(read: Read, cycleId: string): (ObjectiveScore & { objectiveId: string })[] {
  const byObjective = new Map<string, Row[]>();
  for (const row of read.sql.all<Row>(GRADED, cycleId)) {
    const rows = byObjective.get(row.objectiveId);
    if (rows) rows.push(row);
    else byObjective.set(row.objectiveId, [row]);
  }
  return [...byObjective].flatMap(([objectiveId, rows]) => {
    const score = objectiveScore(readGoalType(rows[0]?.goal_type ?? null), rows);
    return score ? [{ objectiveId, ...score }] : [];
  });
}
