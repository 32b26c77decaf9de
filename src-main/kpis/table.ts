import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const kpis = sqliteTable('kpis', {
  id: text('id').primaryKey(),
  name: text('name').notNull().default(''),
  description: text('description').notNull().default(''),
  unit: text('unit').notNull().default(''),
  currency: text('currency'),
  decimals: integer('decimals').notNull().default(0),
  direction: text('direction').notNull().default('up'),
  lowBound: real('low_bound'),
  highBound: real('high_bound'),
  criticalLow: real('critical_low'),
  criticalHigh: real('critical_high'),
  ownerId: text('owner_id'),
  teamId: text('team_id'),
  frequency: text('frequency').notNull().default('monthly'),
  rollUp: text('roll_up').notNull().default('none'),
  parentId: text('parent_id'),
  weight: real('weight').notNull().default(1),
  archivedOn: text('archived_on'),
  createdOn: text('created_on').notNull().default(''),
  ord: text('ord').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});

export const kpiTargets = sqliteTable('kpi_targets', {
  id: text('id').primaryKey(),
  kpiId: text('kpi_id').notNull().default(''),
  startsOn: text('starts_on').notNull().default(''),
  value: real('value'),
  deleted: integer('deleted').notNull().default(0),
});

/** Facts: written once, struck out by their tombstone, never changed. */
export const kpiReadings = sqliteTable('kpi_readings', {
  id: text('id').primaryKey(),
  kpiId: text('kpi_id').notNull().default(''),
  date: text('date').notNull().default(''),
  value: real('value'),
  note: text('note').notNull().default(''),
  ts: text('ts').notNull().default(''),
  author: text('author').notNull().default(''),
  mark: text('mark').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
