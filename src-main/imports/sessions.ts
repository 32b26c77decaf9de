import type { ImportCounts, ImportPreviewRow, ImportSummary } from '#shared/imports/contract';
import type { ImportContext, Mapping } from '#shared/imports/mapping';
import { reconcileOwn } from '#shared/imports/own-reconcile';
import type { ImportPlan } from '#shared/imports/plan';
import { planImport } from '#shared/imports/plan-import';
import { type Preview, previewOf } from '#shared/imports/preview';
import { type Reconciled, reconcile } from '#shared/imports/reconcile';
import type { ReconcileTools } from '#shared/imports/reconcile-tools';
import type { Workbook } from '#shared/imports/workbook';
import { Refusal } from '#shared/kernel/errors';
import { linkId, newId } from '../changes/ids';
import { workspaceIdOf } from '../changes/transact';
import type { DeviceStore } from '../device/store';
import type { Rehearsal } from '../documents/rehearsal';
import { loadExportData } from '../exports/store';
import type { OpenDocument } from '../ipc/open-document';
import type { RunJob } from '../jobs/run-job';
import { loadExisting } from './store';
import { writeImport } from './write';

export type Follow = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, label: string) => void;
};

type Session = {
  readonly workbook: Workbook;
  mapping: Mapping;
  plan: ImportPlan;
  preview: Preview;
  revision: number;
  /** The document to be, where it is imported into a new one. */
  rehearsal?: Rehearsal;
};

const nothing: Preview = { length: 0, rows: () => [] };

/** Workbooks up to this many cells are planned at once, larger ones in a process of their own. */
const plannedHere = 20_000;
const mostSessions = 2;
const shown = 200;
const readDeadlineMs = 45_000;
const readMemoryMb = 1500;

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
    const { signal, onProgress } = follow;
    const { workbook, plan } = await this.#runJob(
      'imports.read',
      { path, mapping, context: contextOf(document) },
      {
        deadlineMs: readDeadlineMs,
        memoryMb: readMemoryMb,
        ...(signal ? { signal } : {}),
        onProgress: ({ done, total, label }) => onProgress?.(done, total, label),
      },
    );
    const id = newId();
    this.#sessions.set(id, { workbook, mapping, plan, preview: nothing, revision: 0 });
    for (const old of [...this.#sessions.keys()].slice(0, -mostSessions)) this.leave(old);
    return this.#summary(document, id);
  }

  /** Says that a workbook goes into a document that does not exist yet. */
  rehearsed(id: string, rehearsal: Rehearsal): void {
    this.#session(id).rehearsal = rehearsal;
  }

  /** The document to be that a workbook was read for; undefined where it goes into the open one. FILE_MISSING once it was left. */
  rehearsalOf(id: string): OpenDocument | undefined {
    return this.#session(id).rehearsal;
  }

  /** Lets go of a workbook. */
  leave(id: string): void {
    this.#sessions.get(id)?.rehearsal?.close();
    this.#sessions.delete(id);
  }

  /** Plans again with the user's corrections. */
  async plan(document: OpenDocument, id: string, mapping: Mapping, follow: Follow = {}): Promise<ImportSummary> {
    const session = this.#session(id);
    session.plan = await this.#plan(document, session.workbook, mapping, follow);
    session.mapping = mapping;
    return this.#summary(document, id);
  }

  preview(id: string, revision: number, offset: number, limit: number): ImportPreviewRow[] {
    const session = this.#session(id);
    return session.revision !== revision ? [] : session.preview.rows(offset, offset + limit);
  }

  /** Writes the plan; what it did is counted. The session stays, and planning it again finds nothing to do. */
  async run(document: OpenDocument, id: string, { signal, onProgress }: Follow = {}): Promise<ImportCounts> {
    const { plan } = this.#session(id);
    const { writes, counts } = compare(document, plan);
    await writeImport(document, writes, {
      device: this.#device,
      fileName: plan.fileName,
      ...(signal ? { signal } : {}),
      onProgress: (done, total) => onProgress?.(done, total, 'Importing'),
    });
    return { ...counts, more: [...counts.more] };
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id);
    if (!session) throw new Refusal('FILE_MISSING');
    return session;
  }

  async #plan(document: OpenDocument, workbook: Workbook, mapping: Mapping, { signal }: Follow): Promise<ImportPlan> {
    const context = contextOf(document);
    if (cellsOf(workbook) <= plannedHere) return planImport(workbook, mapping, context);
    return this.#runJob(
      'imports.plan',
      { workbook, mapping, context },
      { deadlineMs: readDeadlineMs, memoryMb: readMemoryMb, ...(signal ? { signal } : {}) },
    );
  }

  #summary(document: OpenDocument, id: string): ImportSummary {
    const session = this.#session(id);
    const { plan } = session;
    const { changes, counts, writes, skipped } = compare(document, plan);
    session.revision += 1;
    session.preview = previewOf(plan, changes);
    return {
      session: id,
      revision: session.revision,
      fileName: plan.fileName,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        columns: sheet.columns.map((column) => ({ ...column, samples: [...column.samples] })),
      })),
      questions: plan.questions.map((question) => ({ ...question, choices: [...question.choices] })),
      cycles: plan.cycles.map(({ name }) => name),
      problems: plan.problems.slice(0, shown),
      problemCount: plan.problems.length,
      skipped: [...skipped, ...plan.skipped].slice(0, shown),
      skippedCount: skipped.length + plan.skipped.length,
      counts: { ...counts, more: [...counts.more] },
      writes: writes.length,
      rows: session.preview.length,
    };
  }
}

const cellsOf = (workbook: Workbook): number =>
  workbook.sheets.reduce((sum, { rows }) => sum + rows.reduce((count, { cells }) => count + cells.length, 0), 0);

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

/** What the plan would write into the document as it is now. */
export function compare(document: OpenDocument, plan: ImportPlan): Reconciled {
  const workspaceId = workspaceIdOf(document.ledger);
  const tools: ReconcileTools = {
    newId,
    linkId,
    importKeyOf: (path) => linkId('import', workspaceId, path),
    memberId: (teamId, personId) => linkId('team-member', teamId, personId),
    today: document.actor().today,
  };
  const { store } = document.ledger;
  return plan.own === null
    ? reconcile(plan, loadExisting(store), tools)
    : reconcileOwn(plan.own, loadExportData(store), tools);
}
