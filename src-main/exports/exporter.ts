import type { ExportFormat } from '#shared/exports/contract';
import { type ExportScope, exportTables } from '#shared/exports/tables';
import type { OpenDocument } from '../ipc/open-document';
import type { RunJob } from '../jobs/run-job';
import { loadExportData } from './store';

export type ExportOptions = {
  readonly path: string;
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly version: string;
  readonly runJob: RunJob;
  readonly signal?: AbortSignal;
};

/** Exports the whole document to a file. Returns the rows written and the confidential objectives left out. */
export async function exportDocument(
  document: OpenDocument,
  options: ExportOptions,
): Promise<{ rows: number; hidden: number }> {
  const { path, format, scope, version, runJob, signal } = options;
  const data = loadExportData(document.ledger.store);
  const about = { scope, exportedOn: document.actor().today, madeBy: `Okra ${version}` };
  const { tables, hidden } = exportTables(data, about);
  await runJob('exports.write', { path, format, tables }, { deadlineMs: 120_000, ...(signal ? { signal } : {}) });
  return { rows: tables.reduce((sum, table) => sum + table.rows.length, 0), hidden };
}
