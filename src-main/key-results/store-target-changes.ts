import type { ExportRow } from '#shared/exports/domain';
import { groupBy } from '#shared/kernel/group-by';
import type { Reader } from '../store/handles';
import { arrivalsOf, broughtOf, isLive } from './store-brought-targets';
import { loggedTargets } from './store-logged-targets';
import type { TargetChange } from './target-change';

export type { TargetChange } from './target-change';

/**
 * The changes of agreed numbers of these key results, oldest first: those that the log of this document holds, and those
 * that a file brought from another one.
 */
export function targetChangesOf(sql: Reader, keyResultIds: readonly string[]): Map<string, TargetChange[]> {
  const brought = broughtOf(sql, keyResultIds);
  const arrives = arrivalsOf(brought);
  const told = loggedTargets(sql, keyResultIds).filter((one) => !arrives(one));
  const all = [...brought.filter(isLive).map(({ change }) => change), ...told.map(({ change }) => change)];
  // a document that was set back, and got its own export again, has a change in both
  const each = [...new Map(all.map((one) => [one.id, one])).values()];
  return groupBy(each.sort(inTime), ({ keyResultId }) => keyResultId);
}

const LIVE = 'SELECT id FROM key_results WHERE deleted = 0 ORDER BY id';

/** All of them, as an export holds them. */
export function targetChangeRows(sql: Reader): ExportRow[] {
  const ids = sql.all<{ id: string }>(LIVE).map(({ id }) => id);
  const changes = targetChangesOf(sql, ids);
  return ids.flatMap((id) => (changes.get(id) ?? []).map(({ authorName: _, ...row }) => row));
}

/**
 * For the list of what has changed: what a file brought of a key result, oldest first, and the timestamps of the messages
 * that say it once more, because an import wrote the number itself along with its changes.
 */
export function broughtTo(sql: Reader, keyResultId: string): { brought: TargetChange[]; again: ReadonlySet<string> } {
  const brought = broughtOf(sql, [keyResultId]);
  if (brought.length === 0) return { brought: [], again: new Set() };
  const logged = loggedTargets(sql, [keyResultId]);
  const known = new Set(logged.map(({ change }) => change.id));
  return {
    brought: brought.flatMap((one) => (isLive(one) && !known.has(one.change.id) ? [one.change] : [])).sort(inTime),
    again: new Set(logged.filter(arrivalsOf(brought)).map(({ ts }) => ts)),
  };
}

/** Ids of one instant are in order too, see `changeId`. */
function inTime(a: TargetChange, b: TargetChange): number {
  if (a.changedAt !== b.changedAt) return a.changedAt < b.changedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
