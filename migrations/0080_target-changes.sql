-- What was agreed before a key result came into this document: changes of its target, levels and bounds that a file brought.
CREATE TABLE target_changes (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL DEFAULT '',
  before_value REAL,
  after_value REAL,
  changed_at TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX target_changes_by_key_result_id ON target_changes (key_result_id);
CREATE INDEX target_changes_by_ts ON target_changes (ts);
