import type { IsoDate } from '#shared/kernel/dates';
import type { Teller } from '#shared/time-travel/difference';
import type { Reader } from '../store/handles';

type Logged = { ts: string; name: string | null; reason: string | null };

// The reason of a change is kept under the mark of the action.
const LAST = `SELECT m.ts, p.name, (SELECT r.reason FROM change_reasons r WHERE r.row_id = m.row AND r.tbl = m.tbl
    AND r.mark = m.mark AND r.deleted = 0 ORDER BY r.id DESC LIMIT 1) AS reason
  FROM change_messages m LEFT JOIN people p ON p.id = m.author
  WHERE m.tbl = ? AND m.row = ? AND m.col = ? ORDER BY m.ts DESC LIMIT 1`;

type Since = { readonly after: IsoDate; readonly dayOfTs: (ts: string) => IsoDate };

/**
 * Who changed which field of a row last, when and why, by the log of a store. Says nothing of a change that was logged on
 * or before the day `after`: it is not what made the difference.
 */
export const tellersOf =
  (sql: Reader, { after, dayOfTs }: Since) =>
  (table: string, id: string): Teller =>
  (column) => {
    const last = sql.get<Logged>(LAST, table, id, column);
    const on = last ? dayOfTs(last.ts) : null;
    if (!last || on === null || on <= after) return { by: '', on: null, why: '' };
    return { by: last.name ?? '', on, why: last.reason ?? '' };
  };
