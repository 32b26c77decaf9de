import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const contributors = sqliteTable('contributors', {
  id: text('id').primaryKey(),
  objectiveId: text('objective_id').notNull().default(''),
  /** A team or a person. */
  contributorId: text('contributor_id').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
