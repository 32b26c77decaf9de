import type { z } from 'zod';
import type { Ambition } from '#shared/ambitions/contract';
import { waysUp } from '#shared/ambitions/domain';
import { Refusal } from '#shared/kernel/errors';
import { groupBy } from '#shared/kernel/group-by';
import type { Horizon } from '#shared/kernel/vocabulary';
import { judgeObjectives } from '../roll-up/judge';
import { readDay, readGoalType, readHorizon } from '../roll-up/values';
import type { Read } from '../store/handles';

type View = z.input<typeof Ambition>;
type Row = {
  id: string;
  horizon: string;
  parent_id: string | null;
  title: string;
  why: string;
  due_on: string | null;
  ord: string;
};
type Serving = {
  ambition_id: string;
  id: string;
  title: string;
  team_name: string | null;
  cycle_name: string | null;
  goal_type: string;
};

const ALL = `SELECT id, horizon, parent_id, title, why, due_on, ord FROM ambitions WHERE deleted = 0
  ORDER BY horizon, ord, id`;
const SERVING = `SELECT o.ambition_id, o.id, o.title, t.name AS team_name, c.name AS cycle_name, o.goal_type
  FROM objectives o LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE o.ambition_id IS NOT NULL AND o.deleted = 0 AND coalesce(c.state, '') <> 'closed'
  ORDER BY c.starts_on, t.ord, o.ord, o.id`;
const shownOfEach = 50;

/** Every step of the strategy with the objectives that serve it now. Few: only what is linked is judged. */
export function listAmbitions(read: Read): View[] {
  const serving = groupBy(read.sql.all<Serving>(SERVING), ({ ambition_id }) => ambition_id);
  const shown = [...serving.values()].flatMap((rows) => rows.slice(0, shownOfEach).map(({ id }) => id));
  const figures = judgeObjectives(read, shown);
  return rowsOf(read).map((row) => {
    const own = serving.get(row.id) ?? [];
    return {
      id: row.id,
      horizon: readHorizon(row.horizon),
      parentId: row.parent_id,
      title: row.title,
      why: row.why,
      dueOn: readDay(row.due_on),
      objectives: own.slice(0, shownOfEach).map((one) => ({
        id: one.id,
        title: one.title,
        teamName: one.team_name,
        cycleName: one.cycle_name ?? '',
        goalType: readGoalType(one.goal_type),
        progress: figures.get(one.id)?.progress ?? null,
        status: figures.get(one.id)?.status ?? 'none',
      })),
      serving: own.length,
    };
  });
}

const rowsOf = (read: Read): Row[] => read.sql.all<Row>(ALL);

/** Every step of the strategy without what serves it: five-year goals first, each horizon in its order. */
export const ambitionSteps = (read: Read): { id: string; horizon: Horizon; parentId: string | null; title: string }[] =>
  rowsOf(read).map((row) => ({
    id: row.id,
    horizon: readHorizon(row.horizon),
    parentId: row.parent_id,
    title: row.title,
  }));

/** A live step of the strategy; NOT_FOUND where there is none. */
export function ambitionRow(read: Read, id: string): { id: string; horizon: Horizon } {
  const row = read.sql.get<{ horizon: string }>('SELECT horizon FROM ambitions WHERE id = ? AND deleted = 0', id);
  if (!row) throw new Refusal('NOT_FOUND', { table: 'ambitions', id });
  return { id, horizon: readHorizon(row.horizon) };
}

/** From the five-year goal down to this step; empty where there is none. */
export function ambitionPath(read: Read, id: string | null): { id: string; horizon: Horizon; title: string }[] {
  if (id === null) return [];
  const all = new Map(rowsOf(read).map((row) => [row.id, { ...row, parentId: row.parent_id }]));
  return waysUp(all, id).map((step) => ({ id: step.id, horizon: readHorizon(step.horizon), title: step.title }));
}

const SIBLINGS = 'SELECT id, ord FROM ambitions WHERE horizon = ? AND deleted = 0 ORDER BY ord, id';
/** Those of a horizon with their place, in their order. */
export const ambitionOrder = (read: Read, horizon: Horizon): { id: string; ord: string }[] =>
  read.sql.all<{ id: string; ord: string }>(SIBLINGS, horizon);

/** What hangs directly on a step: one-year goals, objectives of every cycle. */
export const servants = (read: Read, id: string): { ambitions: string[]; objectives: string[] } => ({
  ambitions: read.sql
    .all<{ id: string }>('SELECT id FROM ambitions WHERE parent_id = ? AND deleted = 0', id)
    .map((row) => row.id),
  objectives: read.sql
    .all<{ id: string }>('SELECT id FROM objectives WHERE ambition_id = ? AND deleted = 0', id)
    .map((row) => row.id),
});
