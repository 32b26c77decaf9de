import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ImportWrite } from '#shared/imports/writes';
import { explainChange } from '../changes/reason';
import { change, insert, insertFact, rowOf, update } from '../changes/write';
import type { Write } from '../store/handles';
import { syncedTables } from '../store/schema';

type RowWrite = Extract<ImportWrite, { op: 'row' }>;
type Cells = Record<string, string | number | null>;

/**
 * Writes a row out of an export of Okra. A new one may stand under an id that the document has had before: then it
 * comes back from its tombstone, with the cells of the file.
 */
export function writeOwnRow(tx: Write, { table, id, row, isNew, explained }: RowWrite, fileName: string): void {
  const synced = syncedTables.get(table);
  if (!synced) throw new Error(`${table} is not a synced table`);
  const cells = held(synced.table, row);
  if (!isNew) {
    update(tx, synced.table, id, cells);
    if (explained) explainChange(tx, table, id, `Imported from ${fileName}`);
    return;
  }
  const { author, ...said } = cells;
  const before = rowOf(tx, synced, id);
  if (before) {
    // a fact keeps whose it was: that column is written once
    const columns = Object.entries(synced.kind === 'fact' ? said : cells);
    const after = Object.fromEntries(columns.map(([key, value]) => [synced.columns.get(key) ?? key, value]));
    change(tx, synced, id, before, { ...after, deleted: 0 });
  } else if (synced.kind === 'fact') insertFact(tx, synced.table, { id, ...said }, String(author ?? ''));
  else insert(tx, synced.table, { id, ...cells });
}

/** Null becomes the column's default where the column cannot hold it. */
function held(table: SQLiteTable, row: Readonly<Cells>): Cells {
  const columns: Readonly<Record<string, SQLiteColumn>> = getTableColumns(table);
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const column = columns[key];
      if (value !== null || !column?.notNull) return [key, value];
      return [key, typeof column.default === 'number' ? column.default : String(column.default ?? '')];
    }),
  );
}
