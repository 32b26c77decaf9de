import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const people = sqliteTable('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  email: text('email').notNull().default(''),
  jobTitle: text('job_title').notNull().default(''),
  managerId: text('manager_id'),
  state: text('state').notNull().default('active'),
  importKey: text('import_key'),
  deleted: integer('deleted').notNull().default(0),
});

export const personRoles = sqliteTable('person_roles', {
  id: text('id').primaryKey(),
  personId: text('person_id').notNull().default(''),
  role: text('role').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
