import { byName } from '#shared/kernel/by-name';
import { PersonId } from '#shared/kernel/ids';
import { newId } from '../changes/ids';
import { insert } from '../changes/write';
import { beginYear } from '../cycles/store';
import { people } from '../people/table';
import type { Read, Write } from '../store/handles';
import { workspaces } from '../workspace/table';

/** The people who can be "me", by name; those who left are not offered. */
export function peopleToChoose(read: Read) {
  return read.sql
    .all<{ id: string; name: string; jobTitle: string; email: string }>(
      `SELECT id, name, job_title AS jobTitle, email FROM people WHERE deleted = 0 AND state = 'active'`,
    )
    .sort(byName)
    .map(({ id, ...person }) => ({ id: PersonId.parse(id), ...person }));
}

export type Beginning = { readonly name: string; readonly yourName: string | null; readonly timeZone: string };

/**
 * What a new workspace begins with: its name, whoever makes it, and the cycles of the calendar year with the present
 * ones active, so that the first objective can be written at once. Returns who "me" is.
 */
export function beginWorkspace(tx: Write, { name, yourName, timeZone }: Beginning): PersonId | null {
  insert(tx, workspaces, { id: newId(), name, timeZone });
  beginYear(tx, 1);
  if (yourName === null) return null;
  const me = PersonId.parse(newId());
  insert(tx, people, { id: me, name: yourName });
  return me;
}
