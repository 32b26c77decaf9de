import type { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import type { LadderStep, LinkedObjective, Objective } from '#shared/objectives/contract';
import { ambitionPath } from '../ambitions/store';
import { keyResultsOf } from '../key-results/store';
import { periodOfColumns } from '../roll-up/facts-of';
import { judgeObjectives } from '../roll-up/judge';
import {
  readAnswer,
  readCycleState,
  readDay,
  readGoalType,
  readLinkKind,
  readOwnerStatus,
  readRollUp,
} from '../roll-up/values';
import type { Read } from '../store/handles';
import { objectiveLines } from './store';

type Linked = z.input<typeof LinkedObjective>;
type Step = z.input<typeof LadderStep>;

type Row = {
  ambition_id: string | null;
  why: string;
  starts_on: string | null;
  ends_on: string | null;
  roll_up: string;
  owner_status: string | null;
  created_on: string;
  cycle_name: string | null;
  cycle_state: string | null;
  cycle_from: string | null;
  cycle_to: string | null;
  initiatives: number;
};
const PAGE = `SELECT o.ambition_id, o.why, o.starts_on, o.ends_on, o.roll_up, o.owner_status, o.created_on, c.name AS cycle_name,
    c.state AS cycle_state, c.starts_on AS cycle_from, c.ends_on AS cycle_to,
    (SELECT count(*) FROM initiatives i WHERE i.objective_id = o.id AND i.deleted = 0 AND i.done_on IS NULL) AS initiatives
  FROM objectives o LEFT JOIN cycles c ON c.id = o.cycle_id WHERE o.id = +? AND o.deleted = 0`;

/** All that an objective's page shows; NOT_FOUND where there is none. */
export function objectivePage(read: Read, id: string): z.input<typeof Objective> {
  const row = read.sql.get<Row>(PAGE, id);
  const [line] = objectiveLines(read, [id]);
  if (!row || !line) throw new Refusal('NOT_FOUND', { table: 'objectives', id });
  const keyResultList = keyResultsOf(read, id);
  const cycleState = readCycleState(row.cycle_state);
  return {
    ...line,
    why: row.why,
    startsOn: readDay(row.starts_on),
    endsOn: readDay(row.ends_on),
    ...periodOfColumns(row.starts_on ?? row.cycle_from, row.ends_on ?? row.cycle_to),
    cycleName: row.cycle_name ?? '',
    cycleState,
    rollUp: readRollUp(row.roll_up),
    ownerStatus: readOwnerStatus(row.owner_status),
    createdOn: readDay(row.created_on),
    ambitionId: row.ambition_id,
    ladder: ladderOf(read, id, row.ambition_id),
    parents: linked(read, PARENTS, id),
    children: linked(read, CHILDREN, id),
    keyResultList,
    openInitiatives: row.initiatives,
    openBlockers: keyResultList.reduce((sum, one) => sum + one.openBlockers, 0),
    readOnly: cycleState === 'closed',
  };
}

type LinkRow = {
  alignment_id: string;
  id: string;
  title: string;
  team_name: string | null;
  owner_name: string | null;
  kind: string;
  weight: number;
  key_result_id: string | null;
  key_result_title: string | null;
  needs: string;
  due_on: string | null;
  answer: string | null;
  answer_note: string;
  goal_type: string;
};
const links = (
  own: 'child_id' | 'parent_id',
  other: 'child_id' | 'parent_id',
) => `SELECT a.id AS alignment_id, o.id, o.title,
    t.name AS team_name, p.name AS owner_name, a.kind, a.weight, a.parent_key_result_id AS key_result_id,
    k.title AS key_result_title, a.needs, a.due_on, a.answer, a.answer_note, o.goal_type
  FROM alignments a JOIN objectives o ON o.id = a.${other} AND o.deleted = 0
  LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = o.owner_id
  LEFT JOIN key_results k ON k.id = a.parent_key_result_id AND k.deleted = 0
  WHERE a.${own} = +? AND a.deleted = 0 ORDER BY a.kind, t.ord, o.ord, a.id LIMIT 500`;
const PARENTS = links('child_id', 'parent_id');
const CHILDREN = links('parent_id', 'child_id');

function linked(read: Read, sql: string, id: string): Linked[] {
  const rows = read.sql.all<LinkRow>(sql, id);
  const figures = judgeObjectives(read, [...new Set(rows.map((row) => row.id))]);
  return rows.map((row) => ({
    alignmentId: row.alignment_id,
    id: row.id,
    title: row.title,
    teamName: row.team_name,
    ownerName: row.owner_name,
    kind: readLinkKind(row.kind),
    weight: row.weight,
    keyResultId: row.key_result_id,
    keyResultTitle: row.key_result_title,
    needs: row.needs,
    dueOn: readDay(row.due_on),
    answer: readAnswer(row.answer),
    answerNote: row.answer_note,
    goalType: readGoalType(row.goal_type),
    progress: figures.get(row.id)?.progress ?? null,
    status: figures.get(row.id)?.status ?? 'none',
  }));
}

type Parent = { id: string; title: string; team_name: string | null; ambition_id: string | null };
const UP = `SELECT o.id, o.title, o.ambition_id, t.name AS team_name FROM alignments a JOIN objectives o ON o.id = a.parent_id AND o.deleted = 0
  LEFT JOIN teams t ON t.id = o.team_id WHERE a.child_id = +? AND a.deleted = 0 AND a.kind <> 'depends-on'
  ORDER BY a.kind, a.weight DESC, a.id LIMIT 1`;
const MISSION = 'SELECT mission FROM workspaces WHERE id = +?';

/**
 * From the mission over the strategy down to the parent, each step by its first link up: contributes before supports.
 * The strategy is that of the highest objective on the way that names its own.
 */
function ladderOf(read: Read, id: string, own: string | null): Step[] {
  let ambition = own;
  const steps: Step[] = [];
  const seen = new Set([id]);
  for (let parent = read.sql.get<Parent>(UP, id); parent && !seen.has(parent.id); ) {
    seen.add(parent.id);
    ambition = parent.ambition_id ?? ambition;
    steps.unshift({ kind: 'objective', id: parent.id, title: parent.title, teamName: parent.team_name });
    parent = read.sql.get<Parent>(UP, parent.id);
  }
  const mission = read.sql.get<{ mission: string }>(MISSION, read.workspaceId)?.mission ?? '';
  const strategy = ambitionPath(read, ambition).map((step): Step => ({ kind: 'ambition', ...step }));
  const top: Step[] = mission === '' ? [] : [{ kind: 'mission', text: mission }];
  return [...top, ...strategy, ...steps];
}
