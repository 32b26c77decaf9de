import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const cycles = sqliteTable('cycles', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  cadence: text('cadence').notNull().default('quarter'),
  startsOn: text('starts_on').notNull().default(''),
  endsOn: text('ends_on').notNull().default(''),
  parentId: text('parent_id'),
  state: text('state').notNull().default('planning'),
  planningOpensOn: text('planning_opens_on'),
  deleted: integer('deleted').notNull().default(0),
});
