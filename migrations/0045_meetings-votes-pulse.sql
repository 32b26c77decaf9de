-- What a team does together: its short meetings, secret votes of confidence, and a pulse that names nobody.
CREATE TABLE team_meetings (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '',
  seconds INTEGER NOT NULL DEFAULT 0,
  planned INTEGER NOT NULL DEFAULT 0,
  discussed INTEGER NOT NULL DEFAULT 0,
  blockers_owned INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX team_meetings_by_team_id ON team_meetings (team_id);

CREATE TABLE confidence_votes (
  id TEXT PRIMARY KEY,
  key_result_id TEXT NOT NULL DEFAULT '',
  held_on TEXT NOT NULL DEFAULT '',
  present INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX confidence_votes_by_key_result_id ON confidence_votes (key_result_id);

-- One row per ballot, without a voter; written at the reveal, in a random order.
CREATE TABLE confidence_ballots (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL DEFAULT '',
  fingers INTEGER NOT NULL DEFAULT 0,
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX confidence_ballots_by_vote_id ON confidence_ballots (vote_id);
CREATE INDEX confidence_ballots_by_ts ON confidence_ballots (ts);

-- What would raise the confidence by one; belongs to a vote, never to a ballot.
CREATE TABLE confidence_raises (
  id TEXT PRIMARY KEY,
  vote_id TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX confidence_raises_by_vote_id ON confidence_raises (vote_id);

-- Five motivators, 1 to 5 or not said, per team and fortnight; the author stays empty.
CREATE TABLE pulse_answers (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL DEFAULT '',
  period_on TEXT NOT NULL DEFAULT '',
  purpose INTEGER,
  mastery INTEGER,
  autonomy INTEGER,
  progress INTEGER,
  belonging INTEGER,
  ts TEXT NOT NULL DEFAULT '',
  author TEXT NOT NULL DEFAULT '',
  mark TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pulse_answers_by_team_id ON pulse_answers (team_id, period_on);
CREATE INDEX pulse_answers_by_ts ON pulse_answers (ts);
