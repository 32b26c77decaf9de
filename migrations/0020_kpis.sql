-- Key performance indicators: what is watched for good, beside what is changed for a cycle. Readings are append-only facts.
CREATE TABLE kpis (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  currency TEXT,
  decimals INTEGER NOT NULL DEFAULT 0,
  direction TEXT NOT NULL DEFAULT 'up',
  low_bound REAL,
  high_bound REAL,
  critical_low REAL,
  critical_high REAL,
  owner_id TEXT,
  team_id TEXT,
  frequency TEXT NOT NULL DEFAULT 'monthly',
  roll_up TEXT NOT NULL DEFAULT 'none',
  parent_id TEXT,
  weight REAL NOT NULL DEFAULT 1,
  archived_on TEXT,
  created_on TEXT NOT NULL DEFAULT '',
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX kpis_by_parent_id ON kpis (parent_id);
CREATE INDEX kpis_by_team_id ON kpis (team_id);
CREATE INDEX kpis_by_owner_id ON kpis (owner_id);

CREATE TABLE kpi_targets (
  id TEXT PRIMARY KEY,
  kpi_id TEXT NOT NULL DEFAULT '',
  starts_on TEXT NOT NULL DEFAULT '',
  value REAL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX kpi_targets_by_kpi_id ON kpi_targets (kpi_id, starts_on);

CREATE TABLE kpi_readings (
  id TEXT PRIMARY KEY,
  kpi_id TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',
  value REAL,
  note TEXT NOT NULL DEFAULT '',
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX kpi_readings_by_kpi_id ON kpi_readings (kpi_id, date, ts, id);
CREATE INDEX kpi_readings_by_ts ON kpi_readings (ts);

ALTER TABLE key_results ADD COLUMN kpi_id TEXT;
CREATE INDEX key_results_by_kpi_id ON key_results (kpi_id) WHERE kpi_id IS NOT NULL;
