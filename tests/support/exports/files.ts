import { join } from 'node:path';
import type { ExportFormat } from '#shared/exports/contract';
import type { TestDocument } from '../document';

/** Saves an export of a document into a folder, through the call of its view. */
export async function saveExport(
  from: TestDocument,
  folder: string,
  format: ExportFormat = 'json',
  ending: string = format,
  scope: 'open' | 'all' = 'all',
): Promise<string> {
  const file = join(folder, `export.${ending}`);
  Object.assign(from.app, { dialogs: { open: async () => file, save: async () => file } });
  await from.call('exports.save', { job: 'export-job', format, scope });
  return file;
}

/** Reads a file as an import into a document, up to its preview. */
export async function readImport(into: TestDocument, file: string) {
  Object.assign(into.app, { fileOf: () => file });
  const summary = await into.call('imports.read', { job: 'import-job', file: 'any' });
  if (!summary) throw new Error('nothing read');
  return summary;
}
