import type { ImportCounts, ImportPreviewRow, ImportSummary } from '#shared/imports/contract';
import type { ImportContext, Mapping } from '#shared/imports/mapping';
import type { ImportWrite } from '#shared/imports/writes';
import { Refusal } from '#shared/kernel/errors';
import { newId } from '../changes/ids';
import { statement } from '../changes/statements';
import { workspaceIdOf } from '../changes/transact';
import type { DeviceStore } from '../device/store';
import type { Rehearsal } from '../documents/rehearsal';
import type { OpenDocument } from '../ipc/open-document';
import type { JobOptions, RunJob } from '../jobs/run-job';
import { JobSeat } from '../jobs/seat';
import { sourceOfDocument } from './compare';
import type { PlanOrder } from './job';
import type { ImportOutline } from './outline';
import { fetchedRows, writeImport } from './write';

export type Follow = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, label: string) => void;
};

/** One workbook under way. Its content and its plan stay in a process of their own; here is what is known of them. */
type Session = {
  readonly id: string;
  readonly path: string;
  readonly seat: JobSeat;
  mapping: Mapping;
  outline: ImportOutline | null;
  /** The state of the document that the plan was compared with. */
  stamp: string;
  revision: number;
  /** The document to be, where it is imported into a new one. */
  rehearsal?: Rehearsal;
  isWriting: boolean;
  /** The job before: a process does one at a time. */
  turn: Promise<unknown>;
  idle: NodeJS.Timeout | undefined;
};

/** Each is a process; the window shows one. */
const mostSessions = 1;
const readDeadlineMs = 45_000;
const readMemoryMb = 1500;
/** A workbook that nobody has asked about for so long is let go; asked again, it is read again. */
const idleMs = 10 * 60_000;

/** The imports that a window has open: a workbook each, its mapping and the plan made of both. */
export class Imports {
  readonly #runJob: RunJob;
  readonly #device: DeviceStore;
  readonly #sessions = new Map<string, Session>();
  /** A file named on the command line, until a window asks for it. */
  waiting: string | null = null;

  constructor({ runJob, device }: { runJob: RunJob; device: DeviceStore }) {
    this.#runJob = runJob;
    this.#device = device;
  }

  /** Reads a file and plans it with nothing put right yet. */
  async read(document: OpenDocument, path: string, follow: Follow = {}, mapping: Mapping = {}): Promise<ImportSummary> {
    const session: Session = {
      id: newId(),
      path,
      seat: new JobSeat(),
      mapping,
      outline: null,
      stamp: '',
      revision: 0,
      isWriting: false,
      turn: Promise.resolve(),
      idle: undefined,
    };
    try {
      await this.#inTurn(session, () => this.#plan(document, session, mapping, follow));
    } catch (error) {
      session.seat.leave();
      throw error;
    }
    session.revision += 1;
    this.#sessions.set(session.id, session);
    for (const old of [...this.#sessions.values()].slice(0, -mostSessions)) this.leave(old.id);
    return summaryOf(session);
  }

  /** Says that a workbook goes into a document that does not exist yet. */
  rehearsed(id: string, rehearsal: Rehearsal): void {
    this.#session(id).rehearsal = rehearsal;
  }

  /** The document to be that a workbook was read for; undefined where it goes into the open one. FILE_MISSING once it was left. */
  rehearsalOf(id: string): OpenDocument | undefined {
    return this.#session(id).rehearsal;
  }

  /** Plans again with the user's corrections. Called off, the plan before it stands. */
  async plan(document: OpenDocument, id: string, mapping: Mapping, follow: Follow = {}): Promise<ImportSummary> {
    const session = this.#session(id);
    await this.#inTurn(session, () => this.#plan(document, session, mapping, follow));
    session.revision += 1;
    return summaryOf(session);
  }

  async preview(
    document: OpenDocument,
    id: string,
    revision: number,
    offset: number,
    limit: number,
  ): Promise<ImportPreviewRow[]> {
    const session = this.#session(id);
    if (session.revision !== revision) return [];
    const part = { session: id, from: offset, to: offset + limit };
    return this.#inTurn(session, async () => {
      const rows = await this.#runJob('imports.rows', part, this.#options(session));
      if (rows) return rows;
      await this.#plan(document, session, session.mapping, {});
      return (await this.#runJob('imports.rows', part, this.#options(session))) ?? [];
    });
  }

  /** Writes the plan; what it did is counted. The session stays, and planning it again finds nothing to do. */
  run(document: OpenDocument, id: string, follow: Follow = {}): Promise<ImportCounts> {
    const session = this.#session(id);
    session.isWriting = true;
    return this.#inTurn(session, async () => {
      const { signal, onProgress } = follow;
      const options = this.#options(session);
      const part = (from: number, to: number) => this.#runJob('imports.writes', { session: id, from, to }, options);
      // what was previewed is what is written, as long as nothing else has changed the document
      let first: readonly ImportWrite[] | null = null;
      if (session.outline && session.stamp === stampOf(document)) first = await part(0, fetchedRows);
      if (!first) await this.#plan(document, session, session.mapping, follow);
      const { outline } = session;
      if (!outline) throw new Refusal('FILE_MISSING');
      await writeImport(document, outline.writes, {
        device: this.#device,
        fileName: outline.fileName,
        part: async (from, to) => {
          const rows = from === 0 && first ? first : await part(from, to);
          if (!rows) throw new Refusal('CANCELLED');
          return rows;
        },
        ...(signal ? { signal } : {}),
        onProgress: (done, total) => onProgress?.(done, total, 'Importing'),
      });
      return outline.counts;
    }).finally(() => {
      session.isWriting = false;
    });
  }

  /** Lets a workbook go, and the process that holds it; one that is being written, once it is. */
  leave(id: string): void {
    const session = this.#sessions.get(id);
    if (!session) return;
    this.#sessions.delete(id);
    session.rehearsal?.close();
    clearTimeout(session.idle);
    if (session.isWriting) session.turn.then(() => session.seat.leave()).catch(() => undefined);
    else session.seat.leave();
  }

  /** Lets all of them go: the app ends. */
  closeAll(): void {
    for (const id of [...this.#sessions.keys()]) this.leave(id);
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id);
    if (!session) throw new Refusal('FILE_MISSING');
    return session;
  }

  #options({ seat }: Session, { signal, onProgress }: Follow = {}): JobOptions {
    return {
      seat,
      deadlineMs: readDeadlineMs,
      memoryMb: readMemoryMb,
      ...(signal ? { signal } : {}),
      onProgress: ({ done, total, label }) => onProgress?.(done, total, label),
    };
  }

  /** Plans in the process that holds the workbook, reading it (again) where none does. */
  async #plan(document: OpenDocument, session: Session, mapping: Mapping, follow: Follow): Promise<void> {
    const stamp = stampOf(document);
    const order: PlanOrder = {
      session: session.id,
      mapping,
      context: contextOf(document),
      document: sourceOfDocument(document.ledger.raw, workspaceIdOf(document.ledger), document.actor().today),
    };
    const options = this.#options(session, follow);
    const held = session.outline ? await this.#runJob('imports.plan', order, options) : null;
    session.outline = held ?? (await this.#runJob('imports.read', { ...order, path: session.path }, options));
    session.mapping = mapping;
    session.stamp = stamp;
  }

  async #inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
    const turn = session.turn.then(work);
    const over = turn.then(
      () => undefined,
      () => undefined,
    );
    session.turn = over;
    clearTimeout(session.idle);
    try {
      return await turn;
    } finally {
      clearTimeout(session.idle);
      session.idle = setTimeout(() => {
        if (session.turn === over) session.seat.leave();
      }, idleMs);
      session.idle.unref();
    }
  }
}

function summaryOf({ id, revision, outline }: Session): ImportSummary {
  if (!outline) throw new Refusal('FILE_MISSING');
  return { session: id, revision, ...outline };
}

/** Tells one state of the document from another: every row that its connection has written counts, and so does the day. */
function stampOf({ docId, ledger, actor }: OpenDocument): string {
  const changes = statement<{ n: number }>(ledger.raw, 'SELECT total_changes() AS n').get()?.n;
  return [docId, changes, actor().today].join(' ');
}

function contextOf(document: OpenDocument): ImportContext {
  const { raw } = document.ledger;
  const teams = raw.prepare<[], { name: string }>('SELECT name FROM teams WHERE deleted = 0').all();
  const workspace = raw
    .prepare<[string], { month: number }>('SELECT fiscal_start_month AS month FROM workspaces WHERE id = ?')
    .get(workspaceIdOf(document.ledger));
  return {
    today: document.actor().today,
    fiscalStart: workspace?.month ?? 1,
    teamNames: teams.map(({ name }) => name),
  };
}
