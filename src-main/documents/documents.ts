import fs from 'node:fs';
import path from 'node:path';
import type { Backup, BackupId, CopyId, DocumentState, Notice, RecentDocument } from '#shared/documents/contract';
import { fileNameOf } from '#shared/documents/domain';
import type { Topic } from '#shared/kernel/call';
import { Refusal } from '#shared/kernel/errors';
import type { PersonId } from '#shared/kernel/ids';
import { Instant } from '#shared/kernel/shapes';
import { newId, newNodeId } from '../changes/ids';
import { anonymousIn, latestTs } from '../changes/ledger';
import { transact } from '../changes/transact';
import type { OpenDocument } from '../ipc/open-document';
import type { RunJob } from '../jobs/run-job';
import { JobSeat } from '../jobs/seat';
import type { Log } from '../log/log';
import type { Write } from '../store/handles';
import { type Arrived, arriveOrOfferBackup, backupOffer, blankRecord, bringBack, type Gate, takeIn } from './arrive';
import { listBackups } from './backups';
import { discard, realDisk } from './disk';
import { holdLock } from './lock';
import { cleanBeside, cleanPlaces, freeCopyId, makeCopyFolder } from './places';
import { Publisher, type Written } from './publisher';
import type { CopyRecord } from './records';
import { type Rehearsal, rehearse } from './rehearsal';
import { type Ground, openCopy, openSession, type Session } from './session';
import { listed, openState, recentOf } from './state';
import { removeAllUnfinished, removeUnfinished } from './unfinished';

export type DocumentsOptions = Ground & {
  readonly runJob: RunJob;
  readonly log: Log;
  readonly now: () => Date;
  /** What other people read as this computer's name. */
  readonly deviceName: string;
  readonly appVersion: string;
  /** Tells the windows that what `state` answers has changed, and what hangs on `also`. */
  readonly changed: (also?: readonly Topic[]) => void;
  /** Called with a document that has just been opened (its commits are to be announced from then on), or null. */
  readonly opened: (document: OpenDocument | null) => void;
  readonly pause?: (bytes: number) => number;
};

type Opened = { readonly outcome: 'opened' | 'copy'; readonly name: string };
type Open = { readonly session: Session; readonly publisher: Publisher };

/**
 * The documents of this installation: which one is open, where its files lie, opening, saving, restoring. Everything
 * that changes this runs one after the other. Edits go to the private working copy; files are only ever published to.
 */
export class Documents {
  readonly #options: DocumentsOptions;
  #open: Open | undefined;
  #failed: { readonly refusal: Refusal; readonly file: string | null } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: DocumentsOptions) {
    this.#options = options;
    cleanPlaces(options.places);
    removeAllUnfinished(options.places, options.records);
  }

  /** The open document; NO_DOCUMENT where none is. */
  current(): OpenDocument {
    if (!this.#open) throw new Refusal('NO_DOCUMENT');
    return this.#open.session.document;
  }

  state(): DocumentState {
    const notices = [...this.#options.records.notices()];
    const refusal = this.#failed?.refusal;
    const failed = refusal ? { code: refusal.code, details: { ...refusal.details } } : null;
    // A document in the making is nobody's to see.
    if (!this.#open || this.#currentRecord().unfinished) return { open: null, notices, failed };
    const { publisher } = this.#open;
    const record = this.#currentRecord();
    return { open: openState(record, publisher), notices, failed };
  }

  /** What the app tried to open by itself and could not: told until something is opened. `file`: where it lies. */
  failedToOpen(refusal: Refusal, file: string | null = null): void {
    this.#failed = { refusal, file };
    this.#options.log.warn('not opened', { code: refusal.code });
    this.#options.changed();
  }

  recent(): RecentDocument[] {
    const { places, records } = this.#options;
    return listed(records).map((record) => recentOf(record, places));
  }

  /** Opens what was open last. `none` where nothing was; fails as `openRecent` does. */
  async reopenLast(): Promise<'opened' | 'none'> {
    const [last] = listed(this.#options.records);
    if (!last) return 'none';
    await this.openRecent(last.copyId);
    return 'opened';
  }

  /** A new document in memory, to plan against; see `rehearse`. */
  rehearse(fill: (tx: Write) => PersonId | null): Rehearsal {
    return rehearse(this.#options, fill);
  }

  /**
   * Makes a new document; `fill` writes its first content, `more` what takes longer (it works on `current()`); either
   * says who "me" is. Failing,
   * cancelled or after a crash nothing of it stays.
   */
  create(
    name: string,
    fill: (tx: Write) => PersonId | null,
    more: () => Promise<PersonId | null> = async () => null,
  ): Promise<Opened> {
    return this.#inTurn(async () => {
      const { places, records } = this.#options;
      const docId = newId();
      const copyId = freeCopyId(places, docId);
      await makeCopyFolder(places, copyId, (copy) => {
        const store = openCopy(this.#options, copy, '');
        store.raw.prepare('INSERT INTO okr_meta (id, doc_id) VALUES (1, ?)').run(docId);
        store.close();
      });
      records.put({ ...blankRecord(copyId, docId), name, openedAt: this.#now(), unfinished: true });
      try {
        await this.#switchTo(copyId);
        const { ledger, actor } = this.current();
        const { value: me } = transact({ ledger, ...actor(), label: 'New document', record: false }, fill);
        const found = await more();
        this.#update({ me: found ?? me, unfinished: false });
      } catch (error) {
        if (this.#open?.session.copyId === copyId) await this.#close(false);
        removeUnfinished(places, records, copyId);
        this.#options.changed();
        throw error;
      }
      this.#options.opened(this.current());
      return { outcome: 'opened', name };
    });
  }

  /** Opens a file from anywhere; see `inspect` for what it can fail with. */
  openFile(file: string): Promise<Opened> {
    return this.#inTurn(async () => {
      const seat = new JobSeat();
      let snapshot = '';
      try {
        const arrived = await arriveOrOfferBackup(this.#gate(), file, { seat });
        ({ snapshot } = arrived);
        return await this.#openArrived(arrived, file, seat);
      } finally {
        seat.leave();
        discard(realDisk, snapshot);
      }
    });
  }

  async #openArrived(arrived: Arrived, file: string, seat: JobSeat): Promise<Opened> {
    const { records, places, runJob } = this.#options;
    const copies = records.all().filter(({ docId }) => docId === arrived.docId);
    const present = copies.filter(({ copyId }) => fs.existsSync(places.copy(copyId).folder));
    const same = present.find((record) => holds(record, arrived.seal, file));
    if (same) {
      records.put({ ...same, hidden: false, file: { writtenAt: same.file?.writtenAt ?? null, path: file } });
      await this.#switchTo(same.copyId);
      return { outcome: 'opened', name: same.name };
    }
    const fileName = path.basename(file).replace(/\.okr$/i, '');
    const separate = present.length > 0;
    const target = { path: file, writtenAt: arrived.savedAt === '' ? null : arrived.savedAt };
    const name = separate ? `${fileName} (separate copy)` : fileName;
    const about = { name, file: separate ? null : target, openedAt: this.#now() };
    const record = await takeIn(this.#gate(), arrived, about, { seat });
    const { backups } = places.copy(record.copyId);
    const order = { file: arrived.snapshot, folder: backups, now: this.#now(), reason: 'opened' as const };
    // The bytes as they came are kept while the store is opened; nothing is switched to before they are.
    await this.#switchTo(record.copyId, runJob('documents.backup', order, { seat }));
    if (arrived.newer)
      this.#tell('newer-format', `newer-${arrived.seal.slice(0, 40)}`, path.basename(file), name, arrived.appVersion);
    if (!separate) return { outcome: 'opened', name: record.name };
    this.#tell('opened-as-copy', `copy-${record.copyId}`, path.basename(file), record.name);
    return { outcome: 'copy', name: record.name };
  }

  /** Opens a working copy. STORE_DAMAGED names the backup that could take its place; nothing is changed then. */
  openRecent(copyId: CopyId): Promise<Opened> {
    return this.#inTurn(async () => {
      const record = this.#recordOf(copyId);
      try {
        await this.#switchTo(copyId);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const offer = error.code === 'STORE_DAMAGED' ? await backupOffer(this.#options.places, record) : {};
        throw new Refusal(error.code, { ...error.details, copyId, name: record.name, ...offer });
      }
      const { file } = record;
      if (file?.writtenAt && !fs.existsSync(file.path))
        this.#tell('file-moved', `moved-${copyId}`, path.basename(file.path), record.name);
      return { outcome: 'opened', name: record.name };
    });
  }

  /** Writes the open document to its places. NOT_FOUND with `what: 'place'` where it has none. */
  save(): Promise<Written> {
    return this.#inTurn(async () => {
      const { publisher } = this.#opened();
      if (!this.#currentRecord().file) throw new Refusal('NOT_FOUND', { what: 'place' });
      return ownOf(publisher, await publisher.publish());
    });
  }

  /**
   * Writes the open document to a file of its own choice, its place from now on. `replace`: the user has agreed to
   * replace what lies there.
   */
  saveAs(file: string, replace: boolean): Promise<Written> {
    return this.#inTurn(async () => {
      const { publisher } = this.#opened();
      const before = this.#currentRecord();
      this.#update({
        file: { path: file, writtenAt: null },
        name: path.basename(file).replace(/\.okr$/i, ''),
      });
      try {
        return ownOf(publisher, await publisher.publish(replace));
      } catch (error) {
        // A place that could not be written is not where the document lives.
        this.#update({ file: before.file, name: before.name });
        throw error;
      }
    });
  }

  close(): Promise<void> {
    return this.#inTurn(() => this.#close());
  }

  /** Chooses the folder that each save lands in too; null stops that. Writes there at once. */
  shareTo(folder: string | null): Promise<void> {
    return this.#inTurn(async () => {
      const { publisher } = this.#opened();
      const { name } = this.#currentRecord();
      const file = folder === null ? null : path.join(folder, `${fileNameOf(name)}.okr`);
      this.#update({ shared: file === null ? null : { path: file, writtenAt: null } });
      await publisher.publish();
      refuse(publisher, 'shared');
    });
  }

  /** Where that lies which could not be opened: a working copy, or null for what failed at the start. */
  damaged(copyId: CopyId | null): { file: string; name: string } {
    if (copyId !== null) return { file: this.#options.places.copy(copyId).work, name: this.#recordOf(copyId).name };
    const file = this.#failed?.file;
    if (!file) throw new Refusal('FILE_MISSING');
    return { file, name: path.basename(file).replace(/\.okr$/i, '') };
  }

  /** The backups of a working copy, newest first, the one that is being made included. */
  async backups(copyId: CopyId | null): Promise<Backup[]> {
    const id = copyId ?? this.#opened().session.copyId;
    if (this.#open?.session.copyId === id) await this.#open.publisher.settled();
    return [...listBackups(this.#options.places.copy(id).backups)];
  }

  /**
   * Puts a backup in the place of the present state, which is backed up first (moved aside where it is damaged). The
   * copy gets a new node id: it must never repeat the timestamps of the state that it replaces.
   */
  restore(copyId: CopyId | null, backupId: BackupId): Promise<Opened> {
    return this.#inTurn(async () => {
      const id = copyId ?? this.#opened().session.copyId;
      const record = this.#recordOf(id);
      const copy = this.#options.places.copy(id);
      const damaged = await this.#backUpPresent(id);
      const release = holdLock(copy.lock);
      let seal = '';
      try {
        seal = await bringBack(this.#gate(), copy, backupId, damaged);
      } finally {
        release();
      }
      const known = this.#recordOf(id);
      this.#options.records.put({
        ...known,
        node: newNodeId(),
        closed: true,
        seals: [...known.seals, seal],
        upTo: '',
        anonymous: null,
      });
      await this.#switchTo(id);
      this.#tell(
        'restored',
        `restored-${this.#now()}`,
        record.file ? path.basename(record.file.path) : '',
        record.name,
      );
      return { outcome: 'opened', name: record.name };
    });
  }

  /** Closes a working copy with its state in a backup. Says whether it could not be read. */
  async #backUpPresent(id: CopyId): Promise<boolean> {
    try {
      if (this.#open?.session.copyId !== id) await this.#switchTo(id);
      await this.#opened().publisher.backUp('before');
      await this.#close(false);
      return false;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'STORE_DAMAGED') throw error;
      if (this.#open?.session.copyId === id) await this.#close(false);
      return true;
    }
  }

  /** Takes a document off the list. What exists nowhere else stays on it. */
  forget(copyId: CopyId): void {
    const record = this.#recordOf(copyId);
    if (!record.file) throw new Refusal('RULE_BROKEN', { rule: 'only-copy' });
    this.#options.records.put({ ...record, hidden: true });
    this.#options.changed();
  }

  setMe(me: PersonId | null): void {
    this.#opened();
    this.#update({ me, meAsked: true }, ['me']);
  }

  dismissNotice(id: string): void {
    this.#options.records.dismiss(id);
    this.#options.changed();
  }

  /** The last thing before the app ends: writes what is not written and lets go. Never fails for a file's sake. */
  async shutdown(): Promise<void> {
    await this.#inTurn(() => this.#close()).catch((error: unknown) => this.#options.log.error('shutdown', error));
  }

  /**
   * Opens a working copy in the place of the open one, which is written first. `kept`: it was just made from its file,
   * whose bytes are safe once this has resolved.
   */
  async #switchTo(copyId: CopyId, kept?: Promise<unknown>): Promise<void> {
    if (this.#open?.session.copyId === copyId) return;
    const { records, places, log, runJob, now, deviceName, appVersion, changed, pause, opened } = this.#options;
    const session = await this.#openSession(copyId, kept);
    try {
      await this.#close();
    } catch (error) {
      session.close();
      throw error;
    }
    const known = this.#recordOf(copyId);
    const { raw } = session.ledger;
    const [latest, all] = [latestTs(raw), anonymousIn(raw)];
    const upTo = kept ? latest : known.upTo;
    const anonymous = kept ? all : (known.anonymous ?? all);
    const record = records.put({ ...known, openedAt: this.#now(), closed: false, hidden: false, upTo, anonymous });
    for (const target of [record.file, record.shared])
      if (target) cleanBeside(target.path, records.deviceId().slice(0, 8));
    const publisher = new Publisher(
      {
        places,
        copy: session.places,
        records,
        runJob,
        log,
        now,
        deviceName,
        appVersion,
        changed,
        ...(pause && { pause }),
      },
      record,
      latest > upTo || all !== anonymous,
    );
    session.ledger.onCommit(() => publisher.touch());
    this.#open = { session, publisher };
    this.#failed = undefined;
    await this.#keepOldState(session);
    opened(session.document);
    changed();
  }

  async #openSession(copyId: CopyId, kept?: Promise<unknown>): Promise<Session> {
    let session: Session | undefined;
    try {
      session = openSession(this.#options, this.#recordOf(copyId));
      await kept;
      return session;
    } catch (error) {
      await kept?.catch(() => undefined);
      session?.close();
      throw error;
    }
  }

  async #keepOldState({ beforeMigration, places }: Session): Promise<void> {
    if (beforeMigration === undefined) return;
    const order = { file: beforeMigration, folder: places.backups, now: this.#now(), reason: 'before' as const };
    await this.#options.runJob('documents.backup', order);
    discard(realDisk, beforeMigration);
  }

  /** Writes what is not written, then lets go. A file that cannot be written keeps nobody from closing: the edits are safe. */
  async #close(publish = true): Promise<void> {
    if (!this.#open) return;
    const { session, publisher } = this.#open;
    if (publish && publisher.dirty)
      await publisher.publish().catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        this.#options.log.warn('publish at close failed', { code: error.code });
      });
    await publisher.end();
    this.#open = undefined;
    session.close();
    this.#options.records.put({ ...this.#recordOf(session.copyId), closed: true });
    this.#options.opened(null);
    this.#options.changed();
  }

  #opened(): Open {
    if (!this.#open) throw new Refusal('NO_DOCUMENT');
    return this.#open;
  }

  #recordOf(id: CopyId): CopyRecord {
    const record = this.#options.records.get(id);
    if (!record) throw new Refusal('NOT_FOUND', { copyId: id });
    return record;
  }

  #currentRecord = (): CopyRecord => this.#recordOf(this.#opened().session.copyId);

  #update(patch: Partial<CopyRecord>, also: readonly Topic[] = []): void {
    this.#options.records.put({ ...this.#currentRecord(), ...patch });
    this.#options.changed(also);
  }

  #tell(kind: Notice['kind'], id: string, file: string, document: string, version?: string): void {
    const at = Instant.parse(this.#now());
    const about = version === undefined ? {} : { version };
    this.#options.records.tell({ id: id.slice(0, 60), kind, at, file, document, ...about });
    this.#options.changed();
  }

  #gate(): Gate {
    return this.#options;
  }

  #now = (): string => this.#options.now().toISOString();

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

/** Whether a working copy is the one to go on with for a file: it holds the file's state, and the file is its own or its last. */
const holds = (record: CopyRecord, seal: string, file: string): boolean =>
  record.seals.includes(seal) && (record.file?.path === file || record.seals.at(-1) === seal);

/** Fails with what kept a place from being written; going beside is no failure. */
function refuse(publisher: Publisher, slot: 'file' | 'shared'): void {
  const problem = publisher.problem(slot);
  if (problem && problem.code !== 'CHANGED_ELSEWHERE') throw new Refusal(problem.code, problem.details);
}

function ownOf(publisher: Publisher, written: readonly Written[]): Written {
  refuse(publisher, 'file');
  const own = written.find(({ slot }) => slot === 'file');
  if (!own) throw new Error('the file of the document was neither written nor refused');
  return own;
}
