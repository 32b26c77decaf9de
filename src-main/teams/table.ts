import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const teams = sqliteTable('teams', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  parentId: text('parent_id'),
  kind: text('kind').notNull().default('team'),
  leadId: text('lead_id'),
  cadence: text('cadence'),
  stage: text('stage').notNull().default('act'),
  ord: text('ord').notNull().default(''),
  importKey: text('import_key'),
  deleted: integer('deleted').notNull().default(0),
  checkInTemplateId: text('check_in_template_id'),
});

export const teamMembers = sqliteTable('team_members', {
  id: text('id').primaryKey(),
  teamId: text('team_id').notNull().default(''),
  personId: text('person_id').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
