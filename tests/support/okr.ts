import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '#main/changes/ids';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { writeSeal } from '#main/documents/seal';
import { makeSnapshot, type Snapshot } from '#main/documents/snapshot';
import { objectives } from '#main/objectives/table';
import { connect, type Raw } from '#main/store/connect';
import { openTestDocument, type TestDocument } from './document';

/** A folder of its own, gone with `remove`. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'okra-test-'));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Says what a new working copy says about itself. */
export function makeMeta(raw: Raw, docId = newId()): string {
  raw.prepare('INSERT INTO okr_meta (id, doc_id) VALUES (1, ?)').run(docId);
  return docId;
}

export type WorkingCopy = { readonly document: TestDocument; readonly docId: string; readonly file: string };

/** A working copy on disk with some objectives in it. The caller closes its document. */
export function makeWorkingCopy(folder: string, titles: readonly string[] = ['Win the north']): WorkingCopy {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'work.db');
  const document = openTestDocument({ file, cacheFile: path.join(folder, 'cache.db') });
  const docId = makeMeta(document.ledger.raw);
  addObjectives(document, titles);
  return { document, docId, file };
}

/** Writes objectives as one action of a person does. */
export function addObjectives(document: TestDocument, titles: readonly string[]): void {
  transact({ ledger: document.ledger, ...document.actor(), label: 'Objectives' }, (tx) => {
    for (const title of titles) insert(tx, objectives, { id: newId(), title });
  });
}

let made = 0;

/** Publishes a working copy to a file as the product does. */
export function publishTo(workFile: string, folder: string, name = `plan-${++made}.okr`): Snapshot & { file: string } {
  const file = path.join(folder, name);
  const input = {
    workFile,
    snapshot: file,
    savedAt: '2026-02-15T08:00:00.000Z',
    device: 'Desk 3',
    appVersion: '0.1.0',
  };
  return { ...makeSnapshot(input), file };
}

/**
 * Changes a published file with SQL as somebody hostile would, who knows how to seal it again. `seal: false` leaves
 * the old seal.
 */
export function tamper(file: string, change: (raw: Raw) => void, seal = true): void {
  const raw = connect(file);
  try {
    raw.pragma('journal_mode = MEMORY');
    change(raw);
  } finally {
    raw.close();
  }
  if (seal) writeSeal(file);
}
