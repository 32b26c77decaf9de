import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const helpOffers = sqliteTable('help_offers', {
  id: text('id').primaryKey(),
  blockerId: text('blocker_id').notNull().default(''),
  personId: text('person_id').notNull().default(''),
  text: text('text').notNull().default(''),
  offeredOn: text('offered_on').notNull().default(''),
  acceptedOn: text('accepted_on'),
  deleted: integer('deleted').notNull().default(0),
});
