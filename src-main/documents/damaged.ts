import fs from 'node:fs';
import path from 'node:path';
import type { CopyId } from '#shared/documents/contract';
import { fileNameOf } from '#shared/documents/domain';
import { Refusal } from '#shared/kernel/errors';
import { newId } from '../changes/ids';
import type { App } from '../ipc/app';
import { connect } from '../store/connect';
import type { Places } from './places';

const SIDES = ['', '-wal'];
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

/**
 * Copies what could not be opened to a place that the user chooses, for somebody who can repair it. What is damaged is
 * only read. FILE_MISSING where there is nothing to copy.
 */
export async function saveDamagedCopy(app: App, source: { file: string; name: string }) {
  const sides = SIDES.filter((side) => fs.existsSync(source.file + side));
  if (!sides.includes('')) throw new Refusal('FILE_MISSING');
  const chosen = await app.dialogs.save({
    title: 'Save a copy of the damaged document',
    defaultName: `${fileNameOf(source.name)} (damaged).okr`,
    extensions: ['okr'],
  });
  if (chosen === undefined) return { outcome: 'cancelled' as const, name: '' };
  if (path.resolve(chosen) === path.resolve(source.file)) throw new Refusal('FILE_UNWRITABLE');
  try {
    for (const side of sides) fs.copyFileSync(source.file + side, chosen + side);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new Refusal(code === 'ENOSPC' ? 'DISK_FULL' : 'FILE_UNWRITABLE');
  }
  return { outcome: 'written' as const, name: path.basename(chosen) };
}
