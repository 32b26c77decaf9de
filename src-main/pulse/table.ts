import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Facts whose author stays empty: what somebody of a team answered in a fortnight. */
export const pulseAnswers = sqliteTable('pulse_answers', {
  id: text('id').primaryKey(),
  teamId: text('team_id').notNull().default(''),
  periodOn: text('period_on').notNull().default(''),
  purpose: integer('purpose'),
  mastery: integer('mastery'),
  autonomy: integer('autonomy'),
  progress: integer('progress'),
  belonging: integer('belonging'),
  ts: text('ts').notNull().default(''),
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
