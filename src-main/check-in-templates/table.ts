import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const checkInTemplates = sqliteTable('check_in_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  about: text('about').notNull().default(''),
  answeredBy: text('answered_by').notNull().default('value'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const checkInPrompts = sqliteTable('check_in_prompts', {
  id: text('id').primaryKey(),
  templateId: text('template_id').notNull().default(''),
  label: text('label').notNull().default(''),
  hint: text('hint').notNull().default(''),
  goesTo: text('goes_to').notNull().default('retrospect'),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
