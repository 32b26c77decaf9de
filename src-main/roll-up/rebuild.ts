import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';
import { computeAllKeyResults } from './key-result-figures';
import { computeObjective } from './objective-figures';
import { countingChildren, depthFirst } from './order';
import { putKeyResult, putObjective, remember } from './write-caches';

type Id = { id: string };

/** What the figures of every key result hang on, beside its own rows. */
export const defaultCadence = (raw: Raw): string =>
  statement<{ cadence: string }>(
    raw,
    'SELECT default_cadence AS cadence FROM workspaces WHERE deleted = 0 ORDER BY id LIMIT 1',
  ).get()?.cadence ?? '';

/** The days of a cycle as its key results were figured with. */
export const cycleDays = (raw: Raw, id: string): string =>
  statement<{ days: string }>(raw, "SELECT starts_on || '/' || ends_on AS days FROM cycles WHERE id = ?").get(id)
    ?.days ?? '';

/**
 * Computes all derived figures from scratch, children before their parents. Where a merge has left a loop, the link
 * that closes it (objectives visited in the order of their ids) adds nothing.
 */
export function rebuild(raw: Raw): void {
  raw.transaction(() => {
    raw.exec('DELETE FROM cache.cache_key_results; DELETE FROM cache.cache_objectives;');
    remember(raw, 'default cadence', defaultCadence(raw));
    for (const { id } of raw.prepare<[], Id>('SELECT id FROM cycles').all())
      remember(raw, `cycle ${id}`, cycleDays(raw, id));
    for (const row of computeAllKeyResults(raw)) putKeyResult(raw, row);
    const all = raw.prepare<[], Id>('SELECT id FROM objectives WHERE deleted = 0 ORDER BY id').all();
    const order = depthFirst(
      all.map(({ id }) => id),
      (id) => countingChildren(raw, id),
    );
    for (const id of order.sorted) {
      const row = computeObjective(raw, id);
      if (row) putObjective(raw, row);
    }
  })();
}
