import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { alignmentId } from '#shared/alignments/domain';
import type { ImportWrite } from '#shared/imports/writes';
import { Refusal } from '#shared/kernel/errors';
import { alignments } from '../alignments/table';
import { linkId, newId } from '../changes/ids';
import type { Entry, Ledger, Touched } from '../changes/ledger';
import { explainChange } from '../changes/reason';
import { type Actor, transact } from '../changes/transact';
import { revert } from '../changes/undo';
import { insert, insertFact, update, upsert } from '../changes/write';
import { checkIns } from '../check-ins/table';
import { cycles } from '../cycles/table';
import type { DeviceStore } from '../device/store';
import type { OpenDocument } from '../ipc/open-document';
import { keyResults } from '../key-results/table';
import { objectives } from '../objectives/table';
import { people } from '../people/table';
import type { Write } from '../store/handles';
import { factTables } from '../store/schema';
import { teamMembers, teams } from '../teams/table';
import { importMark } from './store';
import { writeOwnRow } from './write-own';

/** Rows written in one transaction, before other calls get their turn. */
export const chunkRows = 1000;

export const importLabel = 'Import';

export type WriteOptions = {
  readonly device: DeviceStore;
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

const unfinishedKey = (docId: string): string => `doc/${docId}/unfinished-import`;

/**
 * Writes an import in pieces under one mark and gives it one place on the undo stack. Cancelled, or failing on the way,
 * it takes back what it has written; a crash is cleared up at the next opening (`undoUnfinishedImport`).
 */
export async function writeImport(
  document: OpenDocument,
  writes: readonly ImportWrite[],
  options: WriteOptions,
): Promise<void> {
  const { ledger, docId } = document;
  const mark = `${importMark}${newId()}`;
  const facts: Touched[] = [];
  options.device.set(unfinishedKey(docId), mark);
  try {
    for (let at = 0; at < writes.length; at += chunkRows) {
      if (options.signal?.aborted) throw new Refusal('CANCELLED');
      const piece = writes.slice(at, at + chunkRows);
      const done = transact({ ...document.actor(), ledger, label: importLabel, mark, record: false }, (tx) => {
        for (const write of piece) writeRow(tx, write, options.fileName);
      });
      facts.push(...done.facts);
      options.onProgress?.(Math.min(writes.length, at + chunkRows), writes.length);
      await setImmediate();
    }
    if (options.signal?.aborted) throw new Refusal('CANCELLED');
  } catch (error) {
    takeBack(ledger, document.actor(), { mark, label: importLabel, facts });
    throw error;
  } finally {
    options.device.remove(unfinishedKey(docId));
  }
  if (writes.length === 0) return;
  ledger.undoStack.push({ mark, label: importLabel, facts });
  ledger.redoStack.length = 0;
  ledger.announce({ mark, label: importLabel, topics: ['history'], ids: [] });
}

/** Takes back what an import had written when the app went down in the middle of it. True if there was one. */
export function undoUnfinishedImport(document: OpenDocument, device: DeviceStore): boolean {
  const mark = device.get(unfinishedKey(document.docId), z.string());
  if (mark === undefined) return false;
  const facts = factTables.flatMap((tbl) =>
    document.ledger.raw
      .prepare<[string], { id: string }>(`SELECT id FROM "${tbl}" WHERE mark = ?`)
      .all(mark)
      .map(({ id }) => ({ tbl, id })),
  );
  takeBack(document.ledger, document.actor(), {
    mark,
    label: importLabel,
    facts,
  });
  device.remove(unfinishedKey(document.docId));
  return true;
}

function takeBack(ledger: Ledger, actor: Actor, entry: Entry): void {
  revert(ledger, actor, entry);
}

function writeRow(tx: Write, write: ImportWrite, fileName: string): void {
  if (write.op === 'insert') insertRow(tx, write);
  else if (write.op === 'update') updateRow(tx, write, fileName);
  else if (write.op === 'row') writeOwnRow(tx, write, fileName);
  else if (write.op === 'member') {
    const { teamId, personId } = write;
    upsert(tx, teamMembers, { id: linkId('team-member', teamId, personId), teamId, personId });
  } else {
    const { childId, parentId, parentKeyResultId, weight } = write;
    const id = alignmentId(childId, parentId, parentKeyResultId);
    upsert(tx, alignments, { id, childId, parentId, parentKeyResultId, kind: 'contributes', weight });
  }
}

function insertRow(tx: Write, write: Extract<ImportWrite, { op: 'insert' }>): void {
  const { id, table } = write;
  if (table === 'people') insert(tx, people, { id, ...write.row });
  else if (table === 'teams') insert(tx, teams, { id, ...write.row });
  else if (table === 'cycles') insert(tx, cycles, { id, ...write.row });
  else if (table === 'objectives') insert(tx, objectives, { id, ...write.row });
  else if (table === 'keyResults') insert(tx, keyResults, { id, ...write.row });
  else insertFact(tx, checkIns, { id, ...write.row });
}

function updateRow(tx: Write, write: Extract<ImportWrite, { op: 'update' }>, fileName: string): void {
  const { id, table } = write;
  if (table === 'people') update(tx, people, id, write.row);
  else if (table === 'objectives') update(tx, objectives, id, write.row);
  else {
    update(tx, keyResults, id, write.row);
    if (write.targetChanged) explainChange(tx, 'key_results', id, `Imported from ${fileName}`);
  }
}
