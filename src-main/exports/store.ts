import { asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ExportData } from '#shared/exports/tables';
import type { ExportRow, Thing } from '#shared/exports/thing';
import { things } from '#shared/exports/things/all';
import { targetChangeRows } from '../key-results/store-target-changes';
import { type Read, type Reader, readerOf } from '../store/handles';
import type { Store } from '../store/open';
import { syncedTables } from '../store/schema';

/** Everything that a full export holds, in the order in which people see it. */
export function loadExportData({ db, raw }: Pick<Store, 'db' | 'raw'>): ExportData {
  const sql = readerOf(raw);
  return new Map(things.map((thing) => [thing.table, gathered[thing.table]?.(sql) ?? rowsOf({ db }, thing)]));
}

/** What does not stand in its table alone, with its rows in the order of its sheet. */
const gathered: Readonly<Record<string, (sql: Reader) => ExportRow[]>> = { target_changes: targetChangeRows };

/** The live rows of one thing. */
function rowsOf({ db }: Pick<Read, 'db'>, { table: name, sort, single }: Thing): ExportRow[] {
  const synced = syncedTables.get(name);
  if (!synced) throw new Error(`${name}: an export describes a table that is not there`);
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(synced.table);
  const column = (field: string): SQLiteColumn => {
    const found = columns[field];
    if (!found) throw new Error(`${name} has no column for ${field}`);
    return found;
  };
  const order: SQL[] = sort.length > 0 ? sort.map((field) => asc(column(field))) : [asc(column('id'))];
  const rows = db
    .select()
    .from(synced.table)
    .where(eq(column('deleted'), 0))
    .orderBy(...order)
    .all();
  // a document has one workspace; where a merge has left two, the app goes by the first
  return (single ? rows.slice(0, 1) : rows) as ExportRow[];
}
