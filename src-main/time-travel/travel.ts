import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { IsoDate } from '#shared/kernel/dates';
import { day as asDay } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import type { TravelState } from '#shared/time-travel/contract';
import { newId, newNodeId } from '../changes/ids';
import { Ledger } from '../changes/ledger';
import type { Documents } from '../documents/documents';
import type { Ground } from '../documents/session';
import type { OpenDocument } from '../ipc/open-document';
import type { RunJob } from '../jobs/run-job';
import { JobSeat } from '../jobs/seat';
import { openStore, type Store } from '../store/open';
import type { Told } from './difference';
import type { DifferenceOrder } from './job';

/** How long the process of the differences waits for the next one. */
const KEPT_MS = 30_000;

export type TravelOptions = Pick<Ground, 'places' | 'migrations' | 'createCaches' | 'refresh'> & {
  readonly documents: Documents;
  readonly runJob: RunJob;
  /** Everything that was asked of the document is to be asked again. */
  readonly changed: () => void;
};

type Past = { readonly asOf: IsoDate; readonly store: Store; readonly document: OpenDocument; readonly folder: string };

/**
 * The open document as of an earlier day, for looking only: built by a job beside the working copy, opened behind the same
 * handlers. The document itself stays open, is written and shared as ever.
 */
export class TimeTravel {
  readonly #options: TravelOptions;
  readonly #seat = new JobSeat();
  /** Of the differences: days are tried out one after another, and a process takes longer to start than to answer. */
  readonly #compare = new JobSeat();
  #comparing: Promise<unknown> = Promise.resolve();
  #idle: ReturnType<typeof setTimeout> | undefined;
  #past: Past | null = null;
  #turn = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(options: TravelOptions) {
    this.#options = options;
  }

  /** What is looked at instead of the open document; null for now. */
  past(): OpenDocument | null {
    return this.#past?.document ?? null;
  }

  /** NO_DOCUMENT where none is open. */
  state(): TravelState {
    const { ledger, actor } = this.#options.documents.current();
    const { today } = actor();
    const first = firstDay(ledger, today);
    return { asOf: this.#past?.asOf ?? null, today, first };
  }

  /** Shows the document as of the end of a day. RULE_BROKEN for the future; CANCELLED where another day was asked for since. */
  async go(day: IsoDate): Promise<TravelState> {
    const { today } = this.#options.documents.current().actor();
    if (day > today) throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
    if (day === today) return this.leave();
    this.#turn += 1;
    const turn = this.#turn;
    const mustBeWanted = () => {
      if (turn !== this.#turn) throw new Refusal('CANCELLED', { job: 'time-travel' });
    };
    await this.#inTurn(async () => {
      mustBeWanted();
      if (this.#past?.asOf === day) return;
      const made = await this.#make(day);
      if (turn !== this.#turn) drop(made);
      mustBeWanted();
      this.#take(made);
    });
    return this.state();
  }

  /** Back to now, at once. */
  leave(): TravelState {
    this.end();
    return this.state();
  }

  /** As `leave`, also where no document is open any more. */
  end(): void {
    this.#turn += 1;
    void this.#inTurn(async () => this.#seat.leave());
    this.#comparing = this.#comparing.then(() => this.#compare.leave());
    if (this.#past) this.#take(null);
  }

  /** What differs between the ends of two days, in either order. RULE_BROKEN for the future. */
  async difference(one: IsoDate, other: IsoDate): Promise<Told> {
    const { today, timeZone, workFile } = this.#ground();
    const [from, to] = one < other ? [one, other] : [other, one];
    if (to > today) throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
    clearTimeout(this.#idle);
    const run = this.#comparing.then(() => this.#differ({ workFile, from, to, today, timeZone }));
    this.#comparing = run.then(
      () => undefined,
      () => undefined,
    );
    this.#idle = setTimeout(() => {
      this.#comparing = this.#comparing.then(() => this.#compare.leave());
    }, KEPT_MS);
    this.#idle.unref();
    return await run;
  }

  async #differ(order: Omit<DifferenceOrder, 'folder'>): Promise<Told> {
    const folder = this.#newFolder();
    try {
      return await this.#options.runJob('time-travel.difference', { ...order, folder }, { seat: this.#compare });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #make(asOf: IsoDate): Promise<Past> {
    const { migrations, createCaches, refresh, runJob } = this.#options;
    const { timeZone, workFile, docId, actor } = this.#ground();
    const folder = this.#newFolder();
    const files = { file: path.join(folder, 'past.db'), cacheFile: path.join(folder, 'past-cache.db') };
    try {
      await runJob('time-travel.past', { workFile, ...files, asOf, timeZone }, { seat: this.#seat });
      const store = openStore({ ...files, migrations, createCaches });
      const ledger = new Ledger({ store, node: newNodeId(), refresh });
      // what forgets to ask finds a closed door: nothing could be kept of it
      store.raw.pragma('query_only = ON');
      const document = { docId, ledger, actor: () => ({ me: actor().me, today: asOf }) };
      return { asOf, store, document, folder };
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  #take(past: Past | null): void {
    const before = this.#past;
    this.#past = past;
    if (before) drop(before);
    this.#options.changed();
  }

  #ground() {
    const { documents, places } = this.#options;
    const { docId, ledger, actor } = documents.current();
    const copyId = documents.state().open?.copyId;
    if (copyId === undefined) throw new Refusal('NO_DOCUMENT');
    const sql = 'SELECT time_zone FROM workspaces WHERE deleted = 0 ORDER BY id LIMIT 1';
    const timeZone = ledger.raw.prepare<[], string>(sql).pluck().get() ?? 'UTC';
    return { docId, actor, today: actor().today, timeZone, workFile: places.copy(copyId).work };
  }

  #newFolder(): string {
    const folder = path.join(this.#options.places.temporary, newId());
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

function drop({ store, folder }: Past): void {
  store.raw.pragma('query_only = OFF');
  store.close();
  rmSync(folder, { recursive: true, force: true });
}

const FIRST = `SELECT min(day) FROM (SELECT min(created_on) AS day FROM objectives WHERE created_on <> ''
  UNION ALL SELECT min(c.starts_on) FROM cycles c WHERE c.starts_on <> '' AND EXISTS
    (SELECT 1 FROM objectives o WHERE o.cycle_id = c.id AND o.import_key IS NOT NULL)
  UNION ALL SELECT substr(min(ts), 1, 10) FROM change_messages)`;

function firstDay({ raw }: Ledger, today: IsoDate): IsoDate {
  const first = raw.prepare<[], string | null>(FIRST).pluck().get();
  return first && first < today ? asDay(first) : today;
}
