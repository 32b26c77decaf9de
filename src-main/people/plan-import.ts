import { eq } from 'drizzle-orm';
import { PersonId } from '#shared/kernel/ids';
import { wouldLoop } from '#shared/kernel/tree';
import type { PeoplePlan, PersonChange, PersonRow, PlannedRow } from '#shared/people/contract';
import { type ImportPlan, planImport, sameKey } from '#shared/people/domain';
import { newId } from '../changes/ids';
import type { Read } from '../store/handles';
import { teams } from '../teams/table';
import { managers } from './store';
import { people } from './table';

/** A row of a people list as it will be written. */
export type RowWork = {
  readonly row: number;
  readonly id: string;
  readonly isNew: boolean;
  readonly cells: { name: string; email: string; jobTitle: string; managerId: string | null; state: 'active' };
  /** Teams by name that the person is not on yet. */
  readonly joins: readonly string[];
  readonly changes: readonly PersonChange[];
};

export type ListWork = {
  readonly rows: readonly RowWork[];
  readonly skipped: ImportPlan['skipped'];
  /** By `sameKey` of their names. */
  readonly teamIds: ReadonlyMap<string, string>;
  /** Active people who are not in the list. */
  readonly missing: readonly { id: string; name: string; email: string }[];
};

/** Works out what a people list changes: the preview shows it, the import writes it. */
export function workOf(read: Read, rows: readonly PersonRow[]): ListWork {
  const known = read.db.select().from(people).where(eq(people.deleted, 0)).all();
  const byId = new Map(known.map((one) => [one.id, one]));
  const plan = planImport(rows, known);
  const idOfRow = new Map(plan.people.map(({ row, id }) => [row, id ?? newId()]));
  const nameOf = new Map<string | null, string>(known.map(({ id, name }) => [id, name]));
  for (const { row, name } of plan.people) nameOf.set(idOfRow.get(row) ?? null, name);
  const parents = managers(read);
  const named = read.db.select().from(teams).where(eq(teams.deleted, 0)).all();
  const teamIds = new Map(named.map(({ id, name }) => [sameKey(name), id]));
  const member = memberships(read);
  const work = plan.people.map(({ row, id: knownId, name, email, jobTitle, manager, teamNames }): RowWork => {
    const id = idOfRow.get(row) ?? '';
    const before = byId.get(id);
    const wanted = manager && ('known' in manager ? manager.known : (idOfRow.get(manager.row) ?? null));
    const managerId = wanted && !wouldLoop(parents, id, wanted) ? wanted : (before?.managerId ?? null);
    parents.set(id, managerId);
    const joins = teamNames.filter((team) => !member.has(`${teamIds.get(sameKey(team)) ?? ''} ${id}`));
    const cells = { name, email, jobTitle, managerId, state: 'active' as const };
    return {
      row,
      id,
      isNew: knownId === null,
      cells,
      joins,
      changes: before ? changesOf(before, cells, joins, nameOf) : [],
    };
  });
  const listed = new Set(work.map(({ id }) => id));
  return {
    rows: work,
    skipped: plan.skipped,
    teamIds,
    missing: known
      .filter(({ id, state }) => state === 'active' && !listed.has(id))
      .map(({ id, name, email }) => ({ id, name, email })),
  };
}

type Before = { name: string; email: string; jobTitle: string; managerId: string | null; state: string };

function changesOf(
  before: Before,
  after: RowWork['cells'],
  joins: readonly string[],
  nameOf: ReadonlyMap<string | null, string>,
): PersonChange[] {
  const texts = (['name', 'email', 'jobTitle'] as const).flatMap((field): PersonChange[] =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  );
  const manager = before.managerId !== after.managerId;
  const name = (id: string | null): string => nameOf.get(id) ?? '';
  return [
    ...texts,
    ...(manager ? [{ field: 'manager' as const, from: name(before.managerId), to: name(after.managerId) }] : []),
    ...(joins.length > 0 ? [{ field: 'teams' as const, from: '', to: joins.join(', ') }] : []),
    ...(before.state === after.state ? [] : [{ field: 'state' as const, from: 'left', to: 'here again' }]),
  ];
}

const memberships = (read: Read): ReadonlySet<string> =>
  new Set(
    read.sql
      .all<{ team: string; person: string }>(
        'SELECT team_id AS team, person_id AS person FROM team_members WHERE deleted = 0',
      )
      .map(({ team, person }) => `${team} ${person}`),
  );

/** The preview of a people list, in its order. */
export function planPeople(read: Read, { rows }: { rows: readonly PersonRow[] }): PeoplePlan {
  const work = workOf(read, rows);
  const byRow = new Map(work.rows.map((one) => [one.row, one]));
  const reasons = new Map(work.skipped.map(({ row, reason }) => [row, reason]));
  const newTeams = new Map(
    work.rows.flatMap(({ joins }) => joins.map((team): [string, string] => [sameKey(team), team])),
  );
  for (const key of work.teamIds.keys()) newTeams.delete(key);
  return {
    newTeams: [...newTeams.values()],
    missing: work.missing.map(({ id, name, email }) => ({ id: PersonId.parse(id), name, email })),
    rows: rows.map(({ name, email }, row): PlannedRow => {
      const one = byRow.get(row);
      const reason = reasons.get(row) ?? null;
      if (!one) return { row, kind: 'left-out', name, email, changes: [], reason };
      const kind = one.isNew ? 'new' : one.changes.length > 0 ? 'changed' : 'same';
      return { row, kind, name: one.cells.name, email: one.cells.email, changes: [...one.changes], reason };
    }),
  };
}
