import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The company's own days without work; `yearly` ones come back on the same day of each year. */
export const holidays = sqliteTable('holidays', {
  id: text('id').primaryKey(),
  date: text('date').notNull().default(''),
  name: text('name').notNull().default(''),
  yearly: integer('yearly').notNull().default(0),
  deleted: integer('deleted').notNull().default(0),
});

/** Ready sets that are chosen, by code; their days are computed, never stored. */
export const holidaySets = sqliteTable('holiday_sets', {
  id: text('id').primaryKey(),
  code: text('code').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
