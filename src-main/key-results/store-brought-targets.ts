import { isInstant } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import { AgreedNumber } from '#shared/key-results/contract';
import { idList } from '../roll-up/values';
import type { Reader } from '../store/handles';
import type { LoggedTarget } from './store-logged-targets';
import type { TargetChange } from './target-change';

/** A change that a file brought, also one that was taken back again, with the marks of the actions that did either. */
export type Brought = { readonly change: TargetChange; readonly deleted: number; readonly marks: ReadonlySet<string> };
type Row = Omit<TargetChange, 'number'> & { number: string; deleted: number; mark: string };
const BROUGHT = `SELECT f.id, f.key_result_id AS keyResultId, f.number, f.before_value AS before, f.after_value AS after,
    f.changed_at AS changedAt, f.author, coalesce(p.name, '') AS authorName, f.reason, f.deleted, f.mark
  FROM json_each(?) j CROSS JOIN target_changes f ON f.key_result_id = j.value LEFT JOIN people p ON p.id = f.author`;
const MARKS = `SELECT m.row AS id, m.mark FROM json_each(?) j
  CROSS JOIN change_messages m ON m.tbl = 'target_changes' AND m.row = j.value`;

/**
 * What files brought, also what was taken back again, with the marks of the actions that did either. A row of no number
 * that is known here, or of no moment, is not told.
 */
export function broughtOf(sql: Reader, keyResultIds: readonly string[]): Brought[] {
  const rows = sql.all<Row>(BROUGHT, idList(keyResultIds));
  if (rows.length === 0) return [];
  const later = groupBy(
    sql.all<{ id: string; mark: string }>(MARKS, idList(rows.map(({ id }) => id))),
    ({ id }) => id,
    ({ mark }) => mark,
  );
  return rows.flatMap(({ number, mark, deleted, ...row }): Brought[] => {
    const known = AgreedNumber.safeParse(number);
    if (!known.success || !isInstant(row.changedAt)) return [];
    const marks = new Set([mark, ...(later.get(row.id) ?? [])]);
    return [{ change: { ...row, number: known.data }, deleted, marks }];
  });
}

/** Whether it still stands. */
export const isLive = ({ deleted }: Brought): boolean => deleted === 0;

const placeOf = ({ change: { keyResultId, number } }: { readonly change: TargetChange }) => `${keyResultId} ${number}`;

/** Tells whether a message is only the arrival, or the leaving, of changes that a file brought. */
export function arrivalsOf(brought: readonly Brought[]): (one: LoggedTarget) => boolean {
  const byPlace = groupBy(brought, placeOf);
  return (one) => {
    const said = (byPlace.get(placeOf(one)) ?? [])
      .filter(({ marks }) => marks.has(one.mark))
      .flatMap(({ change }) => [change.before, change.after]);
    return said.includes(one.change.before) && said.includes(one.change.after);
  };
}
