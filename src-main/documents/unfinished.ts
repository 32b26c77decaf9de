import fs from 'node:fs';
import type { CopyId } from '#shared/documents/contract';
import type { Places } from './places';
import type { Records } from './records';

/** Takes a working copy away that was never finished: nobody has seen it, and nothing of it is anywhere else. */
export function removeUnfinished(places: Places, records: Records, copyId: CopyId): void {
  if (records.get(copyId)?.unfinished !== true) return;
  fs.rmSync(places.copy(copyId).folder, { recursive: true, force: true });
  records.remove(copyId);
}

/** At the start: takes away what a crash has left half made. */
export function removeAllUnfinished(places: Places, records: Records): void {
  for (const { copyId } of records.all()) removeUnfinished(places, records, copyId);
}
