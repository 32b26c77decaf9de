import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Refusal } from '#shared/kernel/errors';
import { type Disk, eachChunk, realDisk, withFile, writeAll } from './disk';

/**
 * The seal is a checksum inside the file: a marker, then the SHA-256 of the whole file with these 32 bytes zero. It
 * finds what SQLite's own checks miss (they pass two of five flipped bits); it is not a signature.
 * The marker is no valid UTF-8, so that no text of a document can hold it.
 */
export const SEAL_MARKER = Buffer.from('ff4f4b52fe5345414cff31f8f9fafbfc', 'hex');
const HASH_BYTES = 32;
const SEAL_BYTES = SEAL_MARKER.length + HASH_BYTES;

/** What a file is written with before it is sealed. */
export const emptySeal = (): Buffer => Buffer.concat([SEAL_MARKER, Buffer.alloc(HASH_BYTES)]);

/** What a scan found: the seal is `good` when it is there exactly once and is the file's own hash. */
export type SealReading = {
  readonly state: 'good' | 'broken' | 'missing' | 'twice';
  /** The hash that the bytes have, hexadecimal; the identity of a good file. */
  readonly seal: string;
  /** Where the hash lies in the file; -1 when there is no marker. */
  readonly offset: number;
  readonly bytes: number;
};

/** Reads a file's bytes in order, in parts of any size, and tells about its seal at the end. */
export class SealScan {
  readonly #hash = createHash('sha256');
  #kept = Buffer.alloc(0);
  #keptAt = 0;
  #found: { offset: number; stored: string } | undefined;
  #twice = false;

  /** `chunk` is not kept. */
  update(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#kept, chunk]);
    let hashed = 0;
    for (let from = 0; ; ) {
      const at = bytes.indexOf(SEAL_MARKER, from);
      if (at < 0 || at + SEAL_BYTES > bytes.length) break;
      this.#see(bytes, at);
      from = at + SEAL_BYTES;
      this.#hash.update(bytes.subarray(hashed, from));
      hashed = from;
    }
    // What could still be the start of a marker waits for the next part.
    const safe = Math.max(hashed, bytes.length - SEAL_BYTES + 1);
    this.#hash.update(bytes.subarray(hashed, safe));
    this.#kept = Buffer.from(bytes.subarray(safe));
    this.#keptAt += safe;
  }

  #see(bytes: Buffer, at: number): void {
    if (this.#found) this.#twice = true;
    const hash = bytes.subarray(at + SEAL_MARKER.length, at + SEAL_BYTES);
    this.#found ??= { offset: this.#keptAt + at + SEAL_MARKER.length, stored: hash.toString('hex') };
    hash.fill(0);
  }

  end(): SealReading {
    this.#hash.update(this.#kept);
    const seal = this.#hash.digest('hex');
    const bytes = this.#keptAt + this.#kept.length;
    const offset = this.#found?.offset ?? -1;
    if (this.#twice) return { state: 'twice', seal, offset, bytes };
    if (!this.#found) return { state: 'missing', seal, offset, bytes };
    return { state: this.#found.stored === seal ? 'good' : 'broken', seal, offset, bytes };
  }
}

/** Reads the seal of an open file. */
export function scanSeal(disk: Disk, descriptor: number): SealReading {
  const scan = new SealScan();
  eachChunk(disk, descriptor, (chunk) => scan.update(chunk));
  return scan.end();
}

/** Reads the seal of a file; follows no link. Throws what the system throws. */
export const readSeal = (file: string, disk: Disk = realDisk): SealReading =>
  withFile(disk, file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0), (descriptor) =>
    scanSeal(disk, descriptor),
  );

/** Seals a file of ours that holds `emptySeal()` exactly once, and waits for the disk. Returns the seal. */
export function writeSeal(file: string, disk: Disk = realDisk): string {
  return withFile(disk, file, 'r+', (descriptor) => {
    const reading = scanSeal(disk, descriptor);
    if (reading.offset < 0 || reading.state === 'twice') throw new Refusal('DAMAGED', { which: 'seal-place' });
    writeAll(disk, descriptor, Buffer.from(reading.seal, 'hex'), reading.offset);
    disk.fsyncSync(descriptor);
    return reading.seal;
  });
}
