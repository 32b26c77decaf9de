import fs from 'node:fs';
import path from 'node:path';
import { besideName, temporaryName } from '#shared/documents/domain';
import { type Disk, discard, eachChunk, errnoOf, realDisk, withFile, writeAll, writeRefusal } from './disk';
import { readSeal } from './seal';

export type DeliverInput = {
  /** A sealed snapshot of ours, and its seal. */
  readonly snapshot: string;
  readonly seal: string;
  /** Where it is to lie. */
  readonly target: string;
  /** The seals of every state that our working copy contains: a target in one of them may be replaced. */
  readonly known: readonly string[];
  /** Set when somebody has said that this very file is to be replaced, whatever it is. */
  readonly replace: boolean;
  readonly deviceName: string;
  readonly deviceId: string;
  /** Gets the bytes of a replaced file that no backup of ours holds; called before it is replaced. */
  readonly keepReplaced: (file: string) => void | Promise<void>;
};

export type Delivered = {
  /** `beside`: the target holds somebody else's state and was left alone. */
  readonly outcome: 'written' | 'beside';
  readonly file: string;
  /** Whether the file was there already, in this very state. */
  readonly already: boolean;
};

/** What a rename waits for at most, in milliseconds, where sync clients hold handles for a moment. */
const RENAME_PATIENCE_MS = 10_000;
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

type Look = { readonly kind: 'none' | 'ours' | 'same' | 'foreign'; readonly stamp: string };

/**
 * Puts a snapshot in its place so that the place always holds a whole file, the old or the new: a hidden temporary in
 * the same folder, written through to the disk, then renamed, then read back. A target that somebody else has changed
 * is never replaced; ours goes beside it under a name that says whose it is.
 * Fails with DISK_FULL, FILE_UNWRITABLE or FILE_MISSING (the folder); the target is then as it was or whole.
 */
export async function deliver(input: DeliverInput, disk: Disk = realDisk): Promise<Delivered> {
  let bytes = 0;
  try {
    bytes = disk.lstatSync(input.snapshot).size;
    return await place(input, disk);
  } catch (error) {
    throw writeRefusal(error, bytes);
  }
}

async function place(input: DeliverInput, disk: Disk): Promise<Delivered> {
  const look = lookAt(disk, input, input.target);
  if (look.kind === 'same') return { outcome: 'written', file: input.target, already: true };
  const temporary = path.join(
    path.dirname(input.target),
    temporaryName(path.basename(input.target), input.deviceId.slice(0, 8)),
  );
  try {
    copyThrough(disk, input.snapshot, temporary);
    if (look.kind === 'foreign' && !input.replace) return await putBeside(input, disk, temporary);
    if (look.kind === 'foreign') await input.keepReplaced(input.target);
    // Somebody may have written it while ours was copied.
    if (stampOf(disk, input.target) !== look.stamp) return await putBeside(input, disk, temporary);
    await settle(input, disk, temporary, input.target);
    return { outcome: 'written', file: input.target, already: false };
  } catch (error) {
    discard(disk, temporary);
    throw error;
  }
}

/** Writes to the first name beside the target that is free or ours. */
async function putBeside(input: DeliverInput, disk: Disk, temporary: string): Promise<Delivered> {
  for (let copy = 1; ; copy += 1) {
    const name = besideName(path.basename(input.target), input.deviceName, copy);
    const file = path.join(path.dirname(input.target), name);
    const look = lookAt(disk, input, file);
    if (look.kind === 'foreign') continue;
    if (look.kind === 'same') discard(disk, temporary);
    else await settle(input, disk, temporary, file);
    return { outcome: 'beside', file, already: look.kind === 'same' };
  }
}

/** Renames, waits for the folder, and reads back what lies there now. */
async function settle(input: DeliverInput, disk: Disk, temporary: string, file: string): Promise<void> {
  await renamePatiently(disk, temporary, file);
  syncFolder(disk, path.dirname(file));
  const reading = readSeal(file, disk);
  if (reading.state !== 'good' || reading.seal !== input.seal)
    throw Object.assign(new Error('what was written reads back as something else'), { code: 'EIO' });
}

function lookAt(disk: Disk, { known, seal }: DeliverInput, file: string): Look {
  const stamp = stampOf(disk, file);
  if (stamp === '') return { kind: 'none', stamp };
  if (!disk.lstatSync(file).isFile()) return { kind: 'foreign', stamp };
  const reading = readSeal(file, disk);
  if (reading.state !== 'good') return { kind: 'foreign', stamp };
  if (reading.seal === seal) return { kind: 'same', stamp };
  return { kind: known.includes(reading.seal) ? 'ours' : 'foreign', stamp };
}

/** Changes when a file is replaced or written; empty when there is none. */
function stampOf(disk: Disk, file: string): string {
  try {
    const { ino, size, mtimeMs, ctimeMs } = disk.lstatSync(file);
    return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function copyThrough(disk: Disk, from: string, to: string): void {
  // Only a crash of ours leaves one under this name.
  if (stampOf(disk, to) !== '') disk.unlinkSync(to);
  withFile(disk, from, 'r', (source) =>
    withFile(
      disk,
      to,
      'wx',
      (target) => {
        eachChunk(disk, source, (chunk) => writeAll(disk, target, chunk));
        disk.fsyncSync(target);
      },
      0o644,
    ),
  );
}

async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  const patience = process.platform === 'win32' ? RENAME_PATIENCE_MS : 200;
  for (let waited = 0, pause = 20; ; waited += pause, pause *= 2) {
    try {
      return disk.renameSync(from, to);
    } catch (error) {
      if (!HELD.has(errnoOf(error)) || waited >= patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Makes the rename itself survive a power cut; systems without folders that can be synced do without. */
function syncFolder(disk: Disk, folder: string): void {
  if (process.platform === 'win32') return;
  try {
    withFile(disk, folder, fs.constants.O_RDONLY, (descriptor) => disk.fsyncSync(descriptor));
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EACCES', 'EISDIR', 'ENOTSUP'].includes(errnoOf(error))) throw error;
  }
}
