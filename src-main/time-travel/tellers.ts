import type { IsoDate } from '#shared/kernel/dates';
import { agreedColumns } from '#shared/key-results/domain';
import type { Teller } from '#shared/time-travel/difference';
import { REASONS } from '../changes/reason';
import { broughtTo, type TargetChange } from '../key-results/store-target-changes';
import type { Reader } from '../store/handles';

type Logged = { ts: string; mark: string; name: string | null; reason: string | null };

const LAST = `SELECT m.ts, m.mark, p.name, r.reason FROM change_messages m LEFT JOIN people p ON p.id = m.author
  LEFT JOIN ${REASONS} WHERE m.tbl = ? AND m.row = ? AND m.col = ? ORDER BY m.ts DESC LIMIT 1`;

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
  (table: string, id: string): Teller => {
    // asked of one number after the other
    let known: readonly TargetChange[] | undefined;
    const brought = () => {
      known ??= table === 'key_results' ? broughtTo(sql, id).brought : [];
      return known;
    };
    return (column) => {
      const last = sql.get<Logged>(LAST, table, id, column) ?? lastOf(brought(), column);
      const on = last ? holdsFrom({ table, id, ts: last.ts, mark: last.mark }) : null;
      if (!last || on === null || on <= after) return { by: '', on: null, why: '' };
      return { by: last.name ?? '', on, why: last.reason ?? '' };
    };
  };

/** What a file tells of a number that this document has never changed. */
function lastOf(brought: readonly TargetChange[], column: string): Logged | undefined {
  const last = brought.findLast(({ number }) => agreedColumns[number] === column);
  return last && { ts: last.changedAt, mark: '', name: last.authorName, reason: last.reason };
}
