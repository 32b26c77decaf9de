import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { Refusal } from '#shared/kernel/errors';
import type { Write } from '../store/handles';
import { type Synced, syncedOf } from '../store/schema';
import { anonymousStamp, isAnonymous, laterStamp } from './anonymous';
import { statement } from './statements';
import { runningOf } from './transact';
import { type Cell, type Cells, CREATION, encodeCell, encodeCreation } from './values';

type Row<T extends SQLiteTable> = T['$inferInsert'] & { readonly id: string };
type Patch<T extends SQLiteTable> = Partial<Omit<T['$inferInsert'], 'id'>>;
type Fact<T extends SQLiteTable> = Omit<Row<T>, 'ts' | 'author' | 'mark'>;

/** Creates a thing: its row and one message that holds the columns given. */
export function insert<T extends SQLiteTable>(tx: Write, table: T, row: Row<T>): void {
  const synced = syncedOf(table);
  if (synced.kind !== 'thing') throw new Error(`${synced.name} holds facts: use insertFact`);
  const { ledger, author, touched } = runningOf(tx);
  const { id, ...cells } = { id: row.id, ...cellsOf(synced, row) };
  put(tx, synced, { id, ...cells });
  ledger.append({
    tbl: synced.name,
    row: id,
    col: CREATION,
    val: encodeCreation(cells),
    prev_ts: null,
    mark: tx.mark,
    author,
  });
  touched.set(`${synced.name} ${id}`, { tbl: synced.name, id });
}

/**
 * Adds an append-only fact; it carries its own timestamp and author and needs no message. `author` is who acts, unless
 * somebody else's fact is being written down. Returns its timestamp.
 */
export function insertFact<T extends SQLiteTable>(
  tx: Write,
  table: T,
  row: Fact<T>,
  author: string = runningOf(tx).author,
): string {
  const synced = syncedOf(table);
  if (synced.kind !== 'fact') throw new Error(`${synced.name} holds things: use insert`);
  const { ledger, touched, facts } = runningOf(tx);
  const ts = ledger.clock.next();
  const id = String((row as { id: string }).id);
  put(tx, synced, { ...cellsOf(synced, row), id, ts, author, mark: tx.mark });
  touched.set(`${synced.name} ${id}`, { tbl: synced.name, id });
  facts.push({ tbl: synced.name, id });
  return ts;
}

/**
 * Adds an append-only fact of which nobody can tell who wrote it, or on which computer: no author, no mark, a timestamp of
 * the day alone under a device number of its own. It can be undone like any other while the document is open.
 */
export function insertAnonymousFact<T extends SQLiteTable>(tx: Write, table: T, row: Fact<T>): void {
  const synced = syncedOf(table);
  if (!synced.anonymous) throw new Error(`${synced.name} holds nothing anonymous: use insertFact`);
  const { touched, facts } = runningOf(tx);
  const id = String((row as { id: string }).id);
  put(tx, synced, { ...cellsOf(synced, row), id, ...anonymousStamp() });
  touched.set(`${synced.name} ${id}`, { tbl: synced.name, id });
  facts.push({ tbl: synced.name, id });
}

/**
 * Changes columns of a live row: one message per column whose value really changes, each pointing at the message
 * that the author saw. Returns the SQL names of the changed columns. NOT_FOUND where there is no live row.
 */
export function update<T extends SQLiteTable>(tx: Write, table: T, id: string, patch: Patch<T>): readonly string[] {
  const synced = syncedOf(table);
  const before = rowOf(tx, synced, id);
  if (!before || before['deleted'] === 1) throw new Refusal('NOT_FOUND', { table: synced.name, id });
  return change(tx, synced, id, before, cellsOf(synced, patch));
}

/** Takes a row away by its tombstone; its log stays. NOT_FOUND where there is no live row. */
export function remove(tx: Write, table: SQLiteTable, id: string): void {
  const synced = syncedOf(table);
  const before = rowOf(tx, synced, id);
  if (!before || before['deleted'] === 1) throw new Refusal('NOT_FOUND', { table: synced.name, id });
  change(tx, synced, id, before, { deleted: 1 });
}

/**
 * Makes sure that a link row with a derived id is there with these columns: creates it, brings it back from its
 * tombstone, or changes what differs.
 */
export function upsert<T extends SQLiteTable>(tx: Write, table: T, row: Row<T>): void {
  const synced = syncedOf(table);
  const before = rowOf(tx, synced, row.id);
  if (!before) insert(tx, table, row);
  else {
    const { id: _, ...cells } = cellsOf(synced, row);
    change(tx, synced, row.id, before, { ...cells, deleted: 0 });
  }
}

/** Sets cells of a row whatever its tombstone says; for undo, redo and links. */
export function change(tx: Write, synced: Synced, id: string, before: Cells, after: Cells): readonly string[] {
  const { ledger, author, touched, unmarked } = runningOf(tx);
  const changed = Object.keys(after).filter((column) => after[column] !== before[column]);
  if (changed.length === 0) return changed;
  for (const col of changed) {
    const cell = { tbl: synced.name, row: id, col, val: encodeCell(after[col] ?? null) };
    const prev_ts = lastTs(tx, synced.name, id, col);
    if (synced.kind === 'fact' && isAnonymous(before))
      unmarked.push(ledger.appendAnonymous({ ...cell, prev_ts }, laterStamp(prev_ts ?? String(before['ts']))));
    else ledger.append({ ...cell, prev_ts, mark: tx.mark, author });
  }
  const sets = changed.map((column) => `"${column}" = ?`).join(', ');
  const done = statement(ledger.raw, `UPDATE "${synced.name}" SET ${sets} WHERE id = ?`).run(
    ...changed.map((column) => after[column] ?? null),
    id,
  );
  if (done.changes !== 1) throw new Error(`${synced.name} ${id}: ${done.changes} rows changed instead of one`);
  touched.set(`${synced.name} ${id}`, { tbl: synced.name, id });
  return changed;
}

/** A row as it stands, live or not, by SQL column names. */
export const rowOf = (tx: Write, synced: Synced, id: string): Cells | undefined =>
  statement<Record<string, Cell>>(runningOf(tx).ledger.raw, `SELECT * FROM "${synced.name}" WHERE id = ?`).get(id);

function lastTs(tx: Write, tbl: string, row: string, col: string): string | null {
  const newest = statement<{ ts: string }>(
    runningOf(tx).ledger.raw,
    'SELECT ts FROM change_messages WHERE tbl = ? AND row = ? AND col = ? ORDER BY ts DESC LIMIT 1',
  );
  return (newest.get(tbl, row, col) ?? newest.get(tbl, row, CREATION))?.ts ?? null;
}

/** The INSERT of a table for the columns given, by both: made once for each kind of row. */
const inserts = new Map<string, string>();

function put(tx: Write, synced: Synced, cells: Cells): void {
  const names = Object.keys(cells);
  const key = `${synced.name} ${names.join()}`;
  let sql = inserts.get(key);
  if (sql === undefined) {
    const columns = names.map((name) => `"${name}"`).join(', ');
    sql = `INSERT INTO "${synced.name}" (${columns}) VALUES (${names.map(() => '?').join(', ')})`;
    inserts.set(key, sql);
  }
  statement(runningOf(tx).ledger.raw, sql).run(...Object.values(cells));
}

/** From property names to SQL column names; refuses what no column can hold. */
function cellsOf(synced: Synced, row: Readonly<Record<string, unknown>>): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(row)) {
    const column = synced.columns.get(key);
    if (!column) throw new Error(`${synced.name} has no column for ${key}`);
    if (value === undefined) continue;
    if (value !== null && typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`${synced.name}.${column} cannot hold a ${typeof value}`);
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${synced.name}.${column} is not finite`);
    cells[column] = value;
  }
  return cells;
}
