import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';

/** The day, the company's name and who uses this computer (nobody, if that person is no longer in the document). */
export function frameOf(read: Read) {
  const name =
    read.me && read.sql.get<{ name: string }>('SELECT name FROM people WHERE id = ? AND deleted = 0', read.me)?.name;
  return {
    today: read.today,
    company: theWorkspace(read).name,
    me: read.me && name !== undefined && name !== null ? { id: read.me, name } : null,
  };
}
