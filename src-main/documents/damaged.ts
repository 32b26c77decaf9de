import fs from 'node:fs';
import path from 'node:path';
import type { CopyId } from '#shared/documents/contract';
import { newId } from '../changes/ids';
import { connect } from '../store/connect';
import type { Places } from './places';

/** The files that make a working copy: itself and its log. */
export const SIDES = ['', '-wal'];
const LATER = `SELECT count(*) AS edits FROM (SELECT mark FROM change_messages WHERE ts > @at
  UNION SELECT mark FROM check_ins WHERE ts > @at)`;

/**
 * How many edits a damaged working copy holds that a backup of an instant has not; null where that cannot be read. Looks
 * at a private copy: opening a file writes beside it, and what is damaged stays as it is.
 */
export function editsSince(places: Places, copyId: CopyId, at: string): number | null {
  const { work } = places.copy(copyId);
  const look = path.join(places.temporary, `${newId()}.db`);
  try {
    for (const side of SIDES) if (fs.existsSync(work + side)) fs.copyFileSync(work + side, look + side);
    const raw = connect(look);
    try {
      return raw.prepare<[{ at: string }], { edits: number }>(LATER).get({ at })?.edits ?? null;
    } finally {
      raw.close();
    }
  } catch {
    return null;
  } finally {
    for (const side of [...SIDES, '-shm']) fs.rmSync(look + side, { force: true });
  }
}
