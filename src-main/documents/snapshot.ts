import { hash } from 'node:crypto';
import { Refusal } from '#shared/kernel/errors';
import { anonymousIn, latestTs, stampedIn } from '../changes/ledger';
import { connect, type Raw } from '../store/connect';
import { APPLICATION_ID, FORMAT, MIN_READER } from '../store/open';
import { type Disk, realDisk, writeRefusal } from './disk';
import { dropStatistics } from './schema-list';
import { emptySeal, readSeal, writeSeal } from './seal';

export type SnapshotInput = {
  /** A working copy; it may be in use. */
  readonly workFile: string;
  /** Where the snapshot goes: a private folder on this computer's own disk. Left behind on failure. */
  readonly snapshot: string;
  readonly savedAt: string;
  readonly device: string;
  readonly appVersion: string;
};

export type Snapshot = {
  readonly seal: string;
  readonly bytes: number;
  /** The greatest timestamp in it: what was written up to here is in the file. */
  readonly upTo: string;
  /** How many anonymous writings are in it. */
  readonly anonymous: number;
};

/**
 * Makes a sealed `.okr` from a working copy: one plain file in rollback-journal form, without caches, without the
 * remains of deleted text. Checks it before it says so.
 */
export function makeSnapshot(input: SnapshotInput, disk: Disk = realDisk): Snapshot {
  try {
    vacuumInto(input.workFile, input.snapshot);
    const held = complete(input);
    const seal = writeSeal(input.snapshot, disk);
    verify(input.snapshot, seal, disk);
    return { seal, bytes: disk.lstatSync(input.snapshot).size, ...held };
  } catch (error) {
    throw writeRefusal(error, 0);
  }
}

function vacuumInto(workFile: string, snapshot: string): void {
  const raw = connect(workFile, { readonly: true, fileMustExist: true });
  try {
    raw.prepare('VACUUM INTO ?').run(snapshot);
  } finally {
    raw.close();
  }
}

/** Fills in what the file says about itself, and the empty seal. */
function complete({ snapshot, savedAt, device, appVersion }: SnapshotInput): Pick<Snapshot, 'upTo' | 'anonymous'> {
  const raw = connect(snapshot, { fileMustExist: true });
  try {
    raw.pragma('journal_mode = MEMORY');
    raw.pragma('synchronous = OFF');
    raw.pragma('secure_delete = ON');
    dropStatistics(raw);
    mixAnonymous(raw);
    raw.pragma(`application_id = ${APPLICATION_ID}`);
    raw.pragma(`user_version = ${FORMAT}`);
    const held = { upTo: latestTs(raw), anonymous: anonymousIn(raw) };
    const done = raw
      .prepare(
        'UPDATE okr_meta SET format = ?, min_reader = ?, app_version = ?, saved_at = ?, saved_by_device = ?, vector = ?, seal = ?',
      )
      .run(FORMAT, MIN_READER, appVersion, savedAt, device, vectorOf(raw), emptySeal());
    if (done.changes !== 1) throw new Error('a working copy must hold exactly one row about itself');
    return held;
  } finally {
    raw.close();
  }
}

/** The greatest timestamp per device, what is put aside included, as JSON: lets a reader skip a file without news. */
function vectorOf(raw: Raw): string {
  const marked = stampedIn(raw).map((table) => `SELECT substr(ts, 31) AS node, ts FROM ${table} WHERE mark <> ''`);
  const parts = [...marked, 'SELECT substr(ts, 31) AS node, ts FROM messages_pending'].join(' UNION ALL ');
  const rows = raw
    .prepare<[], { node: string; ts: string }>(`SELECT node, max(ts) AS ts FROM (${parts}) GROUP BY node ORDER BY node`)
    .all();
  const devices = rows.map(({ node, ts }) => [node, ts] as const);
  const apart = unmarkedIn(raw);
  return JSON.stringify(Object.fromEntries(apart === '' ? devices : [...devices, ['anonymous', apart]]));
}

/** What is anonymous belongs to no device: all of it together as one number, which differs where anything of it differs. */
function unmarkedIn(raw: Raw): string {
  const parts = stampedIn(raw).map((table) => `SELECT ts FROM ${table} WHERE mark = ''`);
  const all = raw
    .prepare<[], string>(`${parts.join(' UNION ALL ')} ORDER BY ts`)
    .pluck()
    .all();
  return all.length === 0 ? '' : hash('sha256', all.join('\n')).slice(0, 32);
}

/** Puts tables with anonymous rows in the order of their ids, which mean nothing: the order of writing would say a little. */
function mixAnonymous(raw: Raw): void {
  for (const table of stampedIn(raw)) {
    if (table === 'change_messages' || !raw.prepare(`SELECT 1 FROM ${table} WHERE mark = '' LIMIT 1`).get()) continue;
    raw.transaction(() => {
      raw.exec(`CREATE TEMP TABLE mixed AS SELECT * FROM main.${table};
        DELETE FROM main.${table};
        INSERT INTO main.${table} SELECT * FROM temp.mixed ORDER BY id;
        DROP TABLE temp.mixed;`);
    })();
  }
}

function verify(snapshot: string, seal: string, disk: Disk): void {
  const raw = connect(snapshot, { readonly: true, fileMustExist: true });
  try {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal('STORE_DAMAGED');
  } finally {
    raw.close();
  }
  const reading = readSeal(snapshot, disk);
  if (reading.state !== 'good' || reading.seal !== seal) throw new Refusal('FILE_UNWRITABLE', { errno: 'read-back' });
}
