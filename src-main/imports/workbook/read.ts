import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Workbook } from '#shared/imports/workbook';
import { Refusal } from '#shared/kernel/errors';
import { ReadingBudget, type ReadingOptions, unreadable } from './budget';
import { readOwnJson } from './own-files';
import { readTextFile } from './text-file';
import { readXlsx } from './xlsx';

/**
 * Reads a spreadsheet from disk. What kind it is tell its first bytes, not its name.
 * Refuses with IMPORT_UNREADABLE (details.why), IMPORT_LIMITS (details.limit), IMPORT_EMPTY, FILE_MISSING, FILE_UNREADABLE,
 * CANCELLED. Meant for a process of its own, since a hostile file may still cost memory or time.
 */
export async function readWorkbook(path: string, options: ReadingOptions = {}): Promise<Workbook> {
  const budget = new ReadingBudget(options);
  const fileName = basename(path);
  const start = await firstBytes(path, budget);
  const workbook = await readAs(start, path, fileName, budget);
  if (workbook.sheets.every((sheet) => sheet.rows.length === 0)) throw new Refusal('IMPORT_EMPTY', { file: fileName });
  return workbook;
}

function readAs(start: Buffer, path: string, fileName: string, budget: ReadingBudget): Promise<Workbook> {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => start[index] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) {
    if (extname(path).toLowerCase() === '.ods') throw unreadable('open-document');
    return readXlsx(path, fileName, budget);
  }
  // the container of old .xls files, and of any workbook with a password
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw unreadable('old-or-locked');
  if (begins(0x25, 0x50, 0x44, 0x46)) throw unreadable('pdf');
  if (/^\.(xlsx|xlsm)$/i.test(extname(path))) throw unreadable('not-a-workbook');
  if (extname(path).toLowerCase() === '.json') return readOwnJson(path, fileName, budget);
  return readTextFile(path, fileName, budget);
}

async function firstBytes(path: string, budget: ReadingBudget): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size === 0) throw new Refusal('IMPORT_EMPTY', { file: basename(path) });
    budget.packed(size);
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Refusal(missing ? 'FILE_MISSING' : 'FILE_UNREADABLE', { file: basename(path) });
  }
}
