import { and, asc, eq } from 'drizzle-orm';
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { periodOf } from '#shared/check-ins/domain';
import { byName } from '#shared/kernel/by-name';
import { day, type IsoDate } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { inTreeOrder } from '#shared/kernel/tree';
import { Cadence, GoalType, ThingState } from '#shared/kernel/vocabulary';
import { TeamKind, TeamStage } from '#shared/teams/contract';
import { linkId } from '../changes/ids';
import { people } from '../people/table';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { teamMembers, teams } from './table';

/** The id of a membership; the same in every copy of the document. */
export const memberId = (teamId: string, personId: string): string => linkId('team-member', teamId, personId);

type TeamRow = typeof teams.$inferSelect;

/** The live row of a team; NOT_FOUND where there is none. */
export function teamRow(read: Read, id: string): TeamRow {
  const row = read.db
    .select()
    .from(teams)
    .where(and(eq(teams.id, id), eq(teams.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'teams', id });
  return row;
}

/** Live teams, siblings in their order. */
export const teamRows = (read: Read): TeamRow[] =>
  read.db
    .select()
    .from(teams)
    .where(eq(teams.deleted, 0))
    .orderBy(asc(teams.ord), asc(teams.name), asc(teams.id))
    .all();

const OF_PERSON = `SELECT id FROM teams WHERE lead_id = ? AND deleted = 0
  UNION SELECT m.team_id FROM team_members m JOIN teams t ON t.id = m.team_id AND t.deleted = 0
    WHERE m.person_id = ? AND m.deleted = 0`;
const NAMED = `SELECT t.id, t.name, t.lead_id IS +? AS leads FROM json_each(?) j CROSS JOIN teams t ON t.id = j.value
  ORDER BY 3 DESC, t.ord, t.name, t.id`;

/** The teams that a person leads or is in. */
export const teamIdsOf = (read: Read, personId: string): string[] =>
  read.sql.all<{ id: string }>(OF_PERSON, personId, personId).map(({ id }) => id);

/** The same with their names, those that they lead first. */
export const ownTeams = (read: Read, personId: string): { id: string; name: string; leads: boolean }[] =>
  read.sql
    .all<{ id: string; name: string; leads: number }>(NAMED, personId, JSON.stringify(teamIdsOf(read, personId)))
    .map((team) => ({ ...team, leads: team.leads === 1 }));

/** All teams with lead and size, parents before their children. */
export function listTeams(read: Read) {
  const sizes = new Map(
    read.sql
      .all<{ id: string; size: number }>(
        `SELECT m.team_id AS id, count(*) AS size FROM team_members m JOIN people p ON p.id = m.person_id AND p.deleted = 0
          WHERE m.deleted = 0 GROUP BY m.team_id`,
      )
      .map(({ id, size }) => [id, size]),
  );
  const names = new Map(
    read.db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(eq(people.deleted, 0))
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return inTreeOrder(teamRows(read)).map(({ node }) => ({
    id: node.id,
    name: node.name,
    parentId: node.parentId,
    kind: TeamKind.catch('team').parse(node.kind),
    leadId: node.leadId,
    leadName: names.get(node.leadId ?? '') ?? null,
    cadence: Cadence.nullable().catch(null).parse(node.cadence),
    stage: TeamStage.catch('act').parse(node.stage),
    memberCount: sizes.get(node.id) ?? 0,
  }));
}

/** Members by name, the lead first; the lead counts as one even where no membership says so. */
export function membersOf(read: Read, team: TeamRow) {
  const members = read.db
    .select({ id: people.id, name: people.name, jobTitle: people.jobTitle })
    .from(teamMembers)
    .innerJoin(people, and(eq(people.id, teamMembers.personId), eq(people.deleted, 0)))
    .where(and(eq(teamMembers.teamId, team.id), eq(teamMembers.deleted, 0)))
    .all()
    .sort(byName)
    .map((member) => ({ ...member, leads: member.id === team.leadId }));
  return [...members.filter(({ leads }) => leads), ...members.filter(({ leads }) => !leads)];
}

type KeyResultRow = {
  objectiveId: string;
  title: string;
  goalType: string;
  state: string;
  cycleId: string;
  cycleName: string;
  cycleStart: string;
  keyResultId: string | null;
  cadence: string | null;
  lastCheckIn: string | null;
};

const OBJECTIVES = `
  SELECT o.id AS objectiveId, o.title, o.goal_type AS goalType, o.state, o.cycle_id AS cycleId,
         coalesce(c.name, '') AS cycleName, coalesce(c.starts_on, '') AS cycleStart,
         k.id AS keyResultId, k.cadence,
         (SELECT max(i.date) FROM check_ins i WHERE i.key_result_id = k.id AND i.deleted = 0) AS lastCheckIn
    FROM objectives o
    LEFT JOIN cycles c ON c.id = o.cycle_id
    LEFT JOIN key_results k ON k.objective_id = o.id AND k.deleted = 0 AND k.state <> 'closed'
   WHERE o.team_id = @team AND o.deleted = 0 AND (o.cycle_id = @cycle OR (@cycle IS NULL AND coalesce(c.state, '') <> 'closed'))
   ORDER BY c.starts_on DESC, o.ord, o.id`;

/** A team's objectives and how many of their key results have been checked in in the current period. */
export function objectivesOf(read: Read, team: TeamRow, cycleId: string | null) {
  const { weekStartsOn, defaultCadence } = theWorkspace(read);
  const objectives = new Map<string, ReturnType<typeof objectiveOf>>();
  for (const row of read.sql.all<KeyResultRow>(OBJECTIVES, { team: team.id, cycle: cycleId })) {
    const objective = objectives.get(row.objectiveId) ?? objectiveOf(row);
    objectives.set(row.objectiveId, objective);
    if (row.keyResultId === null) continue;
    objective.keyResults++;
    if (row.lastCheckIn === null) continue;
    const cadence = Cadence.catch(defaultCadence).parse(row.cadence ?? team.cadence);
    const anchor = row.cycleStart === '' ? read.today : day(row.cycleStart);
    const { from } = periodOf(read.today, { cadence, weekStartsOn, anchor });
    if (row.lastCheckIn >= from) objective.checkedIn++;
    objective.lastCheckIn = later(objective.lastCheckIn, day(row.lastCheckIn));
  }
  return [...objectives.values()];
}

const objectiveOf = ({ objectiveId, title, goalType, state, cycleId, cycleName }: KeyResultRow) => ({
  id: objectiveId,
  title,
  goalType: GoalType.catch('committed').parse(goalType),
  state: ThingState.catch('published').parse(state),
  cycleId,
  cycleName,
  keyResults: 0,
  checkedIn: 0,
  lastCheckIn: null as IsoDate | null,
});

const later = (a: IsoDate | null, b: IsoDate): IsoDate => (a === null || b > a ? b : a);

/** The order of the last team under a parent; null where it has none. */
export function lastOrder(read: Read, parentId: string | null): string | null {
  const siblings = teamRows(read).filter((team) => team.parentId === parentId && team.ord !== '');
  return siblings.at(-1)?.ord ?? null;
}

/** An order that sorts after another; after nothing, the first. */
export const orderAfter = (last: string | null): string => generateKeyBetween(last, null);

/**
 * Orders that put one among its siblings at a place: for itself alone where there is room between its neighbours, for
 * all where rows of an import share an order or have none. By id, only what changes.
 */
export function ordersFor(
  siblings: readonly { readonly id: string; readonly ord: string }[],
  id: string,
  at: number,
): Map<string, string> {
  const low = siblings[at - 1]?.ord ?? null;
  const high = siblings[at]?.ord ?? null;
  const isSound = siblings.every(
    ({ ord }, place) => ord !== '' && (place === 0 || ord > (siblings[place - 1]?.ord ?? '')),
  );
  if (isSound) return new Map([[id, generateKeyBetween(low, high)]]);
  const ids = siblings.map((sibling) => sibling.id).toSpliced(at, 0, id);
  const orders = generateNKeysBetween(null, null, ids.length);
  return new Map(ids.map((one, place) => [one, orders[place] ?? '']));
}
