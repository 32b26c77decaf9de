import type { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import type { TreeData } from '#shared/tree/contract';
import { judgeObjectives } from '../roll-up/judge';
import { idList, readGoalType, readLinkKind } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

type Answer = z.input<typeof TreeData>;

type ObjectiveRow = {
  id: string;
  title: string;
  cycle_id: string;
  team_id: string | null;
  owner_id: string | null;
  goal_type: string;
  state: string;
};
type TeamRow = { id: string; name: string; kind: string; parent_id: string | null };
type LinkRow = {
  id: string;
  child_id: string;
  parent_id: string;
  kind: string;
  weight: number;
  key_result_id: string | null;
  key_result_title: string | null;
};

// The objectives of a cycle and of the cycles inside it, and upwards all that they lead to, whatever its cycle.
const OBJECTIVES = `WITH RECURSIVE
  inside(id) AS (SELECT ? UNION SELECT c.id FROM inside i CROSS JOIN cycles c ON c.parent_id = i.id WHERE c.deleted = 0),
  wanted(id) AS (
    SELECT o.id FROM inside i CROSS JOIN objectives o ON o.cycle_id = i.id WHERE o.deleted = 0
    UNION
    SELECT a.parent_id FROM wanted w CROSS JOIN alignments a ON a.child_id = w.id
    WHERE a.deleted = 0 AND a.kind <> 'depends-on'
  )
  SELECT o.id, o.title, o.cycle_id, o.team_id, o.owner_id, o.goal_type, o.state
  FROM wanted w CROSS JOIN objectives o ON o.id = w.id
  LEFT JOIN cycles c ON c.id = o.cycle_id LEFT JOIN teams t ON t.id = o.team_id
  WHERE o.deleted = 0
  ORDER BY c.starts_on, c.ends_on DESC, t.ord, t.name, o.team_id, o.ord, o.id`;

const TEAMS = 'SELECT id, name, kind, parent_id FROM teams WHERE deleted = 0 ORDER BY ord, name, id';

const LINKS = `SELECT a.id, a.child_id, a.parent_id, a.kind, a.weight, k.id AS key_result_id, k.title AS key_result_title
  FROM json_each(?) j CROSS JOIN alignments a ON a.child_id = j.value
  LEFT JOIN key_results k ON k.id = a.parent_key_result_id AND k.deleted = 0
  WHERE a.deleted = 0 ORDER BY j.key, a.id`;

/** The map of a cycle as of today; NOT_FOUND where there is no such cycle. */
export function readTree(read: Read, cycleId: string): Answer {
  const { sql } = read;
  if (!sql.get('SELECT 1 FROM cycles WHERE id = ? AND deleted = 0', cycleId)) {
    throw new Refusal('NOT_FOUND', { table: 'cycles' });
  }
  const rows = sql.all<ObjectiveRow>(OBJECTIVES, cycleId);
  const { name, mission, vision } = theWorkspace(read);
  const teams = withPositions(parentsFirst(sql.all<TeamRow>(TEAMS)));
  const cycles = named(read, 'cycles', rows, (row) => row.cycle_id);
  const people = named(read, 'people', rows, (row) => row.owner_id);
  return {
    company: { name, mission, vision },
    people: people.list,
    teams: teams.list.map((team) => ({
      id: team.id,
      name: team.name,
      kind: team.kind,
      parent: teams.at(team.parent_id),
    })),
    cycles: cycles.list,
    objectives: columns(read, rows, {
      cycle: (row) => cycles.at(row.cycle_id),
      team: (row) => teams.at(row.team_id),
      owner: (row) => people.at(row.owner_id),
    }),
    ...links(read, rows),
  };
}

type Positions = Record<'cycle' | 'team' | 'owner', (row: ObjectiveRow) => number>;

function columns(read: Read, rows: readonly ObjectiveRow[], of: Positions): Answer['objectives'] {
  const figures = judgeObjectives(
    read,
    rows.map(({ id }) => id),
  );
  const made: Answer['objectives'] = {
    id: [],
    title: [],
    cycle: [],
    team: [],
    owner: [],
    goalType: [],
    draft: [],
    status: [],
    progress: [],
    expected: [],
    keyResults: [],
  };
  // One pass: at 10,000 objectives the look-ups are what this costs.
  for (const row of rows) {
    const judged = figures.get(row.id);
    made.id.push(row.id);
    made.title.push(row.title);
    made.cycle.push(of.cycle(row));
    made.team.push(of.team(row));
    made.owner.push(of.owner(row));
    made.goalType.push(readGoalType(row.goal_type));
    made.draft.push(row.state === 'draft');
    made.status.push(judged?.status ?? 'none');
    made.progress.push(share(judged?.progress));
    made.expected.push(share(judged?.expected));
    made.keyResults.push(judged?.keyResults ?? 0);
  }
  return made;
}

/** A ten-thousandth is finer than any pixel of the map, and a third of the text. */
const share = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;

/** Names of the things that rows point to, each once, those that are gone left out. */
function named(
  read: Read,
  table: 'cycles' | 'people',
  rows: readonly ObjectiveRow[],
  idOf: (row: ObjectiveRow) => string | null,
) {
  const ids = new Set<string>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null) ids.add(id);
  }
  return withPositions(
    read.sql.all<{ id: string; name: string }>(
      `SELECT x.id, x.name FROM json_each(?) j CROSS JOIN ${table} x ON x.id = j.value WHERE x.deleted = 0 ORDER BY j.key`,
      idList([...ids]),
    ),
  );
}

/** A list and the position of each id in it; -1 for no id and for one that is not there. */
function withPositions<T extends { id: string }>(list: T[]) {
  const positions = new Map(list.map(({ id }, at) => [id, at]));
  return { list, at: (id: string | null): number => (id === null ? -1 : (positions.get(id) ?? -1)) };
}

/** Teams in the order of an organisation chart; teams in a loop, which a merge can make, come last. */
function parentsFirst(teams: readonly TeamRow[]): TeamRow[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = new Map<string | null, TeamRow[]>();
  for (const team of teams) {
    const parent = team.parent_id !== null && known.has(team.parent_id) ? team.parent_id : null;
    const brothers = below.get(parent);
    if (brothers) brothers.push(team);
    else below.set(parent, [team]);
  }
  const ordered: TeamRow[] = [];
  const place = (team: TeamRow): void => {
    ordered.push(team);
    for (const child of below.get(team.id) ?? []) place(child);
  };
  for (const team of below.get(null) ?? []) place(team);
  const placed = new Set(ordered);
  return [...ordered, ...teams.filter((team) => !placed.has(team))];
}

function links(read: Read, objectives: readonly ObjectiveRow[]): Pick<Answer, 'links' | 'keyResults'> {
  const { at } = withPositions([...objectives]);
  const rows = read.sql
    .all<LinkRow>(LINKS, idList(objectives.map(({ id }) => id)))
    .filter(({ parent_id }) => at(parent_id) >= 0);
  const keyResults = new Map<string, string>();
  for (const row of rows) if (row.key_result_id !== null) keyResults.set(row.key_result_id, row.key_result_title ?? '');
  const meant = withPositions([...keyResults].map(([id, title]) => ({ id, title })));
  return {
    links: {
      id: rows.map(({ id }) => id),
      child: rows.map((row) => at(row.child_id)),
      parent: rows.map((row) => at(row.parent_id)),
      kind: rows.map(({ kind }) => readLinkKind(kind)),
      weight: rows.map(({ weight }) => weight),
      keyResult: rows.map((row) => meant.at(row.key_result_id)),
    },
    keyResults: meant.list,
  };
}
