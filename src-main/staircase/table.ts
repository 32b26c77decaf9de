import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const teamQuizzes = sqliteTable('team_quizzes', {
  id: text('id').primaryKey(),
  teamId: text('team_id').notNull().default(''),
  date: text('date').notNull().default(''),
  answer1: integer('answer1'),
  answer2: integer('answer2'),
  answer3: integer('answer3'),
  answer4: integer('answer4'),
  answer5: integer('answer5'),
  answer6: integer('answer6'),
  answer7: integer('answer7'),
  answer8: integer('answer8'),
  deleted: integer('deleted').notNull().default(0),
});
