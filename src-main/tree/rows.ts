import { JUDGED, type Judged } from '../roll-up/judge';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';

/** An objective on the map with its cached figures, and where it stands in the reading order. */
export type ObjectiveRow = Judged & {
  id: string;
  title: string;
  cycle_id: string;
  team_id: string | null;
  owner_id: string | null;
  ambition_id: string | null;
  state: string;
  ord: string;
};
export type LinkRow = {
  child_id: string;
  parent_id: string;
  kind: string;
  answer: string | null;
  weight: number;
  key_result_id: string | null;
};
/** One who carries an objective beside its owner; of which kind, the id does not say. */
export type ContributorRow = { objective_id: string; contributor_id: string };
export type TeamRow = { id: string; name: string; kind: string; parent_id: string | null };
type Known<Row> = Row & { deleted: number };
type CycleRow = Known<{ id: string; name: string; starts_on: string; ends_on: string }>;

const OBJECTIVE = `SELECT o.id, o.title, o.cycle_id, o.team_id, o.owner_id, o.ambition_id, o.state, o.ord, ${JUDGED}`;
const LINK = 'SELECT a.child_id, a.parent_id, a.kind, a.weight, a.answer, a.parent_key_result_id AS key_result_id';
const INSIDE = `WITH RECURSIVE inside(id) AS
  (SELECT ? UNION SELECT c.id FROM inside i CROSS JOIN cycles c ON c.parent_id = i.id WHERE c.deleted = 0)`;

// Straight from the indexes, without sorting or joining what is known once for all rows: that cost more than the rows.
const OBJECTIVES_INSIDE = `${INSIDE} ${OBJECTIVE}
  FROM inside i CROSS JOIN objectives o ON o.cycle_id = i.id CROSS JOIN cache.cache_objectives x ON x.id = o.id
  WHERE o.deleted = 0`;
const LINKS_INSIDE = `${INSIDE} ${LINK}
  FROM inside i CROSS JOIN objectives o ON o.cycle_id = i.id CROSS JOIN alignments a ON a.child_id = o.id
  WHERE o.deleted = 0 AND a.deleted = 0`;
const OBJECTIVES_NAMED = `${OBJECTIVE}
  FROM json_each(?) j CROSS JOIN objectives o ON o.id = j.value CROSS JOIN cache.cache_objectives x ON x.id = o.id
  WHERE o.deleted = 0`;
const LINKS_NAMED = `${LINK}
  FROM json_each(?) j CROSS JOIN objectives o ON o.id = j.value CROSS JOIN alignments a ON a.child_id = o.id
  WHERE o.deleted = 0 AND a.deleted = 0`;
const CONTRIBUTORS_INSIDE = `${INSIDE} SELECT b.objective_id, b.contributor_id
  FROM inside i CROSS JOIN objectives o ON o.cycle_id = i.id CROSS JOIN contributors b ON b.objective_id = o.id
  WHERE o.deleted = 0 AND b.deleted = 0`;
const CONTRIBUTORS_NAMED = `SELECT b.objective_id, b.contributor_id
  FROM json_each(?) j CROSS JOIN contributors b ON b.objective_id = j.value WHERE b.deleted = 0`;
const TEAMS = 'SELECT id, name, kind, parent_id, deleted FROM teams ORDER BY ord, name, id';
const CYCLES = 'SELECT id, name, starts_on, ends_on, deleted FROM cycles ORDER BY starts_on, ends_on DESC, id';

export type TreeRows = {
  /** In a stable order: cycle, team, the team's own order. */
  readonly objectives: readonly ObjectiveRow[];
  /** Links whose child is on the map, in no order. */
  readonly links: readonly LinkRow[];
  /** Those of the objectives, in no order. */
  readonly contributors: readonly ContributorRow[];
  readonly teams: readonly TeamRow[];
  /** Names of the live cycles by their id. */
  readonly cycles: ReadonlyMap<string, string>;
};

/** The objectives of a cycle and of the cycles inside it, and upwards all that they lead to, whatever its cycle. */
export function treeRows({ sql }: Read, cycleId: string): TreeRows {
  const objectives = sql.all<ObjectiveRow>(OBJECTIVES_INSIDE, cycleId);
  const links = sql.all<LinkRow>(LINKS_INSIDE, cycleId);
  const contributors = sql.all<ContributorRow>(CONTRIBUTORS_INSIDE, cycleId);
  const asked = new Set(objectives.map(({ id }) => id));
  for (let reached = links; ; ) {
    const above = new Set<string>();
    for (const { parent_id, kind } of reached) {
      if (kind !== 'depends-on' && !asked.has(parent_id)) above.add(parent_id);
    }
    if (above.size === 0) break;
    for (const id of above) asked.add(id);
    const ids = idList([...above]);
    for (const row of sql.all<ObjectiveRow>(OBJECTIVES_NAMED, ids)) objectives.push(row);
    reached = sql.all<LinkRow>(LINKS_NAMED, ids);
    for (const link of reached) links.push(link);
    for (const row of sql.all<ContributorRow>(CONTRIBUTORS_NAMED, ids)) contributors.push(row);
  }
  const teams = sql.all<Known<TeamRow>>(TEAMS);
  const cycles = sql.all<CycleRow>(CYCLES);
  return {
    objectives: inOrder(objectives, cycles, teams),
    links,
    contributors,
    teams: teams.filter(({ deleted }) => deleted === 0),
    cycles: new Map(cycles.filter(({ deleted }) => deleted === 0).map(({ id, name }) => [id, name])),
  };
}

/** By cycle (its days), team (the order of teams), and the team's own order; without a team first. */
function inOrder(
  rows: readonly ObjectiveRow[],
  cycles: readonly CycleRow[],
  teams: readonly Known<TeamRow>[],
): ObjectiveRow[] {
  const ofCycle = new Map<string, number>();
  let rank = 0;
  cycles.forEach(({ id, starts_on, ends_on }, at) => {
    const before = cycles[at - 1];
    if (before && (before.starts_on !== starts_on || before.ends_on !== ends_on)) rank += 1;
    ofCycle.set(id, rank);
  });
  const ofTeam = new Map(teams.map(({ id }, at) => [id, at]));
  const block = teams.length + 1;
  const placed = rows.map((row) => {
    const team = row.team_id === null ? -1 : (ofTeam.get(row.team_id) ?? -1);
    return { row, place: (ofCycle.get(row.cycle_id) ?? -1) * block + team };
  });
  placed.sort(
    (a, b) =>
      a.place - b.place ||
      compare(a.row.team_id ?? '', b.row.team_id ?? '') ||
      compare(a.row.ord, b.row.ord) ||
      compare(a.row.id, b.row.id),
  );
  return placed.map(({ row }) => row);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
