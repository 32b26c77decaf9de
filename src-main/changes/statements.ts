import type { Statement } from 'better-sqlite3';
import type { Raw } from '../store/connect';

const perStore = new WeakMap<Raw, Map<string, Statement<unknown[], unknown>>>();

/** A prepared statement of this store, made once. */
export function statement<Row = unknown>(raw: Raw, sql: string): Statement<unknown[], Row> {
  const known = perStore.get(raw) ?? new Map<string, Statement<unknown[], unknown>>();
  perStore.set(raw, known);
  const ready = known.get(sql) ?? raw.prepare<unknown[], unknown>(sql);
  known.set(sql, ready);
  return ready as Statement<unknown[], Row>;
}
