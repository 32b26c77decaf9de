import fs from 'node:fs';
import { CopyId } from '#shared/documents/contract';
import { Instant } from '#shared/kernel/shapes';
import { connect } from '../store/connect';
import { blankRecord } from './arrive';
import type { Places } from './places';
import type { Records } from './records';

/**
 * Finds the working copies again that the device's own store no longer knows, because it was lost. Nothing is moved;
 * each counts as one that may not have been closed, and is looked at before it is used.
 */
export function adoptCopies(places: Places, records: Records, now: string): void {
  for (const folder of fs.readdirSync(places.docs)) {
    const id = CopyId.safeParse(folder);
    if (!id.success || records.get(id.data)) continue;
    const { work } = places.copy(id.data);
    const stat = fs.statSync(work, { throwIfNoEntry: false });
    if (!stat) continue;
    const docId = id.data.replace(/~\d+$/, '');
    const openedAt = stat.mtime.toISOString();
    records.put({ ...blankRecord(id.data, docId), name: nameIn(work), openedAt, closed: false });
  }
  records.tell({ id: 'device-reset', kind: 'device-reset', at: Instant.parse(now), file: '', document: '' });
}

function nameIn(work: string): string {
  const unnamed = 'Found document';
  try {
    const raw = connect(work);
    try {
      const row = raw.prepare<[], { name: string }>('SELECT name FROM workspaces WHERE deleted = 0 LIMIT 1').get();
      return row?.name || unnamed;
    } finally {
      raw.close();
    }
  } catch {
    return unnamed; // opening it tells what is wrong with it
  }
}
