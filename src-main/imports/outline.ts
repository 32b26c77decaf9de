import type { ImportSummary } from '#shared/imports/contract';
import type { ImportPlan } from '#shared/imports/plan';
import type { Preview } from '#shared/imports/preview';
import type { Reconciled } from '#shared/imports/reconcile';

/** What a window is told of a plan at once; its rows are asked for as they are seen. */
export type ImportOutline = Omit<ImportSummary, 'session' | 'revision'>;

const shown = 200;

export const outlineOf = (
  plan: ImportPlan,
  { counts, writes, skipped }: Reconciled,
  preview: Preview,
): ImportOutline => ({
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
  rows: preview.length,
});
