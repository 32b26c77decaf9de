import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const workspaces = sqliteTable('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  mission: text('mission').notNull().default(''),
  vision: text('vision').notNull().default(''),
  companyValues: text('company_values').notNull().default(''),
  fiscalStartMonth: integer('fiscal_start_month').notNull().default(1),
  weekStartsOn: integer('week_starts_on').notNull().default(1),
  timeZone: text('time_zone').notNull().default('UTC'),
  goalPolicy: text('goal_policy').notNull().default('typed'),
  individualObjectives: integer('individual_objectives').notNull().default(0),
  defaultCadence: text('default_cadence').notNull().default('weekly'),
  deleted: integer('deleted').notNull().default(0),
  goalPolicyChosenOn: text('goal_policy_chosen_on'),
  companyLeadWeeks: integer('company_lead_weeks').notNull().default(8),
});
