import type { Subject } from '#shared/explain/contract';
import { explainMean, explainStatuses } from '#shared/explain/domain';
import { meanFigures } from '#shared/home/domain';
import { cycleById } from '../cycles/store';
import { judgeObjectives } from '../roll-up/judge';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';

type OfCycle = Extract<Subject, { of: 'cycle' }>;

const OBJECTIVES = `SELECT o.id, o.title FROM objectives o LEFT JOIN teams t ON t.id = o.team_id
  WHERE o.cycle_id = +? AND o.deleted = 0 AND o.state <> 'draft'
    AND (json_array_length(?) = 0 OR o.goal_type IN (SELECT value FROM json_each(?))) ORDER BY t.ord, o.team_id, o.ord, o.id`;

/** Where a figure of a whole cycle comes from; NOT_FOUND where it is gone. */
export function cycleFigure(read: Read, { id, part, goalTypes = [] }: OfCycle) {
  const { name } = cycleById(read, id);
  const types = idList(goalTypes);
  const rows = read.sql.all<{ id: string; title: string }>(OBJECTIVES, id, types, types);
  const figures = judgeObjectives(
    read,
    rows.map((row) => row.id),
  );
  const objectives = rows.flatMap((row) => {
    const one = figures.get(row.id);
    return one ? [{ ...row, ...one }] : [];
  });
  const told =
    part === 'statuses' ? explainStatuses(objectives) : explainMean(part, meanFigures(objectives)[part], objectives);
  return { ...told, title: name, checkIns: [], objectiveId: null };
}
