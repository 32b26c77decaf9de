-- The first schema. Rows of things are last-writer-wins by change message; check_ins and retrospective_votes are
-- append-only facts that carry their own ts and author. No foreign keys, no UNIQUE beside the key, no NOT NULL
-- without default: a column may arrive before its row when two copies are merged. `deleted` is the tombstone.

CREATE TABLE okr_meta (
  id INTEGER PRIMARY KEY,
  doc_id TEXT NOT NULL DEFAULT '',
  format INTEGER NOT NULL DEFAULT 1,
  min_reader INTEGER NOT NULL DEFAULT 1,
  app_version TEXT NOT NULL DEFAULT '',
  saved_at TEXT NOT NULL DEFAULT '',
  saved_by_device TEXT NOT NULL DEFAULT '',
  vector TEXT NOT NULL DEFAULT '{}',
  seal BLOB
) STRICT;

CREATE TABLE schema_migrations (
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE change_messages (
  ts TEXT PRIMARY KEY,
  tbl TEXT NOT NULL DEFAULT '',
  row TEXT NOT NULL DEFAULT '',
  col TEXT NOT NULL DEFAULT '',
  val TEXT NOT NULL DEFAULT '',
  prev_ts TEXT,
  mark TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  scope TEXT NOT NULL DEFAULT '',
  prev_hash TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX change_messages_by_cell ON change_messages (tbl, row, col, ts);
CREATE INDEX change_messages_by_mark ON change_messages (mark);

-- What a newer Okra wrote and this one does not know yet: kept, never shown.
CREATE TABLE messages_pending (
  ts TEXT PRIMARY KEY,
  message TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict_acks (
  id TEXT PRIMARY KEY,
  author TEXT NOT NULL DEFAULT '',
  acked_at TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE workspaces (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  mission TEXT NOT NULL DEFAULT '',
  vision TEXT NOT NULL DEFAULT '',
  company_values TEXT NOT NULL DEFAULT '',
  fiscal_start_month INTEGER NOT NULL DEFAULT 1,
  week_starts_on INTEGER NOT NULL DEFAULT 1,
  time_zone TEXT NOT NULL DEFAULT 'UTC',
  goal_policy TEXT NOT NULL DEFAULT 'typed',
  individual_objectives INTEGER NOT NULL DEFAULT 0,
  default_cadence TEXT NOT NULL DEFAULT 'weekly',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  job_title TEXT NOT NULL DEFAULT '',
  manager_id TEXT,
  state TEXT NOT NULL DEFAULT 'active',
  import_key TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX people_by_email ON people (email);
CREATE INDEX people_by_manager_id ON people (manager_id);

CREATE TABLE person_roles (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX person_roles_by_person_id ON person_roles (person_id);

CREATE TABLE teams (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  parent_id TEXT,
  kind TEXT NOT NULL DEFAULT 'team',
  lead_id TEXT,
  cadence TEXT,
  stage TEXT NOT NULL DEFAULT 'act',
  ord TEXT NOT NULL DEFAULT '',
  import_key TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX teams_by_parent_id ON teams (parent_id);

CREATE TABLE team_members (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL DEFAULT '',
  person_id TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_members_by_team_id ON team_members (team_id);
CREATE INDEX team_members_by_person_id ON team_members (person_id);

CREATE TABLE cycles (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  cadence TEXT NOT NULL DEFAULT 'quarter',
  starts_on TEXT NOT NULL DEFAULT '',
  ends_on TEXT NOT NULL DEFAULT '',
  parent_id TEXT,
  state TEXT NOT NULL DEFAULT 'planning',
  planning_opens_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE objectives (
  id TEXT PRIMARY KEY,
  cycle_id TEXT NOT NULL DEFAULT '',
  starts_on TEXT,
  ends_on TEXT,
  team_id TEXT,
  owner_id TEXT,
  title TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  goal_type TEXT NOT NULL DEFAULT 'committed',
  visibility TEXT NOT NULL DEFAULT 'open',
  state TEXT NOT NULL DEFAULT 'published',
  roll_up TEXT NOT NULL DEFAULT 'key-results',
  owner_status TEXT,
  ord TEXT NOT NULL DEFAULT '',
  import_key TEXT,
  created_on TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX objectives_by_cycle_id ON objectives (cycle_id, team_id);
CREATE INDEX objectives_by_team_id ON objectives (team_id);
CREATE INDEX objectives_by_owner_id ON objectives (owner_id);
CREATE INDEX objectives_by_import_key ON objectives (import_key);

CREATE TABLE key_results (
  id TEXT PRIMARY KEY,
  objective_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'metric',
  unit TEXT NOT NULL DEFAULT '',
  currency TEXT,
  decimals INTEGER NOT NULL DEFAULT 0,
  start_value REAL,
  target_value REAL,
  low_bound REAL,
  high_bound REAL,
  critical_value REAL,
  commit_level REAL,
  target_level REAL,
  stretch_level REAL,
  weight REAL NOT NULL DEFAULT 1,
  owner_id TEXT,
  cadence TEXT,
  state TEXT NOT NULL DEFAULT 'published',
  ord TEXT NOT NULL DEFAULT '',
  import_key TEXT,
  created_on TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX key_results_by_objective_id ON key_results (objective_id);
CREATE INDEX key_results_by_owner_id ON key_results (owner_id);
CREATE INDEX key_results_by_import_key ON key_results (import_key);

CREATE TABLE milestones (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  weight REAL NOT NULL DEFAULT 1,
  done_on TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX milestones_by_key_result_id ON milestones (key_result_id);

CREATE TABLE grades (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  automatic REAL,
  final REAL,
  reason TEXT NOT NULL DEFAULT '',
  learning TEXT NOT NULL DEFAULT '',
  decision TEXT,
  graded_on TEXT NOT NULL DEFAULT '',
  carried_to TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX grades_by_key_result_id ON grades (key_result_id);

CREATE TABLE alignments (
  id TEXT PRIMARY KEY,
  child_id TEXT NOT NULL DEFAULT '',
  parent_id TEXT NOT NULL DEFAULT '',
  parent_key_result_id TEXT,
  kind TEXT NOT NULL DEFAULT 'contributes',
  weight REAL NOT NULL DEFAULT 1,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX alignments_by_child_id ON alignments (child_id);
CREATE INDEX alignments_by_parent_id ON alignments (parent_id);

CREATE TABLE check_ins (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  value REAL,
  confidence INTEGER,
  status TEXT,
  retrospect TEXT NOT NULL DEFAULT '',
  prospect TEXT NOT NULL DEFAULT '',
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX check_ins_by_key_result_id ON check_ins (key_result_id, date, ts, id);
CREATE INDEX check_ins_by_ts ON check_ins (ts);

CREATE TABLE blockers (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  check_in_id TEXT,
  text TEXT NOT NULL DEFAULT '',
  owner_id TEXT,
  raised_on TEXT NOT NULL DEFAULT '',
  asks_help INTEGER NOT NULL DEFAULT 0,
  resolved_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX blockers_by_key_result_id ON blockers (key_result_id);
CREATE INDEX blockers_by_owner_id ON blockers (owner_id);

CREATE TABLE initiatives (
  id TEXT PRIMARY KEY,
  objective_id TEXT NOT NULL DEFAULT '',
  key_result_id TEXT,
  title TEXT NOT NULL DEFAULT '',
  owner_id TEXT,
  due_on TEXT,
  done_on TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX initiatives_by_objective_id ON initiatives (objective_id);
CREATE INDEX initiatives_by_owner_id ON initiatives (owner_id);

CREATE TABLE change_reasons (
  id TEXT PRIMARY KEY,
  mark TEXT NOT NULL DEFAULT '',
  tbl TEXT NOT NULL DEFAULT '',
  row_id TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX change_reasons_by_row_id ON change_reasons (row_id);

CREATE TABLE retrospectives (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL DEFAULT '',
  cycle_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  format TEXT NOT NULL DEFAULT 'retrospective-60',
  agenda TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '',
  phase TEXT NOT NULL DEFAULT 'prepare',
  votes_per_person INTEGER NOT NULL DEFAULT 3,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX retrospectives_by_team_id ON retrospectives (team_id, cycle_id);

CREATE TABLE retrospective_columns (
  id TEXT PRIMARY KEY,
  retrospective_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  prompt TEXT NOT NULL DEFAULT '',
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX retrospective_columns_by_retrospective_id ON retrospective_columns (retrospective_id);

CREATE TABLE retrospective_groups (
  id TEXT PRIMARY KEY,
  retrospective_id TEXT NOT NULL DEFAULT '',
  column_id TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  cause TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX retrospective_groups_by_retrospective_id ON retrospective_groups (retrospective_id);

CREATE TABLE retrospective_notes (
  id TEXT PRIMARY KEY,
  retrospective_id TEXT NOT NULL DEFAULT '',
  column_id TEXT NOT NULL DEFAULT '',
  group_id TEXT,
  text TEXT NOT NULL DEFAULT '',
  signed_by TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX retrospective_notes_by_retrospective_id ON retrospective_notes (retrospective_id);

CREATE TABLE retrospective_votes (
  id TEXT PRIMARY KEY,
  retrospective_id TEXT NOT NULL DEFAULT '',
  target_id TEXT NOT NULL DEFAULT '',
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX retrospective_votes_by_retrospective_id ON retrospective_votes (retrospective_id);

CREATE TABLE retrospective_actions (
  id TEXT PRIMARY KEY,
  retrospective_id TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  owner_id TEXT,
  due_on TEXT,
  done_on TEXT,
  carried_to TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX retrospective_actions_by_retrospective_id ON retrospective_actions (retrospective_id);
