import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const ambitions = sqliteTable('ambitions', {
  id: text('id').primaryKey(),
  horizon: text('horizon').notNull().default('one-year'),
  parentId: text('parent_id'),
  title: text('title').notNull().default(''),
  why: text('why').notNull().default(''),
  dueOn: text('due_on'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
