import type { ExportRow } from '#shared/exports/domain';
import { isInstant } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import { AgreedNumber } from '#shared/key-results/contract';
import { instantOf } from '../changes/clock';
import { linkId } from '../changes/ids';
import { CREATION, cellIn, decodeCell } from '../changes/values';
import { idList } from '../roll-up/values';
import type { Reader } from '../store/handles';

/** The numbers that people agree on and their columns. */
export const agreedColumns = {
  target: 'target_value',
  'target level': 'target_level',
  commit: 'commit_level',
  stretch: 'stretch_level',
  'lower bound': 'low_bound',
  'upper bound': 'high_bound',
} as const satisfies Record<AgreedNumber, string>;

const numbers: ReadonlyMap<string, AgreedNumber> = new Map(
  AgreedNumber.options.map((number) => [agreedColumns[number], number]),
);

/** A change of a number that people had agreed on: of a key result that was published. */
export type TargetChange = {
  readonly id: string;
  readonly keyResultId: string;
  readonly number: AgreedNumber;
  readonly before: number | null;
  readonly after: number | null;
  /** An instant in UTC. */
  readonly changedAt: string;
  /** Empty where nobody knows. */
  readonly author: string;
  readonly authorName: string;
  readonly reason: string;
};

/**
 * The changes of agreed numbers of these key results, oldest first: those that the log of this document holds, and those
 * that a file brought from another one.
 */
export function targetChangesOf(sql: Reader, keyResultIds: readonly string[]): Map<string, TargetChange[]> {
  const brought = broughtOf(sql, keyResultIds);
  const arrives = arrivalsOf(brought);
  const told = loggedOf(sql, keyResultIds).filter((one) => !arrives(one));
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
  const logged = loggedOf(sql, [keyResultId]);
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

type Brought = { readonly change: TargetChange; readonly deleted: number; readonly marks: ReadonlySet<string> };
type BroughtRow = Omit<TargetChange, 'number'> & { number: string; deleted: number; mark: string };
const BROUGHT = `SELECT f.id, f.key_result_id AS keyResultId, f.number, f.before_value AS before, f.after_value AS after,
    f.changed_at AS changedAt, f.author, coalesce(p.name, '') AS authorName, f.reason, f.deleted, f.mark
  FROM json_each(?) j CROSS JOIN target_changes f ON f.key_result_id = j.value LEFT JOIN people p ON p.id = f.author`;
const MARKS = `SELECT m.row AS id, m.mark FROM json_each(?) j
  CROSS JOIN change_messages m ON m.tbl = 'target_changes' AND m.row = j.value`;

/**
 * What files brought, also what was taken back again, with the marks of the actions that did either. A row of no number
 * that is known here, or of no moment, is not told.
 */
function broughtOf(sql: Reader, keyResultIds: readonly string[]): Brought[] {
  const rows = sql.all<BroughtRow>(BROUGHT, idList(keyResultIds));
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

const isLive = ({ deleted }: Brought): boolean => deleted === 0;

const placeOf = ({ change: { keyResultId, number } }: { readonly change: TargetChange }) => `${keyResultId} ${number}`;

/** Tells whether a message is only the arrival, or the leaving, of changes that a file brought. */
function arrivalsOf(brought: readonly Brought[]): (one: Logged) => boolean {
  const byPlace = groupBy(brought, placeOf);
  return (one) => {
    const said = (byPlace.get(placeOf(one)) ?? [])
      .filter(({ marks }) => marks.has(one.mark))
      .flatMap(({ change }) => [change.before, change.after]);
    return said.includes(one.change.before) && said.includes(one.change.after);
  };
}

type Logged = { readonly change: TargetChange; readonly ts: string; readonly mark: string };
type Message = { id: string; ts: string; col: string; val: string; mark: string };
type LoggedRow = Message & { author: string; name: string | null; prev_col: string | null; prev_val: string | null };
const LOGGED = `SELECT m.row AS id, m.ts, m.col, m.val, m.mark, m.author, p.name, e.col AS prev_col, e.val AS prev_val
  FROM json_each(?) j CROSS JOIN change_messages m ON m.tbl = 'key_results' AND m.row = j.value
    AND m.col IN (SELECT value FROM json_each(?))
  LEFT JOIN people p ON p.id = m.author LEFT JOIN change_messages e ON e.ts = m.prev_ts`;
const COLUMNS = JSON.stringify([...numbers.keys()]);
const STATES = `SELECT m.row AS id, m.ts, m.col, m.val, m.mark FROM json_each(?) j
  CROSS JOIN change_messages m ON m.tbl = 'key_results' AND m.row = j.value AND m.col IN ('${CREATION}', 'state') ORDER BY m.ts`;

/** The changes in the log. What a draft was tuned to before it was first published was never agreed. */
function loggedOf(sql: Reader, keyResultIds: readonly string[]): Logged[] {
  const rows = sql.all<LoggedRow>(LOGGED, idList(keyResultIds), COLUMNS);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ id }) => id))];
  const states = groupBy(sql.all<Message>(STATES, idList(ids)), ({ id }) => id);
  const published = new Map([...states].map(([id, all]) => [id, all.find(publishes)]));
  const reasons = reasonsOf(sql, ids);
  return rows.flatMap((one): Logged[] => {
    const first = published.get(one.id);
    const number = numbers.get(one.col);
    if (!first || !number || isUntil(one, first)) return [];
    const { id, ts, mark, author, prev_col, prev_val } = one;
    const before = prev_col === null || prev_val === null ? null : cellIn({ col: prev_col, val: prev_val }, one.col);
    const change = {
      id: changeId(ts),
      keyResultId: id,
      number,
      before: numeric(before),
      after: numeric(decodeCell(one.val)),
      changedAt: instantOf(ts),
      author,
      authorName: one.name ?? '',
      reason: reasons.get(`${id} ${mark}`) ?? '',
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

// A reason stands with the change that stands: the action that wrote it, or the last one that brought it back by redoing.
// One that came with a file was of a change that this log does not hold.
const REASONS = `SELECT r.row_id AS id, r.reason, (SELECT s.mark FROM change_messages s
    WHERE s.tbl = 'change_reasons' AND s.row = r.id AND s.col IN ('${CREATION}', 'deleted') ORDER BY s.ts DESC LIMIT 1) AS mark
  FROM json_each(?) j CROSS JOIN change_reasons r ON r.row_id = j.value
  WHERE r.tbl = 'key_results' AND r.deleted = 0 AND r.mark <> '' ORDER BY r.id`;

const reasonsOf = (sql: Reader, ids: readonly string[]): Map<string, string> =>
  new Map(
    sql
      .all<{ id: string; reason: string; mark: string | null }>(REASONS, idList(ids))
      .map(({ id, reason, mark }) => [`${id} ${mark ?? ''}`, reason]),
  );
