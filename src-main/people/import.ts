import type { PersonId } from '#shared/kernel/ids';
import type { PersonRow } from '#shared/people/contract';
import { type ImportPlan, sameKey } from '#shared/people/domain';
import { newId } from '../changes/ids';
import { insert, remove, update, upsert } from '../changes/write';
import type { Write } from '../store/handles';
import { lastOrder, memberId, orderAfter } from '../teams/store';
import { teamMembers, teams } from '../teams/table';
import { workOf } from './plan-import';
import { personRow } from './store';
import { people } from './table';

type Answer = {
  added: number;
  updated: number;
  unchanged: number;
  teamsAdded: number;
  left: number;
  skipped: ImportPlan['skipped'][number][];
};

/**
 * Adds and updates people, and their teams by name, as the list says. Nobody and no membership is taken away, save of
 * those whom a person has named as having left.
 */
export function importPeople(
  tx: Write,
  { rows, left = [] }: { rows: readonly PersonRow[]; left?: readonly PersonId[] | undefined },
): Answer {
  const work = workOf(tx, rows);
  const teamId = teamFinder(tx, work.teamIds);
  const answer: Answer = { added: 0, updated: 0, unchanged: 0, teamsAdded: 0, left: 0, skipped: [...work.skipped] };
  for (const { id, isNew, cells, joins, changes } of work.rows) {
    if (isNew) insert(tx, people, { id, ...cells });
    else if (changes.length > 0) update(tx, people, id, cells);
    for (const team of joins) {
      const to = teamId(team);
      upsert(tx, teamMembers, { id: memberId(to, id), teamId: to, personId: id });
    }
    if (isNew) answer.added++;
    else if (changes.length > 0) answer.updated++;
    else answer.unchanged++;
  }
  const missing = new Set(work.missing.map(({ id }) => id));
  for (const id of new Set(left)) {
    personRow(tx, id);
    if (!missing.has(id)) continue;
    update(tx, people, id, { state: 'left' });
    const sql = 'SELECT id FROM team_members WHERE person_id = ? AND deleted = 0';
    for (const member of tx.sql.all<{ id: string }>(sql, id)) remove(tx, teamMembers, member.id);
    answer.left++;
  }
  answer.teamsAdded = teamId.added();
  return answer;
}

/** Finds a team by name, or makes it at the top of the tree. */
function teamFinder(
  tx: Write,
  known: ReadonlyMap<string, string>,
): ((name: string) => string) & { added: () => number } {
  const byName = new Map(known);
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
