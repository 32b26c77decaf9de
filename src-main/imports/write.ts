import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { alignmentId } from '#shared/alignments/domain';
import type { ImportWrite } from '#shared/imports/writes';
import type { Topic } from '#shared/kernel/call';
import { Refusal } from '#shared/kernel/errors';
import { alignments } from '../alignments/table';
import { linkId, newId } from '../changes/ids';
import type { Touched } from '../changes/ledger';
import { explainChange } from '../changes/reason';
import { transact } from '../changes/transact';
import { revert } from '../changes/undo';
import { revertInSteps } from '../changes/undo-steps';
import { insert, insertFact, update, upsert } from '../changes/write';
import { checkIns } from '../check-ins/table';
import { cycles } from '../cycles/table';
import type { DeviceStore } from '../device/store';
import type { OpenDocument } from '../ipc/open-document';
import { keyResults } from '../key-results/table';
import { objectives } from '../objectives/table';
import { people } from '../people/table';
import type { Raw } from '../store/connect';
import type { Write } from '../store/handles';
import { factTables } from '../store/schema';
import { teamMembers, teams } from '../teams/table';
import { importMark } from './store';
import { writeOwnRow } from './write-own';

/** Rows that are fetched at a time from the process that has planned them. */
export const fetchedRows = 1000;
/** Rows written in one transaction, before other calls get their turn: as many as take about this long. */
const pieceMs = 14;
/** What of it goes to the rows themselves, at most; the rest is for the figures that hang on them, and the commit. */
const rowsMs = 4;
const smallestPiece = 80;
/**
 * SQLite carries its log over into the file within whichever piece comes next once it has 1,000 pages, which takes 30 ms
 * on top of the piece. In an import that is a turn of its own, after so many pieces that it takes about this long.
 */
const carryMs = 15;
const pagesAsEver = 1000;

export const importLabel = 'Import';

export type WriteOptions = {
  readonly device: DeviceStore;
  readonly fileName: string;
  /** Rows to be written, from `from` up to and without `to`. */
  readonly part: (from: number, to: number) => Promise<readonly ImportWrite[]>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

const unfinishedKey = (docId: string): string => `doc/${docId}/unfinished-import`;

/**
 * Writes an import in pieces under one mark and gives it one place on the undo stack. Cancelled, or failing on the way,
 * it takes back what it has written; what a crash leaves, or a taking back that fails too, is cleared up at the next opening
 * (`undoUnfinishedImport`).
 */
export async function writeImport(document: OpenDocument, total: number, options: WriteOptions): Promise<void> {
  if (total === 0) return;
  const { ledger, docId } = document;
  const mark = `${importMark}${newId()}`;
  const facts: Touched[] = [];
  const topics = new Set<Topic>();
  options.device.set(unfinishedKey(docId), mark);
  const write = (carryOver: CarryOver) => writePieces(document, mark, facts, total, options, carryOver);
  try {
    for (const topic of await carrying(ledger.raw, write)) topics.add(topic);
  } catch (error) {
    await revertInSteps(ledger, document.actor(), { mark, label: importLabel, facts });
    options.device.remove(unfinishedKey(docId));
    throw error;
  }
  options.device.remove(unfinishedKey(docId));
  ledger.undoStack.push({ mark, label: importLabel, facts });
  ledger.redoStack.length = 0;
  ledger.announce({ mark, label: importLabel, topics: [...topics], ids: [] });
}

async function writePieces(
  document: OpenDocument,
  mark: string,
  facts: Touched[],
  total: number,
  { part, fileName, signal, onProgress }: WriteOptions,
  carryOver: CarryOver,
): Promise<ReadonlySet<Topic>> {
  const { ledger } = document;
  const topics = new Set<Topic>();
  const fetch = (from: number) => part(from, Math.min(total, from + fetchedRows));
  const action = { ...document.actor(), ledger, label: importLabel, mark, record: false, quiet: true };
  let size = smallestPiece;
  let next = fetch(0);
  for (let done = 0; done < total; ) {
    const rows = await next;
    if (rows.length === 0) throw new Error(`an import of ${total} rows ends at ${done}`);
    // the rows after these come while these are written
    next = done + rows.length < total ? fetch(done + rows.length) : Promise.resolve([]);
    next.catch(() => undefined);
    for (let at = 0; at < rows.length; ) {
      if (signal?.aborted) throw new Refusal('CANCELLED');
      const piece = rows.slice(at, at + size);
      const begun = performance.now();
      const isLast = done + at + piece.length >= total;
      let count = 0;
      const written = withSync(ledger.raw, isLast ? 'FULL' : 'NORMAL', () =>
        transact(action, (tx) => {
          for (const write of piece) {
            writeRow(tx, write, fileName);
            count += 1;
            if (performance.now() - begun > rowsMs) break; // rows of the next kind may cost much more than these
          }
        }),
      );
      for (const topic of written.topics) topics.add(topic);
      const took = performance.now() - begun;
      facts.push(...written.facts);
      at += count;
      // a busy machine gets smaller pieces at once, a free one larger ones by and by
      const fitting = (count * pieceMs) / took;
      size = Math.round(Math.min(fetchedRows, size * 2, Math.max(smallestPiece, fitting)));
      onProgress?.(done + at, total);
      await setImmediate();
      if (carryOver()) await setImmediate();
    }
    done += rows.length;
  }
  if (signal?.aborted) throw new Refusal('CANCELLED');
  return topics;
}

/** Carries SQLite's log over after every so many calls; says whether it has done so now. */
type CarryOver = () => boolean;

/** Leaves it to `work` when SQLite's log is carried over; what is left of it then is, too. Afterwards SQLite does it as ever. */
async function carrying<T>(raw: Raw, work: (carryOver: CarryOver) => Promise<T>): Promise<T> {
  let every = 4;
  let calls = 0;
  raw.pragma('wal_autocheckpoint = 0');
  try {
    return await work(() => {
      calls += 1;
      if (calls < every) return false;
      const begun = performance.now();
      carryLog(raw);
      every = Math.max(1, Math.min(16, Math.round((calls * carryMs) / (performance.now() - begun))));
      calls = 0;
      return true;
    });
  } finally {
    // closed under the import, its log was carried over with that
    if (raw.open) {
      raw.pragma(`wal_autocheckpoint = ${pagesAsEver}`);
      carryLog(raw);
    }
  }
}

function carryLog(raw: Raw): void {
  try {
    raw.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // it stays in the log, and nothing is lost: SQLite itself lets that pass as well
  }
}

/**
 * A piece that a power cut loses is no loss: the whole is taken back then. So only the last one waits for the disk, which
 * keeps all before it; what others write in between is kept at once as ever.
 */
function withSync<T>(raw: Raw, sync: 'FULL' | 'NORMAL', work: () => T): T {
  raw.pragma(`synchronous = ${sync}`);
  try {
    return work();
  } finally {
    raw.pragma('synchronous = FULL');
  }
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
  revert(document.ledger, document.actor(), {
    mark,
    label: importLabel,
    facts,
  });
  device.remove(unfinishedKey(document.docId));
  return true;
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
