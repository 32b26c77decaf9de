-- The eight questions that place a team on the staircase: one answer of the team each time, never of a person.
CREATE TABLE team_quizzes (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  answer1 INTEGER,
  answer2 INTEGER,
  answer3 INTEGER,
  answer4 INTEGER,
  answer5 INTEGER,
  answer6 INTEGER,
  answer7 INTEGER,
  answer8 INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_quizzes_by_team_id ON team_quizzes (team_id, date);
