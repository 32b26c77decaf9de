import fs from 'node:fs';
import path from 'node:path';
import type { CopyId } from '#shared/documents/contract';
import type { IsoDate } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { applyPending } from '../changes/apply';
import { newId } from '../changes/ids';
import { Ledger, type Refresh } from '../changes/ledger';
import { statement } from '../changes/statements';
import type { OpenDocument } from '../ipc/open-document';
import { connect, type Raw } from '../store/connect';
import type { Migration } from '../store/migrate';
import { openStore, type Store } from '../store/open';
import { holdLock } from './lock';
import type { CopyPlaces, Places } from './places';
import type { CopyRecord, Records } from './records';
import { makeSnapshot } from './snapshot';

/** What opening a working copy needs from the app around it. */
export type Ground = {
  readonly places: Places;
  readonly records: Records;
  readonly migrations: readonly Migration[];
  readonly createCaches: (raw: Raw) => void;
  readonly sealCaches: (raw: Raw) => void;
  readonly refresh: Refresh;
  readonly now: () => Date;
  /** The day in a time zone (IANA name). */
  readonly today: (timeZone: string) => IsoDate;
};

/** One open working copy: its store, its change log, and the lock that makes it ours. */
export type Session = {
  readonly copyId: CopyId;
  readonly places: CopyPlaces;
  readonly ledger: Ledger;
  readonly document: OpenDocument;
  /** A snapshot of the state before the store was brought up to date by a newer Okra; the caller keeps it as a backup. */
  readonly beforeMigration: string | undefined;
  readonly close: () => void;
};

/**
 * Opens a working copy. IN_USE where another process holds it; STORE_DAMAGED (`missing` says whether the file is gone)
 * where it cannot be read: nothing is changed then, and a backup can take its place.
 */
export function openSession(ground: Ground, record: CopyRecord): Session {
  const places = ground.places.copy(record.copyId);
  if (!fs.existsSync(places.work)) throw new Refusal('STORE_DAMAGED', { copyId: record.copyId, missing: true });
  const release = holdLock(places.lock);
  try {
    // After a crash the store is looked at before anybody builds on it.
    if (!record.closed) checkStore(places.work, record.copyId);
    const { docId } = record;
    const before = path.join(ground.places.temporary, `${newId()}.okr`);
    const store = openCopy(ground, places, before);
    takeKnown(ground, store);
    const ledger = new Ledger({ store, node: record.node, refresh: ground.refresh });
    const me = () => ground.records.get(record.copyId)?.me ?? null;
    return {
      copyId: record.copyId,
      places,
      ledger,
      beforeMigration: fs.existsSync(before) ? before : undefined,
      document: { docId, ledger, actor: () => ({ me: me(), today: ground.today(timeZoneOf(ledger)) }) },
      close: () => {
        store.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw damageOf(error, record.copyId);
  }
}

/** Opens a working copy's store with its caches, making both where they are missing. */
export function openCopy({ migrations, createCaches, sealCaches }: Ground, places: CopyPlaces, before: string): Store {
  const meta = { savedAt: '', device: '', appVersion: '' };
  // Never by copying the file: reading an open database in its own process drops its locks.
  const backup = () => void makeSnapshot({ workFile: places.work, snapshot: before, ...meta });
  return openStore({ file: places.work, cacheFile: places.cache, migrations, createCaches, sealCaches, backup });
}

/** What a newer Okra wrote and this one has learnt to read since, or whose time has come, becomes content. */
function takeKnown({ refresh, now }: Ground, store: Store): void {
  store.raw
    .transaction(() => {
      const { touched } = applyPending(store.raw, { until: now().toISOString() });
      if (touched.length > 0) refresh(store, touched);
    })
    .immediate();
}

const timeZoneOf = (ledger: Ledger): string =>
  statement<{ zone: string }>(
    ledger.raw,
    'SELECT time_zone AS zone FROM workspaces WHERE deleted = 0 ORDER BY id LIMIT 1',
  ).get()?.zone ?? 'UTC';

function checkStore(work: string, copyId: CopyId): void {
  const raw = connect(work);
  try {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Refusal('STORE_DAMAGED', { copyId, missing: false });
  } finally {
    raw.close();
  }
}

function damageOf(error: unknown, copyId: CopyId): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(CORRUPT|NOTADB|CANTOPEN|IOERR)/.test(code)
    ? new Refusal('STORE_DAMAGED', { copyId, missing: false, sqlite: code })
    : error;
}
