import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const initiatives = sqliteTable('initiatives', {
  id: text('id').primaryKey(),
  objectiveId: text('objective_id').notNull().default(''),
  keyResultId: text('key_result_id'),
  title: text('title').notNull().default(''),
  ownerId: text('owner_id'),
  dueOn: text('due_on'),
  doneOn: text('done_on'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
