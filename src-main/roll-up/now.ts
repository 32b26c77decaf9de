import { statement } from '../changes/statements';
import { runningOf } from '../changes/transact';
import type { Write } from '../store/handles';
import { countingParents, depthFirst } from './order';

/** Brings the derived figures up to date in the middle of a transaction, for a command that answers with them. */
export function refreshNow(tx: Write): void {
  const { ledger, touched } = runningOf(tx);
  ledger.refresh(ledger.store, [...touched.values()]);
}

/** Progress of objectives and of all that they contribute to, the given ones first. */
export function progressUpwards(tx: Write, ids: readonly string[]): Map<string, number | null> {
  const { raw } = runningOf(tx).ledger;
  const { sorted } = depthFirst(ids, (id) => countingParents(raw, id));
  const read = statement<{ progress: number | null }>(raw, 'SELECT progress FROM cache.cache_objectives WHERE id = ?');
  return new Map([...sorted].reverse().map((id) => [id, read.get(id)?.progress ?? null]));
}
