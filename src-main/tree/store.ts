import type { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import type { TreeData } from '#shared/tree/contract';
import { ambitionSteps } from '../ambitions/store';
import { judgeOn } from '../roll-up/judge';
import { idList, readGoalType, readLinkKind } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { carriers } from './carriers';
import { withPositions } from './positions';
import { type LinkRow, type ObjectiveRow, type TeamRow, treeRows } from './rows';

type Answer = z.input<typeof TreeData>;

const PEOPLE = `SELECT x.id, x.name FROM json_each(?) j CROSS JOIN people x ON x.id = j.value
  WHERE x.deleted = 0 ORDER BY j.key`;
const KEY_RESULTS = `SELECT x.id, x.title FROM json_each(?) j CROSS JOIN key_results x ON x.id = j.value
  WHERE x.deleted = 0 ORDER BY j.key`;

/** The map of a cycle as of today; NOT_FOUND where there is no such cycle. */
export function readTree(read: Read, cycleId: string): Answer {
  if (!read.sql.get('SELECT 1 FROM cycles WHERE id = ? AND deleted = 0', cycleId)) {
    throw new Refusal('NOT_FOUND', { table: 'cycles' });
  }
  const { objectives: rows, links, contributors, teams: teamRows, cycles: cycleNames } = treeRows(read, cycleId);
  const { name, mission, vision } = theWorkspace(read);
  const teams = withPositions(parentsFirst(teamRows));
  const cycles = withPositions(
    distinct(rows, ({ cycle_id }) => cycle_id).flatMap((id) => {
      const known = cycleNames.get(id);
      return known === undefined ? [] : [{ id, name: known }];
    }),
  );
  const shared = contributors.map((row) => row.contributor_id).filter((id) => teams.at(id) < 0);
  const named = [...new Set([...distinct(rows, (row) => row.owner_id), ...shared])];
  const people = withPositions(read.sql.all<{ id: string; name: string }>(PEOPLE, idList(named)));
  const ambitions = withPositions(stepsAbove(read, rows));
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
    ambitions: ambitions.list.map(({ id, horizon, title, parentId }) => ({
      id,
      horizon,
      title,
      parent: horizon === 'five-year' ? -1 : ambitions.at(parentId),
    })),
    objectives: columns(read, rows, {
      cycle: (row) => cycles.at(row.cycle_id),
      team: (row) => teams.at(row.team_id),
      owner: (row) => people.at(row.owner_id),
      ambition: (row) => ambitions.at(row.ambition_id),
    }),
    contributors: carriers(rows, contributors, teams, people),
    ...drawn(read, rows, links),
  };
}

type Positions = Record<'cycle' | 'team' | 'owner' | 'ambition', (row: ObjectiveRow) => number>;

function columns(read: Read, rows: readonly ObjectiveRow[], of: Positions): Answer['objectives'] {
  const judge = judgeOn(read.today);
  const made: Answer['objectives'] = {
    id: [],
    title: [],
    cycle: [],
    team: [],
    owner: [],
    ambition: [],
    goalType: [],
    draft: [],
    status: [],
    differs: [],
    progress: [],
    expected: [],
    keyResults: [],
  };
  // One pass: at 10,000 objectives the look-ups are what this costs.
  for (const row of rows) {
    const { status, suggested, progress, expected, keyResults } = judge(row);
    made.id.push(row.id);
    made.title.push(row.title);
    made.cycle.push(of.cycle(row));
    made.team.push(of.team(row));
    made.owner.push(of.owner(row));
    made.ambition.push(of.ambition(row));
    made.goalType.push(readGoalType(row.goal_type));
    made.draft.push(row.state === 'draft');
    made.status.push(status);
    made.differs.push(status !== suggested);
    made.progress.push(share(progress));
    made.expected.push(share(expected));
    made.keyResults.push(keyResults);
  }
  return made;
}

/** A ten-thousandth is finer than any pixel of the map, and a third of the text. */
const share = (value: number | null): number | null =>
  value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;

/** What rows point to, each once, in the order of the rows. */
function distinct(rows: readonly ObjectiveRow[], idOf: (row: ObjectiveRow) => string | null): string[] {
  const ids = new Set<string>();
  for (const row of rows) {
    const id = idOf(row);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

/** The steps of the strategy that rows serve, and the five-year goals above them. */
function stepsAbove(read: Read, rows: readonly ObjectiveRow[]) {
  const served = new Set(distinct(rows, (row) => row.ambition_id));
  const all = served.size === 0 ? [] : ambitionSteps(read);
  const above = all.flatMap(({ id, parentId }) => (served.has(id) && parentId !== null ? [parentId] : []));
  const reached = new Set([...served, ...above]);
  return all.filter(({ id }) => reached.has(id));
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

type Drawn = { readonly child: number; readonly parent: number; readonly link: LinkRow };

/** The links whose both ends are on the map, by their children and then their parents, and the key results meant. */
function drawn(
  read: Read,
  objectives: readonly ObjectiveRow[],
  all: readonly LinkRow[],
): Pick<Answer, 'links' | 'keyResults'> {
  const positions = new Map(objectives.map(({ id }, at) => [id, at]));
  const ofChild: Drawn[][] = objectives.map(() => []);
  for (const link of all) {
    const child = positions.get(link.child_id);
    const parent = positions.get(link.parent_id);
    if (child !== undefined && parent !== undefined) ofChild[child]?.push({ child, parent, link });
  }
  for (const own of ofChild) if (own.length > 1) own.sort((a, b) => a.parent - b.parent || byKeyResult(a, b));
  const ends = ofChild.flat();
  const named = new Set<string>();
  for (const { link } of ends) if (link.key_result_id !== null) named.add(link.key_result_id);
  const meant = withPositions(read.sql.all<{ id: string; title: string }>(KEY_RESULTS, idList([...named])));
  return {
    links: {
      child: ends.map(({ child }) => child),
      parent: ends.map(({ parent }) => parent),
      kind: ends.map(({ link }) => readLinkKind(link.kind)),
      weight: ends.map(({ link }) => link.weight),
      declined: ends.map(({ link }) => link.kind === 'depends-on' && link.answer === 'declined'),
      keyResult: ends.map(({ link }) => meant.at(link.key_result_id)),
    },
    keyResults: meant.list,
  };
}

function byKeyResult({ link: a }: Drawn, { link: b }: Drawn): number {
  return (a.key_result_id ?? '') < (b.key_result_id ?? '') ? -1 : 1;
}
