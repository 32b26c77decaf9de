import type { Change } from '#shared/history/contract';
import { agreedColumns } from '#shared/key-results/domain';
import { instantOf } from '../changes/clock';
import { REASONS } from '../changes/reason';
import { type Cell, CREATION, cellBefore, decodeCell } from '../changes/values';
import { broughtTo, type TargetChange } from '../key-results/store-target-changes';
import type { Read } from '../store/handles';
import { linksOf } from './links';

type Logged = {
  tbl: string;
  row: string;
  ts: string;
  col: string;
  val: string;
  author: string;
  name: string | null;
  reason: string | null;
  prev_col: string | null;
  prev_val: string | null;
};

const SQL = `SELECT m.tbl, m.row, m.ts, m.col, m.val, m.author, p.name, r.reason, e.col AS prev_col, e.val AS prev_val
  FROM json_each(?) j
  CROSS JOIN change_messages m ON m.tbl = j.value ->> 0 AND m.row = j.value ->> 1
  LEFT JOIN people p ON p.id = m.author
  LEFT JOIN change_messages e ON e.ts = m.prev_ts
  LEFT JOIN ${REASONS}
  ORDER BY m.ts DESC LIMIT ?`;

/**
 * The changes of one row and of its links, newest first, at most `limit` of them; also those of agreed numbers from before
 * it came into this document.
 */
export function changesOf(read: Read, table: string, id: string, limit: number): Change[] {
  const links = new Map(linksOf(read, table, id).map((row) => [`${row.table} ${row.id}`, row]));
  const rows = JSON.stringify([[table, id], ...[...links.values()].map((link) => [link.table, link.id])]);
  const { brought, again } = table === 'key_results' ? broughtTo(read.sql, id) : nothing;
  const logged = read.sql
    .all<Logged>(SQL, rows, limit + again.size)
    .filter(({ ts }) => !again.has(ts))
    .map((one) => ({
      ts: one.ts,
      at: instantOf(one.ts),
      author: one.author === '' ? null : one.author,
      authorName: one.name ?? '',
      table: one.tbl,
      id: one.row,
      link: links.get(`${one.tbl} ${one.row}`)?.link ?? null,
      field: one.col,
      ...valuesOf(read, one),
      reason: one.reason ?? '',
    }));
  const all = [...logged, ...brought.map(asChange).reverse()];
  return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit);
}

const nothing: ReturnType<typeof broughtTo> = { brought: [], again: new Set() };

const asChange = (one: TargetChange): Change => ({
  ts: one.id,
  at: one.changedAt,
  author: one.author === '' ? null : one.author,
  authorName: one.authorName,
  table: 'key_results',
  id: one.keyResultId,
  link: null,
  field: agreedColumns[one.number],
  before: one.before,
  after: one.after,
  beforeName: null,
  afterName: null,
  reason: one.reason,
});

function valuesOf(read: Read, one: Logged) {
  const values = { before: cellBefore(one), after: one.col === CREATION ? null : decodeCell(one.val) };
  return {
    ...values,
    beforeName: nameOf(read, one, values.before),
    afterName: nameOf(read, one, values.after),
  };
}

const NAMED_BY: Readonly<Record<string, string>> = {
  owner_id: 'people',
  manager_id: 'people',
  lead_id: 'people',
  team_id: 'teams',
  cycle_id: 'cycles',
  ambition_id: 'ambitions',
  kpi_id: 'kpis',
};

/** A parent is of the same kind as its child. */
const IN_TREES: ReadonlySet<string> = new Set(['teams', 'cycles', 'ambitions', 'kpis']);

function nameOf(read: Read, { tbl, col }: Logged, value: Cell): string | null {
  const table = col === 'parent_id' && IN_TREES.has(tbl) ? tbl : NAMED_BY[col];
  if (!table || typeof value !== 'string') return null;
  const called = table === 'ambitions' ? 'title' : 'name';
  return read.sql.get<{ name: string }>(`SELECT ${called} AS name FROM "${table}" WHERE id = ?`, value)?.name ?? null;
}
