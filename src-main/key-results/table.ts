import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const keyResults = sqliteTable('key_results', {
  id: text('id').primaryKey(),
  objectiveId: text('objective_id').notNull().default(''),
  title: text('title').notNull().default(''),
  kind: text('kind').notNull().default('metric'),
  unit: text('unit').notNull().default(''),
  currency: text('currency'),
  decimals: integer('decimals').notNull().default(0),
  startValue: real('start_value'),
  targetValue: real('target_value'),
  lowBound: real('low_bound'),
  highBound: real('high_bound'),
  criticalValue: real('critical_value'),
  commitLevel: real('commit_level'),
  targetLevel: real('target_level'),
  stretchLevel: real('stretch_level'),
  weight: real('weight').notNull().default(1),
  ownerId: text('owner_id'),
  cadence: text('cadence'),
  state: text('state').notNull().default('published'),
  ord: text('ord').notNull().default(''),
  importKey: text('import_key'),
  createdOn: text('created_on').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
  kpiId: text('kpi_id'),
});

export const milestones = sqliteTable('milestones', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  title: text('title').notNull().default(''),
  dueOn: text('due_on'),
  weight: real('weight').notNull().default(1),
  doneOn: text('done_on'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

/**
 * Changes of agreed numbers from before a key result came into this document; only an import writes them. What is changed
 * here stands in the log.
 */
export const targetChanges = sqliteTable('target_changes', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  number: text('number').notNull().default(''),
  before: real('before_value'),
  after: real('after_value'),
  /** An instant in UTC. */
  changedAt: text('changed_at').notNull().default(''),
  reason: text('reason').notNull().default(''),
  ts: text('ts').notNull().default(''),
  /** Who changed the number; empty where nobody knows. */
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const grades = sqliteTable('grades', {
  id: text('id').primaryKey(),
  keyResultId: text('key_result_id').notNull().default(''),
  automatic: real('automatic'),
  final: real('final'),
  reason: text('reason').notNull().default(''),
  learning: text('learning').notNull().default(''),
  decision: text('decision'),
  gradedOn: text('graded_on').notNull().default(''),
  carriedTo: text('carried_to'),
  deleted: integer('deleted').notNull().default(0),
});
