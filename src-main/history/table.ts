import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const changeReasons = sqliteTable('change_reasons', {
  id: text('id').primaryKey(),
  mark: text('mark').notNull().default(''),
  tbl: text('tbl').notNull().default(''),
  rowId: text('row_id').notNull().default(''),
  reason: text('reason').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
