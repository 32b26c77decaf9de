import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const raci = sqliteTable('raci', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  personId: text('person_id').notNull().default(''),
  part: text('part').notNull().default('responsible'),
  deleted: integer('deleted').notNull().default(0),
});
