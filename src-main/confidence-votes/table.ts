import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const confidenceVotes = sqliteTable('confidence_votes', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  heldOn: text('held_on').notNull().default(''),
  present: integer('present').notNull().default(0),
  deleted: integer('deleted').notNull().default(0),
});

/** Facts without an author: one per ballot, written together at the reveal. */
export const confidenceBallots = sqliteTable('confidence_ballots', {
  id: text('id').primaryKey(),
  voteId: text('vote_id').notNull().default(''),
  fingers: integer('fingers').notNull().default(0),
  ts: text('ts').notNull().default(''),
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const confidenceRaises = sqliteTable('confidence_raises', {
  id: text('id').primaryKey(),
  voteId: text('vote_id').notNull().default(''),
  text: text('text').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
