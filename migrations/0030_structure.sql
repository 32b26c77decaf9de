-- Structure and alignment: the strategy above the objectives, who else carries one, who plays which part in a key
-- result, and what a team that is depended on has answered.
CREATE TABLE ambitions (
  id TEXT PRIMARY KEY,
  horizon TEXT NOT NULL DEFAULT 'one-year',
  parent_id TEXT,
  title TEXT NOT NULL DEFAULT '',
  why TEXT NOT NULL DEFAULT '',
  due_on TEXT,
  ord TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX ambitions_by_parent_id ON ambitions (parent_id);

ALTER TABLE objectives ADD COLUMN ambition_id TEXT;
CREATE INDEX objectives_by_ambition_id ON objectives (ambition_id) WHERE ambition_id IS NOT NULL;

-- Teams and people that carry an objective beside its owner.
CREATE TABLE contributors (
  id TEXT PRIMARY KEY,
  objective_id TEXT NOT NULL DEFAULT '',
  contributor_id TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX contributors_by_objective_id ON contributors (objective_id);
CREATE INDEX contributors_by_contributor_id ON contributors (contributor_id);

-- Who plays which part in a key result: responsible, accountable, consulted, informed.
CREATE TABLE raci (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  person_id TEXT NOT NULL DEFAULT '',
  part TEXT NOT NULL DEFAULT 'responsible',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX raci_by_key_result_id ON raci (key_result_id);
CREATE INDEX raci_by_person_id ON raci (person_id);

-- Of a dependency: what is needed, by when, who asked, and the answer (null: not yet).
ALTER TABLE alignments ADD COLUMN needs TEXT NOT NULL DEFAULT '';
ALTER TABLE alignments ADD COLUMN due_on TEXT;
ALTER TABLE alignments ADD COLUMN asked_by TEXT;
ALTER TABLE alignments ADD COLUMN asked_on TEXT;
ALTER TABLE alignments ADD COLUMN answer TEXT;
ALTER TABLE alignments ADD COLUMN answer_note TEXT NOT NULL DEFAULT '';
ALTER TABLE alignments ADD COLUMN answered_by TEXT;
ALTER TABLE alignments ADD COLUMN answered_on TEXT;

-- The day on which the company chose its goal policy; null while nobody has.
ALTER TABLE workspaces ADD COLUMN goal_policy_chosen_on TEXT;
