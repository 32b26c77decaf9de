import type { IsoDate } from '#shared/kernel/dates';
import type { Teller } from '#shared/time-travel/difference';
import { agreedColumns, broughtTo } from '../key-results/store-target-changes';
import type { Reader } from '../store/handles';

type Logged = { ts: string; mark: string; name: string | null; reason: string | null };

// The reason of a change is kept under the mark of the action; it is not one for the making of the row.
const LAST = `SELECT m.ts, m.mark, p.name, (SELECT r.reason FROM change_reasons r WHERE r.row_id = m.row AND r.tbl = m.tbl
    AND r.mark = m.mark AND m.col <> '*' AND r.deleted = 0 ORDER BY r.id DESC LIMIT 1) AS reason
  FROM change_messages m LEFT JOIN people p ON p.id = m.author
  WHERE m.tbl = ? AND m.row = ? AND m.col = ? ORDER BY m.ts DESC LIMIT 1`;

/** A change as the log has it. */
export type LoggedChange = { readonly table: string; readonly id: string; readonly ts: string; readonly mark: string };
type Since = {
  readonly after: IsoDate;
  /** The day from which a change holds: that of the log, unless it came with an import that states another one. */
  readonly holdsFrom: (change: LoggedChange) => IsoDate;
};

/**
 * Who changed which field of a row last, from which day on and why, by the log of a store. Says nothing of a change that
 * held on the day `after` already: it is not what made the difference.
 */
export const tellersOf =
  (sql: Reader, { after, holdsFrom }: Since) =>
  (table: string, id: string): Teller =>
  (column) => {
    const last = sql.get<Logged>(LAST, table, id, column) ?? lastBrought(sql, table, id, column);
    const on = last ? holdsFrom({ table, id, ts: last.ts, mark: last.mark }) : null;
    if (!last || on === null || on <= after) return { by: '', on: null, why: '' };
    return { by: last.name ?? '', on, why: last.reason ?? '' };
  };

/** What a file tells of a number that this document has never changed. */
function lastBrought(sql: Reader, table: string, id: string, column: string): Logged | undefined {
  if (table !== 'key_results') return undefined;
  const last = broughtTo(sql, id).brought.findLast(({ number }) => agreedColumns[number] === column);
  return last && { ts: last.changedAt, mark: '', name: last.authorName, reason: last.reason };
}
