import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { byName } from '#shared/kernel/by-name';
import { Refusal } from '#shared/kernel/errors';
import { groupBy } from '#shared/kernel/group-by';
import { type OwnedThing, PersonRole, PersonState, type PersonSummary } from '#shared/people/contract';
import { linkId } from '../changes/ids';
import type { Read } from '../store/handles';
import { teamMembers, teams } from '../teams/table';
import { people, personRoles } from './table';

/** The id of the row that says a person has a role; the same in every copy of the document. */
export const roleId = (personId: string, role: PersonRole): string => linkId('person-role', personId, role);

type PersonRow = typeof people.$inferSelect;
type Plain<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };
export type PersonOut = Omit<Plain<PersonSummary>, 'state' | 'roles' | 'teamIds' | 'managerId'> & {
  managerId: string | null;
  state: PersonState;
  roles: PersonRole[];
  teamIds: string[];
};

/** The live row of a person; NOT_FOUND where there is none. */
export function personRow(read: Read, id: string): PersonRow {
  const row = read.db
    .select()
    .from(people)
    .where(and(eq(people.id, id), eq(people.deleted, 0)))
    .get();
  if (!row) throw new Refusal('NOT_FOUND', { table: 'people', id });
  return row;
}

/** Everybody by name; those who left only where asked for. */
export function listPeople(read: Read, includeLeft: boolean): PersonOut[] {
  const left = includeLeft ? undefined : ne(people.state, 'left');
  const rows = read.db
    .select()
    .from(people)
    .where(and(eq(people.deleted, 0), left))
    .orderBy(asc(people.name)) // which leaves the least to do
    .all()
    .sort(byName);
  const roles = groupBy(
    read.db.select().from(personRoles).where(eq(personRoles.deleted, 0)).all(),
    ({ personId }) => personId,
  );
  const memberships = groupBy(
    read.db
      .select({ personId: teamMembers.personId, teamId: teamMembers.teamId, name: teams.name, id: teams.id })
      .from(teamMembers)
      .innerJoin(teams, and(eq(teams.id, teamMembers.teamId), eq(teams.deleted, 0)))
      .where(eq(teamMembers.deleted, 0))
      .all()
      .sort(byName),
    ({ personId }) => personId,
  );
  return rows.map((row) => summaryOf(row, roles.get(row.id) ?? [], memberships.get(row.id) ?? []));
}

/** One person as in the list. */
export function person(read: Read, id: string): PersonOut {
  const row = personRow(read, id);
  const roles = read.db
    .select()
    .from(personRoles)
    .where(and(eq(personRoles.personId, id), eq(personRoles.deleted, 0)))
    .all();
  return summaryOf(
    row,
    roles,
    teamsOf(read, id).map((team) => ({ teamId: team.id })),
  );
}

function summaryOf(
  row: PersonRow,
  roles: readonly { role: string }[],
  memberships: readonly { teamId: string }[],
): PersonOut {
  const { id, name, email, jobTitle, managerId } = row;
  const held = new Set(roles.map(({ role }) => role));
  return {
    id,
    name,
    email,
    jobTitle,
    managerId,
    state: PersonState.catch('active').parse(row.state),
    roles: PersonRole.options.filter((role) => held.has(role)),
    teamIds: memberships.map(({ teamId }) => teamId),
  };
}

/** The teams that a person is a member of, by name, and whether they lead it. */
export const teamsOf = (read: Read, id: string): { id: string; name: string; leads: boolean }[] =>
  read.db
    .select({ id: teams.id, name: teams.name, leadId: teams.leadId })
    .from(teamMembers)
    .innerJoin(teams, and(eq(teams.id, teamMembers.teamId), eq(teams.deleted, 0)))
    .where(and(eq(teamMembers.personId, id), eq(teamMembers.deleted, 0)))
    .all()
    .sort(byName)
    .map(({ leadId, ...team }) => ({ ...team, leads: leadId === id }));

/** Who names this person as manager, by name. */
export const reportsOf = (read: Read, id: string): { id: string; name: string; jobTitle: string }[] =>
  read.db
    .select({ id: people.id, name: people.name, jobTitle: people.jobTitle })
    .from(people)
    .where(and(eq(people.managerId, id), eq(people.deleted, 0), ne(people.state, 'left')))
    .all()
    .sort(byName);

/** Who reports to whom, for everybody. */
export const managers = (read: Read): Map<string, string | null> =>
  new Map(
    read.db
      .select({ id: people.id, managerId: people.managerId })
      .from(people)
      .where(eq(people.deleted, 0))
      .all()
      .map(({ id, managerId }) => [id, managerId]),
  );

/** The live person with this e-mail, in any case; '' matches nobody. */
export function personByEmail(read: Read, email: string): string | undefined {
  if (email === '') return undefined;
  const sql = 'SELECT id FROM people WHERE lower(email) = lower(?) AND deleted = 0 LIMIT 1';
  return read.sql.get<{ id: string }>(sql, email)?.id;
}

/** Names by id, of live people. */
export function namesOf(read: Read, ids: readonly (string | null)[]): Map<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = read.db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type OwnedRow = {
  kind: OwnedThing['kind'];
  id: string;
  title: string;
  objectiveId: string | null;
  cycleName: string;
};

const OWNED = `
  SELECT 'objective' AS kind, o.id, o.title, o.id AS objectiveId, coalesce(c.name, '') AS cycleName
    FROM objectives o LEFT JOIN cycles c ON c.id = o.cycle_id
   WHERE o.owner_id = @id AND o.deleted = 0 AND o.state <> 'closed'
  UNION ALL
  SELECT 'key-result', k.id, k.title, o.id, coalesce(c.name, '')
    FROM key_results k JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0 LEFT JOIN cycles c ON c.id = o.cycle_id
   WHERE k.owner_id = @id AND k.deleted = 0 AND k.state <> 'closed' AND o.state <> 'closed'
  UNION ALL
  SELECT 'initiative', i.id, i.title, o.id, coalesce(c.name, '')
    FROM initiatives i JOIN objectives o ON o.id = i.objective_id AND o.deleted = 0 LEFT JOIN cycles c ON c.id = o.cycle_id
   WHERE i.owner_id = @id AND i.deleted = 0 AND i.done_on IS NULL
  UNION ALL
  SELECT 'action', a.id, a.text, NULL, coalesce(c.name, '')
    FROM retrospective_actions a JOIN retrospectives r ON r.id = a.retrospective_id AND r.deleted = 0
    LEFT JOIN cycles c ON c.id = r.cycle_id
   WHERE a.owner_id = @id AND a.deleted = 0 AND a.done_on IS NULL`;

/** What a person holds that is still open, by its text: never with a score, a grade or a status. */
export const ownedBy = (read: Read, id: string): OwnedRow[] => read.sql.all<OwnedRow>(OWNED, { id });
