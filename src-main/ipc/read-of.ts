import { workspaceIdOf } from '../changes/transact';
import { type Read, readerOf } from '../store/handles';
import type { OpenDocument } from './open-document';

/** The read handle of an open document. */
export const readOf = (document: OpenDocument): Read => ({
  db: document.ledger.store.db,
  sql: readerOf(document.ledger.raw),
  ...document.actor(),
  workspaceId: workspaceIdOf(document.ledger),
});
