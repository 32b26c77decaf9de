import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const alignments = sqliteTable('alignments', {
  id: text('id').primaryKey(),
  childId: text('child_id').notNull().default(''),
  parentId: text('parent_id').notNull().default(''),
  parentKeyResultId: text('parent_key_result_id'),
  kind: text('kind').notNull().default('contributes'),
  weight: real('weight').notNull().default(1),
  deleted: integer('deleted').notNull().default(0),
});
