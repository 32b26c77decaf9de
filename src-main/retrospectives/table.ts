import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const retrospectives = sqliteTable('retrospectives', {
  id: text('id').primaryKey(),
  teamId: text('team_id').notNull().default(''),
  cycleId: text('cycle_id').notNull().default(''),
  title: text('title').notNull().default(''),
  format: text('format').notNull().default('retrospective-60'),
  agenda: text('agenda').notNull().default(''),
  heldOn: text('held_on').notNull().default(''),
  phase: text('phase').notNull().default('prepare'),
  votesPerPerson: integer('votes_per_person').notNull().default(3),
  deleted: integer('deleted').notNull().default(0),
});

export const retrospectiveColumns = sqliteTable('retrospective_columns', {
  id: text('id').primaryKey(),
  retrospectiveId: text('retrospective_id').notNull().default(''),
  title: text('title').notNull().default(''),
  prompt: text('prompt').notNull().default(''),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const retrospectiveGroups = sqliteTable('retrospective_groups', {
  id: text('id').primaryKey(),
  retrospectiveId: text('retrospective_id').notNull().default(''),
  columnId: text('column_id').notNull().default(''),
  title: text('title').notNull().default(''),
  cause: text('cause'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const retrospectiveNotes = sqliteTable('retrospective_notes', {
  id: text('id').primaryKey(),
  retrospectiveId: text('retrospective_id').notNull().default(''),
  columnId: text('column_id').notNull().default(''),
  groupId: text('group_id'),
  text: text('text').notNull().default(''),
  signedBy: text('signed_by'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const retrospectiveVotes = sqliteTable('retrospective_votes', {
  id: text('id').primaryKey(),
  retrospectiveId: text('retrospective_id').notNull().default(''),
  targetId: text('target_id').notNull().default(''),
  ts: text('ts').notNull().default(''),
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const retrospectiveActions = sqliteTable('retrospective_actions', {
  id: text('id').primaryKey(),
  retrospectiveId: text('retrospective_id').notNull().default(''),
  text: text('text').notNull().default(''),
  ownerId: text('owner_id'),
  dueOn: text('due_on'),
  doneOn: text('done_on'),
  carriedTo: text('carried_to'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
