import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const objectives = sqliteTable('objectives', {
  id: text('id').primaryKey(),
  cycleId: text('cycle_id').notNull().default(''),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  teamId: text('team_id'),
  ownerId: text('owner_id'),
  title: text('title').notNull().default(''),
  why: text('why').notNull().default(''),
  goalType: text('goal_type').notNull().default('committed'),
  visibility: text('visibility').notNull().default('open'),
  state: text('state').notNull().default('published'),
  rollUp: text('roll_up').notNull().default('key-results'),
  ownerStatus: text('owner_status'),
  ord: text('ord').notNull().default(''),
  importKey: text('import_key'),
  createdOn: text('created_on').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
  ambitionId: text('ambition_id'),
});
