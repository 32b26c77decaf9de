import type { Ledger } from '../changes/ledger';
import type { Actor } from '../changes/transact';

/** The open document, as calls see it. */
export type OpenDocument = {
  readonly docId: string;
  readonly ledger: Ledger;
  /** Who acts, on which day, at this moment. */
  readonly actor: () => Actor;
};
