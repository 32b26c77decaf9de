import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const alignments = sqliteTable('alignments', {
  id: text('id').primaryKey(),
  childId: text('child_id').notNull().default(''),
  parentId: text('parent_id').notNull().default(''),
  parentKeyResultId: text('parent_key_result_id'),
  kind: text('kind').notNull().default('contributes'),
  weight: real('weight').notNull().default(1),
  deleted: integer('deleted').notNull().default(0),
  needs: text('needs').notNull().default(''),
  dueOn: text('due_on'),
  askedBy: text('asked_by'),
  askedOn: text('asked_on'),
  answer: text('answer'),
  answerNote: text('answer_note').notNull().default(''),
  answeredBy: text('answered_by'),
  answeredOn: text('answered_on'),
});
