import { groupBy } from '#shared/kernel/group-by';
import { numbersByColumn } from '#shared/key-results/domain';
import { instantOf } from '../changes/clock';
import { linkId } from '../changes/ids';
import { REASONS } from '../changes/reason';
import { CREATION, cellBefore, cellIn, decodeCell } from '../changes/values';
import { idList } from '../roll-up/values';
import type { Reader } from '../store/handles';
import type { TargetChange } from './target-change';

/** A change as the log has it, with the timestamp of its message and the mark of its action. */
export type LoggedTarget = { readonly change: TargetChange; readonly ts: string; readonly mark: string };
type Message = { id: string; ts: string; col: string; val: string; mark: string };
type Row = Message & {
  author: string;
  name: string | null;
  reason: string | null;
  prev_col: string | null;
  prev_val: string | null;
};
const LOGGED = `SELECT m.row AS id, m.ts, m.col, m.val, m.mark, m.author, p.name, r.reason, e.col AS prev_col, e.val AS prev_val
  FROM json_each(?) j CROSS JOIN change_messages m ON m.tbl = 'key_results' AND m.row = j.value
    AND m.col IN (SELECT value FROM json_each(?))
  LEFT JOIN people p ON p.id = m.author LEFT JOIN change_messages e ON e.ts = m.prev_ts LEFT JOIN ${REASONS}`;
const COLUMNS = idList([...numbersByColumn.keys()]);
const STATES = `SELECT m.row AS id, m.ts, m.col, m.val, m.mark FROM json_each(?) j
  CROSS JOIN change_messages m ON m.tbl = 'key_results' AND m.row = j.value AND m.col IN ('${CREATION}', 'state') ORDER BY m.ts`;

/** The changes in the log. What a draft was tuned to before it was first published was never agreed. */
export function loggedTargets(sql: Reader, keyResultIds: readonly string[]): LoggedTarget[] {
  const rows = sql.all<Row>(LOGGED, idList(keyResultIds), COLUMNS);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ id }) => id))];
  const states = groupBy(sql.all<Message>(STATES, idList(ids)), ({ id }) => id);
  const published = new Map([...states].map(([id, all]) => [id, all.find(publishes)]));
  return rows.flatMap((one): LoggedTarget[] => {
    const first = published.get(one.id);
    const number = numbersByColumn.get(one.col);
    if (!first || !number || isUntil(one, first)) return [];
    const { id, ts, mark, author } = one;
    const change = {
      id: changeId(ts),
      keyResultId: id,
      number,
      before: numeric(cellBefore(one)),
      after: numeric(decodeCell(one.val)),
      changedAt: instantOf(ts),
      author,
      authorName: one.name ?? '',
      reason: one.reason ?? '',
    };
    return [{ change, ts, mark }];
  });
}

const numeric = (value: string | number | null): number | null => (typeof value === 'number' ? value : null);

/** The same in every document that the change comes to, and in the order of the log. */
const changeId = (ts: string): string => linkId(`target-change-${ts.slice(0, 29).replaceAll(':', '')}`, ts);

const publishes = (one: Message): boolean => (cellIn(one, 'state') ?? 'published') !== 'draft';

/** Whether this was said by the publishing: before it, or in the same action. */
const isUntil = ({ ts, mark }: Message, published: Message): boolean =>
  ts <= published.ts || (published.col !== CREATION && mark === published.mark);
