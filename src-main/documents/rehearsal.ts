import type { PersonId } from '#shared/kernel/ids';
import { newNodeId } from '../changes/ids';
import { Ledger } from '../changes/ledger';
import { transact } from '../changes/transact';
import type { OpenDocument } from '../ipc/open-document';
import type { Write } from '../store/handles';
import { openStore } from '../store/open';
import type { Ground } from './session';

/** A document that exists in memory alone; `close` lets go of it. */
export type Rehearsal = OpenDocument & { readonly close: () => void };

/**
 * A new document as it would be, in memory: what will go into it can be planned against it before anything is on disk.
 * `fill` writes its first content.
 */
export function rehearse(
  { migrations, createCaches, refresh, today }: Pick<Ground, 'migrations' | 'createCaches' | 'refresh' | 'today'>,
  fill: (tx: Write) => PersonId | null,
): Rehearsal {
  const store = openStore({ file: ':memory:', cacheFile: ':memory:', migrations, createCaches });
  const ledger = new Ledger({ store, node: newNodeId(), refresh });
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const actor = () => ({ me: null, today: today(timeZone) });
  transact({ ledger, ...actor(), label: 'New document', record: false }, fill);
  return { docId: 'rehearsal', ledger, actor, close: () => store.close() };
}
