import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadingOptions } from '#main/imports/workbook/budget';
import { readWorkbook } from '#main/imports/workbook/read';
import type { Workbook } from '#shared/imports/workbook';

/** Puts bytes into a file of their own and reads it as a workbook. */
export async function readBytes(fileName: string, bytes: Buffer | string, options?: ReadingOptions): Promise<Workbook> {
  const folder = mkdtempSync(join(tmpdir(), 'okra-imports-'));
  try {
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    return await readWorkbook(path, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
