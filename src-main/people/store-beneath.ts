import { byName } from '#shared/kernel/by-name';
import { groupBy } from '#shared/kernel/group-by';
import type { Read } from '../store/handles';

type Person = { id: string; name: string; jobTitle: string; parentId: string | null };

const PEOPLE = `SELECT id, name, job_title AS jobTitle, manager_id AS parentId FROM people
  WHERE deleted = 0 AND state <> 'left'`;

/** Everybody below somebody, parents first. People who manage each other in a circle stand once. */
export function peopleBeneath(read: Read, id: string): (Person & { manages: boolean })[] {
  const reports = groupBy(read.sql.all<Person>(PEOPLE).sort(byName), ({ parentId }) => parentId);
  const seen = new Set([id]);
  const found: Person[] = [];
  for (const queue = [id]; queue.length > 0; ) {
    for (const person of reports.get(queue.shift() ?? null) ?? []) {
      if (seen.has(person.id)) continue;
      seen.add(person.id);
      found.push(person);
      queue.push(person.id);
    }
  }
  return found.map((person) => ({ ...person, manages: (reports.get(person.id)?.length ?? 0) > 0 }));
}
