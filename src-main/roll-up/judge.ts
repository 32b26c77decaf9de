import type { Status } from '#shared/kernel/vocabulary';
import { type Judgement, judgeKeyResult, judgeObjective } from '#shared/roll-up/figures';
import type { Read } from '../store/handles';
import { knownOfObjectives, periodOfColumns } from './facts';
import { idList, readDay, readGoalType, readOwnerStatus, readRollUp, readState } from './values';

/** An objective's figures as of today. Shares are 0 to 1; null where there is nothing to average. */
export type ObjectiveFigures = {
  readonly progress: number | null;
  readonly expected: number | null;
  readonly suggested: Status;
  readonly status: Status;
  readonly keyResults: number;
  readonly quiet: number;
};

type Row = {
  id: string;
  goal_type: string;
  state: string;
  roll_up: string;
  owner_status: string | null;
  from_on: string | null;
  to_on: string | null;
  progress: number | null;
  children_progress: number | null;
  children_quiet_from: string | null;
};

const OBJECTIVES = `SELECT o.id, o.goal_type, o.state, o.roll_up, o.owner_status, coalesce(o.starts_on, c.starts_on) AS from_on,
    coalesce(o.ends_on, c.ends_on) AS to_on, x.progress, x.children_progress, x.children_quiet_from
  FROM json_each(?) j CROSS JOIN objectives o ON o.id = j.value LEFT JOIN cycles c ON c.id = o.cycle_id
  LEFT JOIN cache.cache_objectives x ON x.id = o.id
  WHERE o.deleted = 0`;

/** Figures of the live ones among these objectives: four statements, whatever their number. */
export function judgeObjectives(read: Read, ids: readonly string[]): Map<string, ObjectiveFigures> {
  const judged = new Map<string, Judgement[]>();
  for (const { objectiveId, facts, frame } of knownOfObjectives(read.sql, ids)) {
    const list = judged.get(objectiveId);
    const one = judgeKeyResult(facts, frame, read.today);
    if (list) list.push(one);
    else judged.set(objectiveId, [one]);
  }
  const figures = new Map<string, ObjectiveFigures>();
  for (const row of read.sql.all<Row>(OBJECTIVES, idList(ids))) {
    figures.set(row.id, judge(read, row, judged.get(row.id) ?? []));
  }
  return figures;
}

function judge(read: Read, row: Row, keyResults: readonly Judgement[]): ObjectiveFigures {
  const { expected, suggested, status } = judgeObjective(
    {
      goalType: readGoalType(row.goal_type),
      state: readState(row.state),
      period: periodOfColumns(row.from_on, row.to_on),
      mode: readRollUp(row.roll_up),
      ownerStatus: readOwnerStatus(row.owner_status),
      children: { progress: row.children_progress, quietFrom: readDay(row.children_quiet_from) },
    },
    keyResults,
    read.today,
  );
  return {
    progress: row.progress,
    expected: row.progress === null ? null : expected,
    suggested,
    status,
    keyResults: keyResults.length,
    quiet: keyResults.filter(({ quiet }) => quiet).length,
  };
}
