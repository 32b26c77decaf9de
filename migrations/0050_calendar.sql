-- Days without work (own ones, and the ready sets that are chosen), and what a closing puts aside for later.
CREATE TABLE holidays (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  yearly INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE holiday_sets (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE parked_topics (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL DEFAULT '',
  team_id TEXT,
  key_result_id TEXT,
  text TEXT NOT NULL DEFAULT '',
  parked_on TEXT NOT NULL DEFAULT '',
  done_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX parked_topics_by_cycle_id ON parked_topics (cycle_id, team_id);
