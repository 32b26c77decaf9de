import type { ImportPreviewRow } from '#shared/imports/contract';
import { type ImportContext, Mapping } from '#shared/imports/mapping';
import { planImport } from '#shared/imports/plan-import';
import { type Preview, previewOf } from '#shared/imports/preview';
import type { Workbook } from '#shared/imports/workbook';
import type { ImportWrite } from '#shared/imports/writes';
import type { Job } from '../jobs/messages';
import { compare, type DocumentSource } from './compare';
import { type ImportOutline, outlineOf } from './outline';
import { readWorkbook } from './workbook/read';

export type PlanOrder = {
  /** Names the workbook for later orders to this process. */
  readonly session: string;
  readonly mapping: Mapping;
  readonly context: ImportContext;
  readonly document: DocumentSource;
};
export type ReadOrder = PlanOrder & { readonly path: string };

/** A part of the preview's lines or of the rows to be written: from `from` up to and without `to`. */
export type PartOrder = { readonly session: string; readonly from: number; readonly to: number };

type Held = { readonly workbook: Workbook; readonly preview: Preview; readonly writes: readonly ImportWrite[] };

/** What this process has read, for as long as it lives: neither a workbook nor its plan crosses to the app. */
const held = new Map<string, Held>();
const mostHeld = 2;

/**
 * Reads and plans a workbook, and compares it with the document, where a hostile file can do no harm: the process is
 * killed on time or memory.
 */
export const readWorkbookJob: Job<ReadOrder, ImportOutline> = async ({ path, ...order }, { progress }) => {
  let told = -1;
  const workbook = await readWorkbook(path, {
    onProgress: (share) => {
      const done = Math.floor(share * 100);
      if (done <= told) return;
      told = done;
      progress({ done, total: 100, label: 'Reading' });
    },
  });
  progress({ done: 0, total: 0, label: 'Understanding' });
  return plan(workbook, order, () => progress({ done: 0, total: 0, label: 'Comparing' }));
};

/** Plans the import anew; null where this process does not hold the workbook (any more). */
export const planImportJob: Job<PlanOrder, ImportOutline | null> = async (order, { progress }) => {
  const known = held.get(order.session);
  return known ? plan(known.workbook, order, () => progress({ done: 0, total: 0, label: 'Comparing' })) : null;
};

/** Lines of the preview; null where this process does not hold the plan. */
export const importRowsJob: Job<PartOrder, ImportPreviewRow[] | null> = ({ session, from, to }) =>
  held.get(session)?.preview.rows(from, to) ?? null;

/** Rows to be written; null where this process does not hold the plan. */
export const importWritesJob: Job<PartOrder, readonly ImportWrite[] | null> = ({ session, from, to }) =>
  held.get(session)?.writes.slice(from, to) ?? null;

function plan(
  workbook: Workbook,
  { session, mapping, context, document }: PlanOrder,
  understood: () => void,
): ImportOutline {
  const planned = planImport(workbook, Mapping.parse(mapping), context);
  understood();
  const compared = compare(planned, document);
  const preview = previewOf(planned, compared.changes);
  held.delete(session);
  held.set(session, { workbook, preview, writes: compared.writes });
  for (const old of [...held.keys()].slice(0, -mostHeld)) held.delete(old);
  return outlineOf(planned, compared, preview);
}
