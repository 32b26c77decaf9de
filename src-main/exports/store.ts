import { asc, eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ExportData } from '#shared/exports/tables';
import type { ExportRow, Thing } from '#shared/exports/thing';
import { things } from '#shared/exports/things/all';
import type { Read } from '../store/handles';
import { syncedTables } from '../store/schema';

/** Everything that a full export holds, in the order in which people see it. */
export function loadExportData({ db }: Pick<Read, 'db'>): ExportData {
  return new Map(things.map((thing) => [thing.table, rowsOf({ db }, thing)]));
}

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
