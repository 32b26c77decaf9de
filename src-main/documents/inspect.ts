import fs from 'node:fs';
import { z } from 'zod';
import { Refusal } from '#shared/kernel/errors';
import { CREATION, decodeCell, decodeCreation } from '../changes/values';
import { connect, type Raw } from '../store/connect';
import type { Migration } from '../store/migrate';
import { APPLICATION_ID } from '../store/open';
import { checkRows } from './check-rows';
import { CHUNK, type Disk, eachChunk, readRefusal, realDisk, withFile, writeAll, writeRefusal } from './disk';
import { checkNewer, isNewer } from './newer-schema';
import { checkSchema, expectedSchema } from './schema-list';
import { SEAL_MARKER, type SealReading, SealScan } from './seal';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 2 ** 30;
const HEADER_BYTES = 100;
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;

export type InspectInput = {
  /** The file from outside; it is only read. */
  readonly file: string;
  /** Where our private copy of it goes; must not exist, its folder must. Left behind on failure: the caller removes it. */
  readonly snapshot: string;
  readonly migrations: readonly Migration[];
};

/** What a good file says about itself. `snapshot` is then a private copy that may be loaded. */
export type Inspected = {
  readonly seal: string;
  readonly docId: string;
  readonly workspaceName: string;
  readonly savedAt: string;
  readonly savedByDevice: string;
  readonly appVersion: string;
  /** How many of our migrations the file has. */
  readonly applied: number;
  /** It is of a newer format that lets itself be read: what we do not know of it is kept, not shown. */
  readonly newer: boolean;
  readonly rows: number;
  readonly bytes: number;
};

/**
 * Reads a file that may come from anywhere and tells whether it is a whole document of ours. Never writes to it, never
 * opens it as a database where it lies: what is opened is a private copy without side files, and of that only what
 * equals our own schema. Run it as a job: SQLite cannot be interrupted, a process can be killed.
 * Fails with NOT_OKR (`looksLike`), NOT_DOWNLOADED_YET, FILE_TOO_LARGE, FILE_MISSING, FILE_UNREADABLE, DAMAGED
 * (`which`), NEWER_FORMAT or HOSTILE_SCHEMA (`object`).
 */
export function inspect(
  { file, snapshot, migrations }: InspectInput,
  progress: (rows: number) => void = () => undefined,
  disk: Disk = realDisk,
): Inspected {
  const reading = copyIn(disk, file, snapshot);
  checkSeal(reading);
  const raw = openCopy(snapshot);
  try {
    return { ...checkContent(raw, migrations, progress), seal: reading.seal, bytes: reading.bytes };
  } catch (error) {
    throw sqliteRefusal(error);
  } finally {
    raw.close();
  }
}

/** Copies a regular file of acceptable size and right header, hashing what is copied. */
function copyIn(disk: Disk, file: string, snapshot: string): SealReading {
  let bytes = 0;
  try {
    const seen = disk.lstatSync(file);
    if (seen.isSymbolicLink()) throw new Refusal('NOT_OKR', { looksLike: 'link' });
    if (!seen.isFile()) throw new Refusal('NOT_OKR', { looksLike: seen.isDirectory() ? 'folder' : 'device' });
    return withFile(disk, file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, (source) => {
      const stat = disk.fstatSync(source);
      if (!stat.isFile()) throw new Refusal('NOT_OKR', { looksLike: 'device' });
      bytes = stat.size;
      if (bytes > LARGEST_FILE) throw new Refusal('FILE_TOO_LARGE', { bytes, most: LARGEST_FILE });
      // A placeholder of a sync service has a size and no content on this disk.
      const hollow = process.platform !== 'win32' && stat.blocks === 0 && bytes >= 4096;
      if (bytes === 0 || hollow) throw new Refusal('NOT_DOWNLOADED_YET');
      checkHeader(disk, source, bytes);
      return copyAndScan(disk, source, snapshot, bytes);
    });
  } catch (error) {
    throw readRefusal(error);
  }
}

function copyAndScan(disk: Disk, source: number, snapshot: string, bytes: number): SealReading {
  const scan = new SealScan();
  let copied = 0;
  withFile(disk, snapshot, 'wx', (target) => {
    eachChunk(disk, source, (chunk) => {
      copied += chunk.length;
      if (copied > LARGEST_FILE) throw new Refusal('FILE_TOO_LARGE', { bytes: copied, most: LARGEST_FILE });
      try {
        writeAll(disk, target, chunk);
      } catch (error) {
        throw writeRefusal(error, bytes);
      }
      scan.update(chunk);
    });
  });
  return scan.end();
}

/** The header of an SQLite file: its magic, our application id, a rollback journal (no write-ahead log beside it). */
function checkHeader(disk: Disk, source: number, bytes: number): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const read = disk.readSync(source, header, 0, HEADER_BYTES, 0);
  const sqlite = header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';
  const ours = header.readUInt32BE(68) === APPLICATION_ID;
  if (!sqlite || !ours) {
    // A file that holds our seal was ours before something happened to its beginning.
    if (holdsMarker(disk, source)) throw new Refusal('DAMAGED', { which: 'header' });
    throw new Refusal('NOT_OKR', { looksLike: sqlite ? 'sqlite' : looksLike(header.subarray(0, read)) });
  }
  if (bytes < 512 || header[18] !== 1 || header[19] !== 1) throw new Refusal('DAMAGED', { which: 'header' });
}

function holdsMarker(disk: Disk, source: number): boolean {
  let found = false;
  let end = Buffer.alloc(0);
  const buffer = Buffer.alloc(CHUNK);
  for (let at = 0; !found; at += CHUNK) {
    const read = disk.readSync(source, buffer, 0, CHUNK, at);
    if (read === 0) break;
    const bytes = Buffer.concat([end, buffer.subarray(0, read)]);
    found = bytes.includes(SEAL_MARKER);
    end = Buffer.from(bytes.subarray(-SEAL_MARKER.length));
  }
  return found;
}

const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['504b0304', 'xlsx'],
  ['d0cf11e0a1b11ae1', 'xls'],
  ['25504446', 'pdf'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['1f8b', 'gzip'],
  ['6167652d656e6372', 'encrypted'],
];

/** A guess at what a file is, from its first bytes: for the sentence that offers the right way in. */
export function looksLike(start: Buffer): string {
  const hex = start.toString('hex');
  const known = BEGINNINGS.find(([beginning]) => hex.startsWith(beginning));
  if (known) return known[1];
  const words = start.toString('utf8');
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return 'unknown';
  if (/^\s*[[{]/.test(words)) return 'json';
  return /[;,\t]/.test(words) ? 'csv' : 'text';
}

function checkSeal({ state }: SealReading): void {
  if (state !== 'good') throw new Refusal('DAMAGED', { which: state === 'twice' ? 'seal-twice' : 'seal' });
}

/** Opens a private copy so that nothing in it can run. */
function openCopy(snapshot: string): Raw {
  const raw = connect(snapshot, { readonly: true, fileMustExist: true });
  raw.pragma('cell_size_check = ON');
  raw.pragma('trusted_schema = OFF');
  return raw;
}

const Meta = z.object({
  doc_id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  saved_at: z.string().max(40),
  saved_by_device: z.string().max(200),
  app_version: z.string().max(40),
});

function checkContent(raw: Raw, migrations: readonly Migration[], progress: (rows: number) => void) {
  const format = raw.pragma('user_version', { simple: true });
  if (typeof format !== 'number' || format < 1) throw new Refusal('DAMAGED', { which: 'format' });
  const newer = isNewer(raw, format, migrations);
  const { rows, applied } = newer ? checkAsNewer(raw, migrations, progress) : checkAsOurs(raw, migrations, progress);
  const meta = raw.prepare('SELECT doc_id, saved_at, saved_by_device, app_version FROM okr_meta').all();
  const parsed = Meta.safeParse(meta.length === 1 ? meta[0] : undefined);
  if (!parsed.success) throw new Refusal('DAMAGED', { which: 'content', table: 'okr_meta' });
  return {
    docId: parsed.data.doc_id,
    savedAt: parsed.data.saved_at,
    savedByDevice: parsed.data.saved_by_device,
    appVersion: parsed.data.app_version,
    workspaceName: newer ? loggedName(raw) : storedName(raw),
    applied,
    newer,
    rows,
  };
}

type Progress = (rows: number) => void;

function checkAsOurs(raw: Raw, migrations: readonly Migration[], progress: Progress) {
  const applied = checkSchema(raw, migrations);
  checkStructure(raw);
  return { applied, rows: checkRows(raw, expectedSchema(migrations.slice(0, applied)), progress) };
}

/** Of a newer format only the envelope is read: the row about itself, the log, the facts. */
function checkAsNewer(raw: Raw, migrations: readonly Migration[], progress: Progress) {
  const { envelope, facts } = checkNewer(raw, migrations);
  checkStructure(raw);
  const rows = checkRows(raw, envelope, progress) + checkRows(raw, { rows: [], tables: facts }, progress);
  return { applied: migrations.length, rows };
}

function checkStructure(raw: Raw): void {
  if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal('DAMAGED', { which: 'structure' });
}

const storedName = (raw: Raw): string =>
  raw.prepare<[], string>('SELECT name FROM workspaces WHERE deleted = 0 ORDER BY id LIMIT 1').pluck().get() ?? '';

/** The workspace's name by the log: the table itself is not read in a file of a newer format. */
function loggedName(raw: Raw): string {
  const newest = raw
    .prepare<[], { col: string; val: string }>(
      "SELECT col, val FROM change_messages WHERE tbl = 'workspaces' AND col IN ('name', '*') ORDER BY ts DESC LIMIT 1",
    )
    .get();
  if (!newest) return '';
  return String((newest.col === CREATION ? decodeCreation(newest.val)['name'] : decodeCell(newest.val)) ?? '');
}

/** What SQLite says of a broken or crafted file. */
function sqliteRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT|CANTOPEN|ERROR|IOERR|TOOBIG|NOMEM)/.test(code))
    return new Refusal(code === 'SQLITE_ERROR' ? 'HOSTILE_SCHEMA' : 'DAMAGED', { which: 'structure', sqlite: code });
  return error;
}
