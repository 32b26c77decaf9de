import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#shared/kernel/errors';
import { type ReadingBudget, unreadable } from './budget';

const mostEntries = 10_000;
/** Unpacked bytes that are handed on at a time; the usual 16 KB cost more in calls than in unpacking. */
const pieceBytes = 256 * 1024;

/** The packed files of an .xlsx, by their lower-case path. */
export type Archive = {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Unpacks one entry piece by piece; every piece is counted before it is handed on. */
  read(path: string): AsyncGenerator<Buffer, void>;
  close(): void;
};

/** Opens a .zip and lists it. Refuses what is not one, and encrypted or endless ones. */
export async function openArchive(path: string, budget: ReadingBudget): Promise<Archive> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: unknown) => {
    throw unreadable('not-a-workbook', { detail: String(error) });
  });
  try {
    const entries = await listEntries(zip, budget);
    return {
      entries,
      read: (name) => readEntry(zip, entries.get(name.toLowerCase()), name, budget),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof Refusal ? error : unreadable('broken-zip', { detail: String(error) });
  }
}

function listEntries(zip: ZipFile, budget: ReadingBudget): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let declared = 0;
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      declared += entry.uncompressedSize;
      if (entries.size > mostEntries) reject(unreadable('broken-zip', { detail: 'too many entries' }));
      else zip.readEntry();
    });
    zip.on('end', () => {
      budget.expect(declared);
      resolve(entries);
    });
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function* readEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  budget: ReadingBudget,
): AsyncGenerator<Buffer, void> {
  if (!entry) throw unreadable('part-missing', { part: name });
  if (entry.generalPurposeBitFlag & 1) throw unreadable('encrypted');
  let stream: Readable | undefined;
  let soFar = 0;
  try {
    stream = await openEntry(zip, entry);
    for await (const piece of stream) {
      if (!Buffer.isBuffer(piece)) continue;
      soFar += piece.length;
      budget.unpacked(piece.length, soFar, entry.compressedSize);
      yield piece;
    }
    if (soFar !== entry.uncompressedSize) throw unreadable('broken-zip', { part: name, detail: 'not of its size' });
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable('broken-zip', { part: name, detail: String(error) });
  } finally {
    stream?.destroy();
  }
}

async function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.compressionMethod !== 8) return zip.openReadStreamPromise(entry);
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  const unpacked = createInflateRaw({ chunkSize: pieceBytes });
  packed.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => packed.destroy());
  return packed.pipe(unpacked);
}
