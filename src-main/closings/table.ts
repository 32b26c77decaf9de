import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What took too long in a closing and is talked about later. */
export const parkedTopics = sqliteTable('parked_topics', {
  id: text('id').primaryKey(),
  cycleId: text('cycle_id').notNull().default(''),
  teamId: text('team_id'),
  keyResultId: text('key_result_id'),
  text: text('text').notNull().default(''),
  parkedOn: text('parked_on').notNull().default(''),
  doneOn: text('done_on'),
  deleted: integer('deleted').notNull().default(0),
});
