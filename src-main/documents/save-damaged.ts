import fs from 'node:fs';
import path from 'node:path';
import { fileNameOf } from '#shared/documents/domain';
import { Refusal } from '#shared/kernel/errors';
import type { App } from '../ipc/app';
import { SIDES } from './damaged';

/**
 * Copies what could not be opened to a place that the user chooses, for somebody who can repair it. What is damaged is
 * only read. FILE_MISSING where there is nothing to copy.
 */
export async function saveDamagedCopy(app: App, source: { file: string; name: string }) {
  const sides = SIDES.filter((side) => fs.existsSync(source.file + side));
  if (!sides.includes('')) throw new Refusal('FILE_MISSING');
  const chosen = await app.dialogs.save({
    title: 'Save a copy of the damaged document',
    defaultName: `${fileNameOf(source.name)} (damaged).okr`,
    extensions: ['okr'],
  });
  if (chosen === undefined) return { outcome: 'cancelled' as const, name: '' };
  if (path.resolve(chosen) === path.resolve(source.file)) throw new Refusal('FILE_UNWRITABLE');
  try {
    for (const side of sides) fs.copyFileSync(source.file + side, chosen + side);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw new Refusal(code === 'ENOSPC' ? 'DISK_FULL' : 'FILE_UNWRITABLE');
  }
  return { outcome: 'written' as const, name: path.basename(chosen) };
}
