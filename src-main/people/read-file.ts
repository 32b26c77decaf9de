import { mostListed, type PeopleFile } from '#shared/people/contract';
import type { App } from '../ipc/app';

/** Above a list stand its headings, and sometimes a title. */
const limits = { rows: mostListed + 50, columns: 60, characters: 500 };
/** A file that a person waits for; a hostile one ends here. */
const bounds = { deadlineMs: 45_000, memoryMb: 1500 };

/** Reads a spreadsheet as tables of text. Refuses as every import does (IMPORT_UNREADABLE, IMPORT_LIMITS, IMPORT_EMPTY …). */
export async function readPeopleFile(app: App, { file }: { file: string | null }): Promise<PeopleFile | null> {
  const path =
    file === null
      ? await app.dialogs.open({ title: 'Import people', extensions: ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'zip'] })
      : app.fileOf(file);
  return path === undefined ? null : app.runJob('imports.tables', { path, ...limits }, bounds);
}
