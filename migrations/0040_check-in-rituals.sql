-- Help that others offer on a blocker, and the templates by which teams check in. A team without a template of its own
-- follows its stage; a template of the app is written down here once somebody chooses or changes it.
CREATE TABLE help_offers (
  id TEXT PRIMARY KEY,
  blocker_id TEXT NOT NULL DEFAULT '',
  person_id TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  offered_on TEXT NOT NULL DEFAULT '',
  accepted_on TEXT,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX help_offers_by_blocker_id ON help_offers (blocker_id);
CREATE INDEX help_offers_by_person_id ON help_offers (person_id);
CREATE INDEX blockers_by_resolved_on ON blockers (resolved_on, raised_on);

CREATE TABLE check_in_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL DEFAULT '',
  about TEXT NOT NULL DEFAULT '',
  answered_by TEXT NOT NULL DEFAULT 'value',
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE check_in_prompts (
  id TEXT PRIMARY KEY,
  template_id TEXT NOT NULL DEFAULT '',
  label TEXT NOT NULL DEFAULT '',
  hint TEXT NOT NULL DEFAULT '',
  goes_to TEXT NOT NULL DEFAULT 'retrospect',
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX check_in_prompts_by_template_id ON check_in_prompts (template_id);

ALTER TABLE teams ADD COLUMN check_in_template_id TEXT;
