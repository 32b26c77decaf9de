import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import writeXlsx from 'write-excel-file/node';

const run = promisify(execFile);

/** LibreOffice, where this machine has it. */
export const calc: string | undefined = (process.env['PATH'] ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'soffice'))
  .find((file) => existsSync(file));

/** Lets LibreOffice open a workbook and write its first sheet as CSV, in a profile of its own. */
export async function convertToCsv(workbook: string, folder: string): Promise<void> {
  if (calc === undefined) throw new Error('LibreOffice is not on this machine');
  const profile = `-env:UserInstallation=file://${path.join(folder, 'calc-profile')}`;
  await run(calc, [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, workbook], { timeout: 600_000 });
  const made = path.join(folder, `${path.basename(workbook, '.xlsx')}.csv`);
  if (!existsSync(made)) throw new Error('LibreOffice made no CSV');
}

export type Cell = string | number | null;

/** Writes rows as a workbook of one sheet; the first row is the heading. */
export async function writeWorkbook(file: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const data = rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  );
  await writeXlsx(data).toFile(file);
}
