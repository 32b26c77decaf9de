import type { z } from 'zod';
import type { Announced, Closing, ParkedTopic, TeamClosing } from '#shared/closings/contract';
import { announcementOf } from '#shared/closings/domain';
import type { Cycle } from '#shared/cycles/contract';
import { measureDefect } from '#shared/key-results/domain';
import { nextCycle } from '#shared/retrospectives/domain';
import { cycleById, listCycles } from '../cycles/store';
import { keyResultsOf } from '../key-results/store';
import { knownKeyResults } from '../roll-up/facts';
import { readDay, readGoalType, readState } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = {
  teamId: string | null;
  teamName: string | null;
  objectives: number;
  openObjectives: number;
  keyResults: number;
  decided: number;
};
// A baseline has no score to give; every other kind needs one before it counts as decided.
const FIGURES = `count(DISTINCT o.id) AS objectives,
    count(DISTINCT CASE WHEN o.state = 'published' THEN o.id END) AS openObjectives, count(k.id) AS keyResults,
    coalesce(sum(g.decision IS NOT NULL AND (g.final IS NOT NULL OR k.kind = 'baseline')), 0) AS decided`;
const GOALS = `LEFT JOIN key_results k ON k.objective_id = o.id AND k.deleted = 0 AND k.state <> 'draft'
  LEFT JOIN grades g ON g.key_result_id = k.id AND g.deleted = 0`;
const TEAMS = `SELECT o.team_id AS teamId, t.name AS teamName, ${FIGURES}
  FROM objectives o ${GOALS} LEFT JOIN teams t ON t.id = o.team_id
  WHERE o.cycle_id = +? AND o.deleted = 0 AND o.state <> 'draft' GROUP BY o.team_id ORDER BY o.team_id IS NULL, t.ord, t.name`;

export const withoutTeam = 'No team';
const briefly = ({ id, name, state, endsOn }: Cycle) => ({ id, name, state, endsOn });

/** Every team with goals in a cycle and how far its closing is; those that belong to no team come last. */
export function closingsOf(read: Read, cycleId: string): { cycle: ReturnType<typeof briefly>; teams: View[] } {
  const cycle = briefly(cycleById(read, cycleId));
  const teams = read.sql
    .all<Row>(TEAMS, cycleId)
    .map(({ teamName, ...row }) => ({ ...row, teamName: teamName ?? withoutTeam }));
  return { cycle, teams };
}
type View = z.input<typeof TeamClosing>;

type ObjectiveRow = { id: string; title: string; goal_type: string; state: string };
const OBJECTIVES = `SELECT id, title, goal_type, state FROM objectives
  WHERE cycle_id = +? AND team_id IS +? AND deleted = 0 AND state <> 'draft' ORDER BY ord, id`;

/** All that one team's closing of a cycle shows. NOT_FOUND where there is no such cycle. */
export function closingOf(read: Read, cycleId: string, teamId: string | null): z.input<typeof Closing> {
  const cycle = cycleById(read, cycleId);
  const objectives = objectivesOf(read, cycleId, teamId);
  const keyResults = objectives.flatMap(({ id }) => keyResultsOf(read, id).filter(({ state }) => state !== 'draft'));
  const team = read.sql.get<{ name: string }>('SELECT name FROM teams WHERE id = ?', teamId ?? '');
  return {
    cycle: briefly(cycle),
    teamName: team?.name ?? withoutTeam,
    readOnly: cycle.state === 'closed',
    objectives: objectives.map(({ goal_type, state, ...row }) => ({
      ...row,
      goalType: readGoalType(goal_type),
      state: readState(state),
    })),
    keyResults,
    parked: parkedOf(read, cycleId, teamId),
    carried: carriedOf(read, keyResults),
    nextCycles: cyclesAfter(listCycles(read), cycle),
  };
}

/** The team's objectives in a cycle that were published, in their order. */
export const objectivesOf = (read: Read, cycleId: string, teamId: string | null): ObjectiveRow[] =>
  read.sql.all<ObjectiveRow>(OBJECTIVES, cycleId, teamId);

type ParkedRow = Omit<z.input<typeof ParkedTopic>, 'parkedOn' | 'doneOn'> & { parkedOn: string; doneOn: string | null };
const PARKED = `SELECT p.id, p.text, k.id AS keyResultId, k.title AS keyResultTitle, p.parked_on AS parkedOn, p.done_on AS doneOn
  FROM parked_topics p LEFT JOIN key_results k ON k.id = p.key_result_id AND k.deleted = 0
  WHERE p.cycle_id = +? AND p.team_id IS +? AND p.deleted = 0 ORDER BY p.id`;

const parkedOf = (read: Read, cycleId: string, teamId: string | null) =>
  read.sql
    .all<ParkedRow>(PARKED, cycleId, teamId)
    .map((row) => ({ ...row, parkedOn: readDay(row.parkedOn), doneOn: readDay(row.doneOn) }));

type Kept = { readonly id: string; readonly title: string; readonly grade: { carriedTo: string | null } | null };

function carriedOf(read: Read, keyResults: readonly Kept[]): z.input<typeof Closing>['carried'] {
  const to = new Map(keyResults.flatMap(({ id, grade }) => (grade?.carriedTo ? [[grade.carriedTo, id] as const] : [])));
  const titles = new Map(keyResults.map(({ id, title }) => [id, title]));
  return knownKeyResults(read.sql, [...to.keys()]).flatMap(({ id, objectiveId, facts }) => {
    const fromId = to.get(id);
    if (fromId === undefined) return [];
    const needsTarget = measureDefect(facts.measure, facts.steps.length) !== null;
    return [{ fromId, objectiveId, title: titles.get(fromId) ?? '', needsTarget }];
  });
}

/** Where goals can go on: open cycles that begin later, the one of the same cadence first. */
function cyclesAfter(cycles: readonly Cycle[], current: Cycle): { id: string; name: string }[] {
  const first = nextCycle(cycles, current);
  const later = cycles.filter((one) => one.startsOn > current.startsOn && one.state !== 'closed' && one !== first);
  return [...(first ? [first] : []), ...later].map(({ id, name }) => ({ id, name }));
}

const MINE = `WITH mine AS MATERIALIZED (SELECT id FROM teams WHERE lead_id = ? AND deleted = 0
    UNION SELECT team_id FROM team_members WHERE person_id = ? AND deleted = 0)
  SELECT o.team_id AS teamId, t.name AS teamName, ${FIGURES}
  FROM mine CROSS JOIN objectives o ON o.team_id = mine.id ${GOALS} JOIN teams t ON t.id = o.team_id AND t.deleted = 0
  WHERE o.cycle_id = +? AND o.deleted = 0 AND o.state <> 'draft' GROUP BY o.team_id ORDER BY t.ord, t.name LIMIT 50`;

/** Closings that wait for a person's teams, the one that ends first at the top. */
export function announcedTo(read: Read, me: string): z.input<typeof Announced>[] {
  const near = listCycles(read).flatMap((cycle) => {
    const how = announcementOf(cycle, read.today);
    return how === null ? [] : [{ cycle, how }];
  });
  return near
    .toSorted((a, b) => a.cycle.endsOn.localeCompare(b.cycle.endsOn))
    .flatMap(({ cycle: { id: cycleId, name: cycleName, endsOn }, how }) =>
      read.sql
        .all<Row & { teamId: string; teamName: string }>(MINE, me, me, cycleId)
        .filter(({ openObjectives }) => openObjectives > 0)
        .map(({ teamId, teamName, keyResults, decided }) => {
          return { cycleId, cycleName, endsOn, how, teamId, teamName, keyResults, decided };
        }),
    );
}
