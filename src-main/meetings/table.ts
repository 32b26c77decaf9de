import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const teamMeetings = sqliteTable('team_meetings', {
  id: text('id').primaryKey(),
  teamId: text('team_id').notNull().default(''),
  heldOn: text('held_on').notNull().default(''),
  seconds: integer('seconds').notNull().default(0),
  planned: integer('planned').notNull().default(0),
  discussed: integer('discussed').notNull().default(0),
  blockersOwned: integer('blockers_owned').notNull().default(0),
  deleted: integer('deleted').notNull().default(0),
});
