import fs from 'node:fs';
import { Refusal } from '#shared/kernel/errors';

/** The file calls that publishing and reading need; a test puts a failing one in their place. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'readSync'
  | 'writeSync'
  | 'fsyncSync'
  | 'closeSync'
  | 'renameSync'
  | 'unlinkSync'
  | 'lstatSync'
  | 'fstatSync'
>;

export const realDisk: Disk = fs;

/** How much is read or written at once, in bytes. */
export const CHUNK = 1 << 20;

/** The system's code of a failed call ("ENOSPC"); empty for anything else. */
export const errnoOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What a failed write means to the user. `bytes`: how much room the file needs. */
export function writeRefusal(error: unknown, bytes: number): Refusal {
  if (error instanceof Refusal) return error;
  const errno = errnoOf(error);
  if (errno === 'ENOSPC' || errno === 'EDQUOT' || errno === 'SQLITE_FULL') return new Refusal('DISK_FULL', { bytes });
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return new Refusal('FILE_MISSING', { what: 'folder' });
  if (errno === '') throw error;
  return new Refusal('FILE_UNWRITABLE', { errno });
}

/** What a failed read means to the user. */
export function readRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const errno = errnoOf(error);
  if (errno === 'ENOENT' || errno === 'ENOTDIR') return new Refusal('FILE_MISSING');
  if (errno === 'ELOOP') return new Refusal('NOT_OKR', { looksLike: 'link' });
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return new Refusal('DISK_FULL');
  if (errno === '') throw error;
  return new Refusal('FILE_UNREADABLE', { errno });
}

/** Calls back with each part of an open file in order. The part is only valid during the call. */
export function eachChunk(disk: Disk, descriptor: number, visit: (chunk: Buffer) => void): void {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let position = 0; ; ) {
    const read = disk.readSync(descriptor, buffer, 0, CHUNK, position);
    if (read === 0) return;
    visit(buffer.subarray(0, read));
    position += read;
  }
}

/** Writes all of a buffer, however little the system takes at once. */
export function writeAll(disk: Disk, descriptor: number, bytes: Uint8Array, position: number | null = null): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += disk.writeSync(descriptor, bytes, done, bytes.length - done, at);
  }
}

/** Opens a file, hands over its descriptor, and closes it whatever happens. */
export function withFile<T>(
  disk: Disk,
  file: string,
  flags: number | string,
  work: (descriptor: number) => T,
  mode = 0o600,
): T {
  const descriptor = disk.openSync(file, flags, mode);
  let value: T;
  try {
    value = work(descriptor);
  } catch (error) {
    try {
      disk.closeSync(descriptor);
    } catch {
      // The first failure is the one to tell.
    }
    throw error;
  }
  disk.closeSync(descriptor);
  return value;
}

/** Takes a file away if it is there; failing to is not worth failing for. */
export function discard(disk: Disk, file: string): void {
  try {
    disk.unlinkSync(file);
  } catch {
    // Gone already, or left for the next start to clean.
  }
}
