import type { z } from 'zod';
import type { GoalType, Status, ThingState } from '#shared/kernel/vocabulary';
import type { ObjectiveRow } from '#shared/objectives/contract';
import { judgeObjectives } from '../roll-up/judge';
import { idList, readCount, readGoalType, readState, readVisibility } from '../roll-up/values';
import type { Read } from '../store/handles';
import { teamIdsOf } from '../teams/store';

export type ObjectiveLine = z.input<typeof ObjectiveRow>;

type Row = {
  id: string;
  cycle_id: string;
  team_id: string | null;
  team_name: string | null;
  owner_id: string | null;
  owner_name: string | null;
  title: string;
  goal_type: string;
  visibility: string;
  state: string;
  aligned: number;
  contributors: number;
};

const LINES = `SELECT o.id, o.cycle_id, o.team_id, t.name AS team_name, o.owner_id, p.name AS owner_name, o.title, o.goal_type,
    (SELECT count(*) FROM contributors b WHERE b.objective_id = o.id AND b.deleted = 0) AS contributors, o.visibility, o.state, EXISTS (SELECT 1 FROM alignments a JOIN objectives u ON u.id = a.parent_id AND u.deleted = 0
      WHERE a.child_id = o.id AND a.deleted = 0 AND a.kind <> 'depends-on') AS aligned
  FROM json_each(?) j CROSS JOIN objectives o ON o.id = j.value
  LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = o.owner_id
  WHERE o.deleted = 0 ORDER BY j.key`;

/** Lines of these objectives in the order given, with their figures as of today; those that are gone are missing. */
export function objectiveLines(read: Read, ids: readonly string[]): ObjectiveLine[] {
  const figures = judgeObjectives(read, ids);
  return read.sql.all<Row>(LINES, idList(ids)).flatMap((row) => {
    const judged = figures.get(row.id);
    if (!judged) return [];
    return [
      {
        id: row.id,
        cycleId: row.cycle_id,
        teamId: row.team_id,
        teamName: row.team_name,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        title: row.title,
        goalType: readGoalType(row.goal_type),
        visibility: readVisibility(row.visibility),
        state: readState(row.state),
        contributors: row.contributors,
        aligned: row.aligned === 1,
        ...judged,
      },
    ];
  });
}

export type ListFilter = {
  readonly cycleId?: string | undefined;
  readonly teamId?: string | null | undefined;
  readonly ownerId?: string | undefined;
  readonly involves?: string | undefined;
  readonly levels: readonly string[];
  readonly goalTypes: readonly GoalType[];
  readonly statuses: readonly Status[];
  readonly states: readonly ThingState[];
  readonly text: string;
  readonly sort: 'order' | 'title';
  readonly offset: number;
  readonly limit: number;
};

/** One page of objectives and how many match in all. Only a filter by status has to judge more than the page. */
export function listObjectives(read: Read, filter: ListFilter): { rows: ObjectiveLine[]; total: number } {
  const { offset, limit, statuses } = filter;
  const { where, parameters } = conditions(read, filter);
  const sql = `SELECT o.id FROM objectives o LEFT JOIN teams t ON t.id = o.team_id WHERE ${where} ORDER BY ${orders[filter.sort]}`;
  if (statuses.length === 0) {
    const ids = read.sql.all<{ id: string }>(`${sql} LIMIT ? OFFSET ?`, ...parameters, limit, offset);
    const total = readCount(read.sql.get(`SELECT count(*) AS n FROM objectives o WHERE ${where}`, ...parameters));
    return {
      rows: objectiveLines(
        read,
        ids.map(({ id }) => id),
      ),
      total,
    };
  }
  const all = read.sql.all<{ id: string }>(sql, ...parameters).map(({ id }) => id);
  const figures = judgeObjectives(read, all);
  const wanted = new Set<Status | undefined>(statuses);
  const matching = all.filter((id) => wanted.has(figures.get(id)?.status));
  return { rows: objectiveLines(read, matching.slice(offset, offset + limit)), total: matching.length };
}

const orders = {
  order: 't.ord, t.name, o.team_id, o.ord, o.id',
  title: 'o.title COLLATE NOCASE, o.id',
} as const;

function conditions(read: Read, filter: ListFilter): { where: string; parameters: unknown[] } {
  const parts: [string, ...unknown[]][] = [['o.deleted = 0']];
  if (filter.cycleId !== undefined) parts.push(['o.cycle_id = +?', filter.cycleId]);
  if (filter.teamId !== undefined) parts.push(['o.team_id IS +?', filter.teamId]);
  if (filter.ownerId !== undefined) parts.push(['o.owner_id = +?', filter.ownerId]);
  if (filter.involves !== undefined)
    parts.push([
      `(o.owner_id = ? OR o.id IN (SELECT b.objective_id FROM json_each(?) j CROSS JOIN contributors b
        ON b.contributor_id = j.value WHERE b.deleted = 0))`,
      filter.involves,
      idList([filter.involves, ...teamIdsOf(read, filter.involves)]),
    ]);
  if (filter.levels.length > 0)
    parts.push([
      'o.team_id IN (SELECT l.id FROM teams l WHERE l.kind IN (SELECT value FROM json_each(?)))',
      idList(filter.levels),
    ]);
  if (filter.goalTypes.length > 0) parts.push([among('o.goal_type'), idList(filter.goalTypes)]);
  if (filter.states.length > 0) parts.push([among('o.state'), idList(filter.states)]);
  if (filter.text !== '') parts.push(["o.title LIKE ? ESCAPE '!'", `%${filter.text.replace(/[!%_]/g, '!$&')}%`]);
  return {
    where: parts.map(([sql]) => sql).join(' AND '),
    parameters: parts.flatMap(([, ...values]) => values),
  };
}

const among = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;

const SIBLINGS = `SELECT id, ord FROM objectives
  WHERE cycle_id = +? AND team_id IS +? AND deleted = 0 ORDER BY ord, id`;

/** Live objectives of one team in one cycle with their place, in their order. */
export const objectiveOrder = (read: Read, cycleId: string, teamId: string | null): { id: string; ord: string }[] =>
  read.sql.all<{ id: string; ord: string }>(SIBLINGS, cycleId, teamId);
