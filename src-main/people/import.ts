import { eq } from 'drizzle-orm';
import { wouldLoop } from '#shared/kernel/tree';
import type { PersonRow } from '#shared/people/contract';
import { type ImportPlan, planImport, sameKey } from '#shared/people/domain';
import { newId } from '../changes/ids';
import { insert, update, upsert } from '../changes/write';
import type { Write } from '../store/handles';
import { lastOrder, memberId, orderAfter } from '../teams/store';
import { teamMembers, teams } from '../teams/table';
import { managers } from './store';
import { people } from './table';

type Answer = {
  added: number;
  updated: number;
  unchanged: number;
  teamsAdded: number;
  skipped: ImportPlan['skipped'][number][];
};

/** Adds and updates people, and their teams by name, as the list says; nobody and no membership is taken away. */
export function importPeople(tx: Write, { rows }: { rows: readonly PersonRow[] }): Answer {
  const known = tx.db.select().from(people).where(eq(people.deleted, 0)).all();
  const byId = new Map(known.map((one) => [one.id, one]));
  const plan = planImport(rows, known);
  const idOfRow = new Map(plan.people.map(({ row, id }) => [row, id ?? newId()]));
  const parents = managers(tx);
  const teamId = teamFinder(tx);
  const answer: Answer = { added: 0, updated: 0, unchanged: 0, teamsAdded: 0, skipped: [...plan.skipped] };
  for (const { row, id: knownId, name, email, jobTitle, manager, teamNames } of plan.people) {
    const id = idOfRow.get(row) ?? newId();
    const before = byId.get(id);
    const named = manager && ('known' in manager ? manager.known : (idOfRow.get(manager.row) ?? null));
    const managerId = named && !wouldLoop(parents, id, named) ? named : (before?.managerId ?? null);
    parents.set(id, managerId);
    let changed = false;
    if (knownId === null) insert(tx, people, { id, name, email, jobTitle, managerId });
    else changed = update(tx, people, id, { name, email, jobTitle, managerId }).length > 0;
    for (const teamName of teamNames) changed = join(tx, teamId(teamName), id) || changed;
    if (knownId === null) answer.added++;
    else if (changed) answer.updated++;
    else answer.unchanged++;
  }
  answer.teamsAdded = teamId.added();
  return answer;
}

/** Makes somebody a member; says whether they were not one before. */
function join(tx: Write, teamId: string, personId: string): boolean {
  const sql = 'SELECT id FROM team_members WHERE team_id = ? AND person_id = ? AND deleted = 0';
  if (tx.sql.get(sql, teamId, personId)) return false;
  upsert(tx, teamMembers, { id: memberId(teamId, personId), teamId, personId });
  return true;
}

/** Finds a team by name, or makes it at the top of the tree. */
function teamFinder(tx: Write): ((name: string) => string) & { added: () => number } {
  const known = tx.db.select().from(teams).where(eq(teams.deleted, 0)).all();
  const byName = new Map(known.map(({ id, name }) => [sameKey(name), id]));
  let added = 0;
  let ord = lastOrder(tx, null);
  const find = (name: string): string => {
    const found = byName.get(sameKey(name));
    if (found !== undefined) return found;
    const id = newId();
    ord = orderAfter(ord);
    insert(tx, teams, { id, name, kind: 'team', parentId: null, ord });
    byName.set(sameKey(name), id);
    added++;
    return id;
  };
  return Object.assign(find, { added: () => added });
}
