import { createHash } from 'node:crypto';
import path from 'node:path';
import type { OpenDocumentState } from '#shared/documents/contract';
import { idlePause } from '#shared/documents/domain';
import { type AppError, Refusal } from '#shared/kernel/errors';
import { Instant } from '#shared/kernel/shapes';
import { newId } from '../changes/ids';
import type { RunJob } from '../jobs/run-job';
import { JobSeat } from '../jobs/seat';
import type { Log } from '../log/log';
import { discard, realDisk } from './disk';
import type { CopyPlaces, Places } from './places';
import type { CopyRecord, Records } from './records';
import type { Snapshot } from './snapshot';

/** The places of a document: its own file, and the one in the shared folder. */
const SLOTS = ['file', 'shared'] as const;
type Slot = (typeof SLOTS)[number];

export type PublisherOptions = {
  readonly places: Places;
  readonly copy: CopyPlaces;
  readonly records: Records;
  readonly runJob: RunJob;
  readonly log: Log;
  readonly now: () => Date;
  readonly deviceName: string;
  readonly appVersion: string;
  /** Called whenever something that the window shows has changed. */
  readonly changed: () => void;
  /** Milliseconds from the last edit to writing, given the size of the last file. */
  readonly pause?: (bytes: number) => number;
};

/** How a place was written. */
export type Written = { readonly slot: Slot; readonly outcome: 'written' | 'beside'; readonly file: string };

/** Milliseconds that a snapshot or a delivery may take: generous, for slow disks and large documents. */
const DEADLINE_MS = 10 * 60_000;

/**
 * Keeps the files of one working copy up to date: some time after the last edit, when asked, and at the end. Edits are
 * safe in the working copy meanwhile; a failure here is told and tried again, never lost. One writing at a time.
 */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #copyId: CopyRecord['copyId'];
  readonly #problems = new Map<Slot, AppError>();
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #dirty: boolean;
  #writing = false;
  #bytes = 0;
  #failures = 0;
  #ended = false;

  /** `dirty`: whether the working copy already holds what its files do not. */
  constructor(options: PublisherOptions, record: CopyRecord, dirty: boolean) {
    this.#options = options;
    this.#copyId = record.copyId;
    this.#dirty = dirty;
    if (dirty) this.#schedule();
  }

  get #record(): CopyRecord {
    const record = this.#options.records.get(this.#copyId);
    if (!record) throw new Error('an open document without a record');
    return record;
  }

  get dirty(): boolean {
    return this.#dirty;
  }

  problem(slot: Slot): AppError | null {
    return this.#problems.get(slot) ?? null;
  }

  state(): OpenDocumentState['state'] {
    const { file, shared } = this.#record;
    if (!file && !shared) return 'local-only';
    if (this.#writing) return 'writing';
    if (this.#problems.size > 0) return 'failed';
    return this.#dirty ? 'waiting' : 'written';
  }

  /** An edit was committed. */
  touch(): void {
    if (this.#ended) return;
    const first = !this.#dirty;
    this.#dirty = true;
    this.#schedule();
    if (first) this.#options.changed();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const pause = (this.#options.pause ?? idlePause)(this.#bytes) * 2 ** Math.min(this.#failures, 4);
    this.#timer = setTimeout(() => {
      this.publish().catch((error: unknown) => this.#options.log.warn('idle publish failed', { code: codeOf(error) }));
    }, pause);
    this.#timer.unref();
  }

  /** Resolves when nothing is being written or backed up. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  /** Stops the clock; what is running still ends. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.settled();
  }

  /**
   * Writes all places now. `replace`: the user has just agreed that the document's own file may be replaced. What could
   * not be written is told by `problem`; fails only when no snapshot could be made.
   */
  publish(replace = false): Promise<readonly Written[]> {
    const work = newWork(this.#options.places);
    const writing = this.#queue.then(() => this.#publish(work, replace));
    // The backup of what was written follows; nobody has to wait for it.
    this.#queue = writing
      .then((written) => this.#keep(work, written.length > 0 ? 'published' : 'kept'))
      .catch(() => undefined)
      .then(() => clear(work));
    return writing;
  }

  async #publish(work: Work, replace: boolean): Promise<readonly Written[]> {
    clearTimeout(this.#timer);
    const wasDirty = this.#dirty;
    this.#dirty = false;
    this.#writing = true;
    this.#options.changed();
    try {
      const made = await this.#snapshot(work);
      const written: Written[] = [];
      for (const slot of SLOTS) written.push(...(await this.#deliver(slot, work, made.seal, replace)));
      const failed = SLOTS.some((slot) => this.#record[slot] && !written.some((one) => one.slot === slot));
      this.#dirty ||= failed;
      if (!failed) this.#options.records.put({ ...this.#record, upTo: made.upTo, anonymous: made.anonymous });
      this.#failures = failed ? this.#failures + 1 : 0;
      return written;
    } catch (error) {
      this.#dirty ||= wasDirty;
      this.#failures += 1;
      throw error;
    } finally {
      this.#writing = false;
      if (this.#dirty && !this.#ended) this.#schedule();
      this.#options.changed();
    }
  }

  /** Backs up the present state on this computer without touching any file of the user's. */
  backUp(reason: 'before' | 'kept'): Promise<void> {
    const run = this.#queue.then(async () => {
      const work = newWork(this.#options.places);
      try {
        await this.#snapshot(work);
        await this.#keep(work, reason);
      } finally {
        clear(work);
      }
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #snapshot({ snapshot, seat }: Work): Promise<Snapshot> {
    const { runJob, copy, deviceName, appVersion, now, records } = this.#options;
    const savedAt = now().toISOString();
    const made = await runJob(
      'documents.snapshot',
      { workFile: copy.work, snapshot, savedAt, device: deviceName, appVersion },
      { deadlineMs: DEADLINE_MS, seat },
    );
    this.#bytes = made.bytes;
    // Known before it lies anywhere: after a crash it is still recognised as ours.
    const record = this.#record;
    records.put({ ...record, seals: [...record.seals, made.seal] });
    return made;
  }

  async #deliver(slot: Slot, { snapshot, seat }: Work, seal: string, replace: boolean): Promise<Written[]> {
    const { runJob, copy, deviceName, now, records } = this.#options;
    const record = this.#record;
    const target = record[slot];
    if (!target) {
      this.#problems.delete(slot);
      return [];
    }
    try {
      const { outcome, file } = await runJob(
        'documents.deliver',
        {
          snapshot,
          seal,
          target: target.path,
          known: record.seals,
          replace: replace && slot === 'file',
          deviceName,
          deviceId: records.deviceId(),
          backups: copy.backups,
          now: now().toISOString(),
        },
        { deadlineMs: DEADLINE_MS, seat },
      );
      this.#done(slot, outcome, file);
      return [{ slot, outcome, file }];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#problems.set(slot, { code: error.code, details: error.details });
      return [];
    }
  }

  #done(slot: Slot, outcome: Written['outcome'], file: string): void {
    const { records, now } = this.#options;
    const record = this.#record;
    const target = record[slot];
    if (target) records.put({ ...record, [slot]: { ...target, writtenAt: now().toISOString() } });
    this.#problems.delete(slot);
    if (outcome === 'written') return;
    const name = path.basename(file);
    this.#problems.set(slot, { code: 'CHANGED_ELSEWHERE', details: { file: name } });
    records.tell({
      id: `beside-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`,
      kind: 'written-beside',
      at: Instant.parse(now().toISOString()),
      file: name,
      document: record.name,
    });
  }

  async #keep({ snapshot, seat }: Work, reason: 'published' | 'kept' | 'before'): Promise<void> {
    const { runJob, copy, now, log } = this.#options;
    try {
      await runJob(
        'documents.backup',
        { file: snapshot, folder: copy.backups, now: now().toISOString(), reason },
        { deadlineMs: DEADLINE_MS, seat },
      );
    } catch (error) {
      if (reason === 'before') throw error;
      log.warn('backup failed', { code: codeOf(error) });
    }
  }
}

/** One writing: the snapshot that goes everywhere, and the one process in which it is made, delivered and backed up. */
type Work = { readonly snapshot: string; readonly seat: JobSeat };

const newWork = ({ temporary }: Places): Work => ({
  snapshot: path.join(temporary, `${newId()}.okr`),
  seat: new JobSeat(),
});

function clear({ snapshot, seat }: Work): void {
  seat.leave();
  discard(realDisk, snapshot);
}

const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'bug');
