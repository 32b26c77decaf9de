import { type ImportContext, Mapping } from '#shared/imports/mapping';
import type { ImportPlan } from '#shared/imports/plan';
import { planImport } from '#shared/imports/plan-import';
import type { Workbook } from '#shared/imports/workbook';
import type { Job } from '../jobs/messages';
import { readWorkbook } from './workbook/read';

export type PlanOrder = { readonly workbook: Workbook; readonly mapping: Mapping; readonly context: ImportContext };

export type ReadOrder = Omit<PlanOrder, 'workbook'> & { readonly path: string };
export type ReadAnswer = { readonly workbook: Workbook; readonly plan: ImportPlan };

/** Reads and plans a workbook where a hostile file can do no harm: the process is killed on time or memory. */
export const readWorkbookJob: Job<ReadOrder, ReadAnswer> = async ({ path, mapping, context }, { progress }) => {
  let told = -1;
  const workbook = await readWorkbook(path, {
    onProgress: (share) => {
      const done = Math.floor(share * 100);
      if (done <= told) return;
      told = done;
      progress({ done, total: 100, label: 'Reading' });
    },
  });
  return { workbook, plan: planImport(workbook, Mapping.parse(mapping), context) };
};

/** Plans the import of a large workbook anew without holding up the app. */
export const planImportJob: Job<PlanOrder, ImportPlan> = async ({ workbook, mapping, context }) =>
  planImport(workbook, Mapping.parse(mapping), context);
