import { rmSync } from 'node:fs';
import type { IsoDate } from '#shared/kernel/dates';
import { createCaches, sealCaches } from '../roll-up/caches';
import { connect, type Raw } from '../store/connect';
import { rewind } from './rewind';

export type PastOrder = {
  /** A working copy; it may be in use. */
  readonly workFile: string;
  /** Where the copy of that day and its derived figures go; what lies there is replaced. */
  readonly file: string;
  readonly cacheFile: string;
  /** The day whose end is shown; null for the document as it is. */
  readonly asOf: IsoDate | null;
  readonly timeZone: string;
};

/** Copies a working copy and turns the copy back to a day, with derived figures rebuilt. */
export function makePast({ workFile, file, cacheFile, asOf, timeZone }: PastOrder): void {
  rmSync(cacheFile, { force: true });
  const raw = openCopy(workFile, file);
  try {
    if (asOf !== null) rewind(raw, asOf, timeZone);
    raw.prepare('ATTACH DATABASE ? AS cache').run(cacheFile);
    raw.pragma('cache.journal_mode = OFF');
    raw.pragma('cache.synchronous = OFF');
    createCaches(raw);
    sealCaches(raw);
  } finally {
    raw.close();
  }
}

/** Copies a working copy, which may be in use, and opens the copy; close it. */
export function openCopy(workFile: string, file: string): Raw {
  rmSync(file, { force: true });
  const live = connect(workFile, { readonly: true, fileMustExist: true });
  try {
    live.prepare('VACUUM INTO ?').run(file);
  } finally {
    live.close();
  }
  const raw = connect(file);
  withoutWaiting(raw);
  return raw;
}

/** Nobody misses this copy after a crash. */
function withoutWaiting(raw: Raw): void {
  raw.pragma('journal_mode = MEMORY');
  raw.pragma('synchronous = OFF');
  raw.pragma('temp_store = MEMORY');
  raw.pragma('cache_size = -65536');
}
