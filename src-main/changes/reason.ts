import { changeReasons } from '../history/table';
import type { Write } from '../store/handles';
import { newId } from './ids';
import { CREATION } from './values';
import { insert } from './write';

/**
 * To be joined to a message `m` of the log: `r`, the reason that was given with it. A reason is of a change, never of the
 * making of the row. It stands with the change that stands: the action that wrote it, or the last one that brought it back
 * by redoing. One that came with a file was of a change that this log does not hold.
 */
export const REASONS = `change_reasons r ON m.col <> '${CREATION}' AND r.row_id = m.row AND r.tbl = m.tbl AND r.deleted = 0
  AND r.mark <> '' AND m.mark = (SELECT s.mark FROM change_messages s WHERE s.tbl = 'change_reasons' AND s.row = r.id
    AND s.col IN ('${CREATION}', 'deleted') ORDER BY s.ts DESC LIMIT 1)`;

/** Keeps why a person changed something, beside the change itself: a lowered target is never silent. */
export function explainChange(tx: Write, table: string, rowId: string, reason: string): void {
  if (reason.trim() === '') return;
  insert(tx, changeReasons, { id: newId(), mark: tx.mark, tbl: table, rowId, reason: reason.trim() });
}
