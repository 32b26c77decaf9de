import { hash, randomBytes, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

// Asking the system for sixteen bytes at a time is most of the price of an id; an import makes them by the hundred thousand.
const pool = new Uint8Array(16 * 256);
let drawn = pool.length;
let msecs = 0;
let seq = 0;

/** A new id for a thing: UUIDv7, so that ids made later sort later and inserts stay at the end of their index. */
export function newId(): string {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const random = pool.subarray(drawn, drawn + 16);
  drawn += 16;
  const now = Date.now();
  // RFC 9562, 6.2, method 1: a counter within the millisecond, begun at random in its lower half so that it has room
  if (now > msecs) {
    msecs = now;
    seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else if (seq === 0xffffffff) {
    msecs += 1;
    seq = 0;
  } else seq += 1;
  return v7({ random, msecs, seq });
}

/**
 * The id of a link, derived from what it links: two copies that make the same link make the same row.
 * `kind` separates tables; the order of `parts` matters.
 */
export const linkId = (kind: string, ...parts: readonly string[]): string =>
  `${kind}-${hash('sha256', parts.join('\u0000')).slice(0, 32)}`;

/** A new node id: 16 hex digits, one per installation and document, never stored in the document's own file. */
export const newNodeId = (): string => randomBytes(8).toString('hex');
