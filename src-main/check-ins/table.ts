import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const checkIns = sqliteTable('check_ins', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  date: text('date').notNull().default(''),
  value: real('value'),
  confidence: integer('confidence'),
  status: text('status'),
  retrospect: text('retrospect').notNull().default(''),
  prospect: text('prospect').notNull().default(''),
  ts: text('ts').notNull().default(''),
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const blockers = sqliteTable('blockers', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  checkInId: text('check_in_id'),
  text: text('text').notNull().default(''),
  ownerId: text('owner_id'),
  raisedOn: text('raised_on').notNull().default(''),
  asksHelp: integer('asks_help').notNull().default(0),
  resolvedOn: text('resolved_on'),
  deleted: integer('deleted').notNull().default(0),
});
