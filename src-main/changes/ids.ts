import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new id for a thing: UUIDv7, so that ids made later sort later and inserts stay at the end of their index. */
export const newId = (): string => v7();

/**
 * The id of a link, derived from what it links: two copies that make the same link make the same row.
 * `kind` separates tables; the order of `parts` matters.
 */
export const linkId = (kind: string, ...parts: readonly string[]): string =>
  `${kind}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 32)}`;

/** A new node id: 16 hex digits, one per installation and document, never stored in the document's own file. */
export const newNodeId = (): string => randomBytes(8).toString('hex');
