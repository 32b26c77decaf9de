import { changeReasons } from '../history/table';
import type { Write } from '../store/handles';
import { newId } from './ids';
import { insert } from './write';

/** Keeps why a person changed something, beside the change itself: a lowered target is never silent. */
export function explainChange(tx: Write, table: string, rowId: string, reason: string): void {
  if (reason.trim() === '') return;
  insert(tx, changeReasons, { id: newId(), mark: tx.mark, tbl: table, rowId, reason: reason.trim() });
}
