import fs from 'node:fs';
import path from 'node:path';
import type { BackupId, CopyId } from '#shared/documents/contract';
import { type ErrorDetails, Refusal } from '#shared/kernel/errors';
import { newId, newNodeId } from '../changes/ids';
import type { RunJob } from '../jobs/run-job';
import type { JobSeat } from '../jobs/seat';
import type { Migration } from '../store/migrate';
import { newestGoodBackup, unpackBackup } from './backups';
import { editsSince } from './damaged';
import { discard, realDisk } from './disk';
import type { Inspected } from './inspect';
import { type CopyPlaces, freeCopyId, makeCopyFolder, type Places } from './places';
import type { CopyRecord, Records } from './records';

/** What taking a file in needs. */
export type Gate = {
  readonly places: Places;
  readonly records: Records;
  readonly runJob: RunJob;
  readonly migrations: readonly Migration[];
};

/** The process in which the steps of one opening follow each other. */
type Seated = { readonly seat?: JobSeat };

/** A private copy of a file that was found good. Whoever gets it has to remove `snapshot`. */
export type Arrived = Inspected & { readonly snapshot: string };

/** Ten seconds, and one more for each 10 MB: an honest file takes a tenth of that. */
const deadlineFor = (bytes: number): number => 10_000 + Math.ceil(bytes / (10 * 2 ** 20)) * 1000;
/** Megabytes that looking at a file may take; an honest one takes a fifth of it. */
const MEMORY_MB = 512;

const sizeOf = (file: string): number => fs.lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Looks at a file from outside in a process of its own, see `inspect`. The file is only read. */
export async function arrive({ places, runJob, migrations }: Gate, file: string, line: Seated = {}): Promise<Arrived> {
  const snapshot = path.join(places.temporary, `${newId()}.okr`);
  try {
    const found = await runJob(
      'documents.inspect',
      { file, snapshot, migrations },
      { deadlineMs: deadlineFor(sizeOf(file)), memoryMb: MEMORY_MB, ...line },
    );
    return { ...found, snapshot };
  } catch (error) {
    discard(realDisk, snapshot);
    // What takes an honest file's time many times over was made to.
    if (error instanceof Refusal && error.code === 'TIMED_OUT') throw new Refusal('DAMAGED', { which: 'time' });
    throw error;
  }
}

/** As `arrive`, and tells with the failure which backup of ours could take the file's place. */
export async function arriveOrOfferBackup(gate: Gate, file: string, line: Seated = {}): Promise<Arrived> {
  try {
    return await arrive(gate, file, line);
  } catch (error) {
    const known = gate.records.all().find((record) => record.file?.path === file || record.shared?.path === file);
    if (!(error instanceof Refusal) || !known) throw error;
    throw new Refusal(error.code, { ...error.details, ...(await backupOffer(gate.places, known)) });
  }
}

/** The newest good backup of a working copy, as details of a failure; nothing where there is none. */
export async function backupOffer(places: Places, record: CopyRecord): Promise<ErrorDetails> {
  const backup = await newestGoodBackup(places.copy(record.copyId).backups);
  if (!backup) return {};
  const missingEdits = editsSince(places, record.copyId, backup.at);
  return { backupOf: record.copyId, name: record.name, backupId: backup.id, backupAt: backup.at, missingEdits };
}

/** Makes a new working copy from a file that has arrived. */
export async function takeIn(
  { places, records, runJob, migrations }: Gate,
  { snapshot, applied, newer, docId, seal }: Arrived,
  about: Pick<CopyRecord, 'name' | 'file' | 'openedAt'>,
  line: Seated = {},
): Promise<CopyRecord> {
  const copyId = freeCopyId(places, docId);
  await makeCopyFolder(places, copyId, async ({ work }) => {
    const order = { snapshot, workFile: work, migrations, applied, newer };
    await runJob('documents.load', order, { deadlineMs: 10 * 60_000, ...line });
  });
  return records.put({ ...blankRecord(copyId, docId), ...about, seals: [seal] });
}

/** The record of a working copy that nothing is known about yet. */
export const blankRecord = (copyId: CopyId, docId: string): CopyRecord => ({
  copyId,
  docId,
  name: '',
  node: newNodeId(),
  me: null,
  openedAt: '',
  closed: true,
  hidden: false,
  seals: [],
  upTo: '',
  anonymous: null,
  file: null,
  shared: null,
  unfinished: false,
  meAsked: false,
});

/**
 * Puts a backup in the place of a working copy that is closed. What was there is moved aside where it is damaged, never
 * deleted. Returns the seal of the state that is there now. DAMAGED where the backup is not whole.
 */
export async function bringBack(gate: Gate, copy: CopyPlaces, id: BackupId, damaged: boolean): Promise<string> {
  const unpacked = path.join(gate.places.temporary, `${newId()}.okr`);
  const fresh = `${copy.work}.new`;
  let snapshot = '';
  try {
    await unpackBackup(copy.backups, id, unpacked);
    const arrived = await arrive(gate, unpacked);
    snapshot = arrived.snapshot;
    fs.rmSync(fresh, { force: true });
    const { applied, newer } = arrived;
    const order = { snapshot, workFile: fresh, migrations: gate.migrations, applied, newer };
    await gate.runJob('documents.load', order, { deadlineMs: 10 * 60_000 });
    if (damaged) moveAside(copy);
    if (fs.existsSync(`${copy.work}-wal`)) throw new Refusal('IN_USE');
    for (const cache of [copy.cache, `${copy.cache}-journal`]) fs.rmSync(cache, { force: true });
    fs.renameSync(fresh, copy.work);
    return arrived.seal;
  } finally {
    for (const file of [unpacked, snapshot, fresh]) if (file !== '') discard(realDisk, file);
  }
}

/** Keeps what is damaged, with its side files, in a folder beside. */
function moveAside({ folder, work }: CopyPlaces): void {
  const aside = path.join(folder, `damaged-${newId()}`);
  fs.mkdirSync(aside, { mode: 0o700 });
  for (const file of [work, `${work}-wal`, `${work}-shm`])
    if (fs.existsSync(file)) fs.renameSync(file, path.join(aside, path.basename(file)));
}
