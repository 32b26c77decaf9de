import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';

export type Order = { readonly sorted: readonly string[]; readonly hasLoop: boolean };

/**
 * All objectives that `start` leads to by `next`, sorted so that what an objective leads to comes before it. Ends where
 * a merge has left a loop, and says so.
 */
export function depthFirst(start: Iterable<string>, next: (id: string) => readonly string[]): Order {
  const left: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  let hasLoop = false;
  for (const root of start) {
    // an own stack: a ladder of objectives may be deeper than the calls that JavaScript allows
    const stack: { id: string; to: readonly string[]; at: number }[] = [];
    const enter = (id: string) => {
      const seen = state.get(id);
      if (seen === 'open') hasLoop = true;
      if (seen) return;
      state.set(id, 'open');
      stack.push({ id, to: next(id), at: 0 });
    };
    enter(root);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const id = top.to[top.at++];
      if (id !== undefined) enter(id);
      else {
        state.set(top.id, 'done');
        left.push(top.id);
        stack.pop();
      }
    }
  }
  return { sorted: left, hasLoop };
}

const COUNTING = "deleted = 0 AND kind = 'contributes' AND parent_key_result_id IS NULL";

/** The parents whose roll-up an objective counts in. */
export const countingParents = (raw: Raw, id: string): string[] =>
  statement<{ id: string }>(
    raw,
    `SELECT parent_id AS id FROM alignments WHERE child_id = +? AND ${COUNTING} ORDER BY id`,
  )
    .all(id)
    .map((row) => row.id);

/** The children that count in an objective's roll-up. */
export const countingChildren = (raw: Raw, id: string): string[] =>
  statement<{ id: string }>(
    raw,
    `SELECT child_id AS id FROM alignments WHERE parent_id = +? AND ${COUNTING} ORDER BY id`,
  )
    .all(id)
    .map((row) => row.id);
