import { belongs, dayOf, number, type Thing, text } from '../thing';

export const teamMeetings: Thing = {
  sheet: 'Team meetings',
  table: 'team_meetings',
  one: 'team meeting',
  many: 'team meetings',
  title: 'heldOn',
  idHeader: 'Meeting id',
  sort: ['heldOn', 'id'],
  match: [],
  columns: [
    belongs('Team', 'teamId', 'teams'),
    dayOf('Held on', 'heldOn'),
    number('Seconds', 'seconds', { whole: true, least: 0, most: 86_400 }),
    number('Planned', 'planned', { whole: true, least: 0, most: 10_000 }),
    number('Discussed', 'discussed', { whole: true, least: 0, most: 10_000 }),
    number('Blockers that got an owner', 'blockersOwned', { whole: true, least: 0, most: 10_000 }),
  ],
};

export const confidenceVotes: Thing = {
  sheet: 'Votes of confidence',
  table: 'confidence_votes',
  one: 'vote of confidence',
  many: 'votes of confidence',
  title: 'heldOn',
  idHeader: 'Vote of confidence id',
  sort: ['heldOn', 'id'],
  match: [],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    dayOf('Held on', 'heldOn'),
    number('Present', 'present', { whole: true, least: 0, most: 1000 }),
  ],
};

const vote = belongs('Vote of confidence', 'voteId', 'confidence_votes');

/** A row for each ballot, lowest first, so that not even the order of the rows tells anything. */
export const confidenceBallots: Thing = {
  sheet: 'Confidence ballots',
  table: 'confidence_ballots',
  one: 'ballot',
  many: 'ballots',
  idHeader: 'Ballot id',
  fact: true,
  sort: ['voteId', 'fingers', 'id'],
  match: [],
  columns: [vote, number('Fingers', 'fingers', { whole: true, least: 0, most: 5 })],
};

export const confidenceRaises: Thing = {
  sheet: 'What would raise it',
  table: 'confidence_raises',
  one: 'note on what would raise confidence',
  many: 'notes on what would raise confidence',
  title: 'text',
  idHeader: 'Note on confidence id',
  sort: ['voteId', 'text', 'id'],
  match: [],
  columns: [vote, text('What would raise it by one', 'text', { most: 1000 })],
};

const motivator = (header: string, field: string) => number(header, field, { whole: true, least: 1, most: 5 });

/** Without a person, sorted by what was answered and not by when. */
export const pulseAnswers: Thing = {
  sheet: 'Pulse',
  table: 'pulse_answers',
  one: 'answer to the pulse',
  many: 'answers to the pulse',
  idHeader: 'Pulse id',
  fact: true,
  sort: ['periodOn', 'teamId', 'purpose', 'mastery', 'autonomy', 'progress', 'belonging', 'id'],
  match: [],
  columns: [
    belongs('Team', 'teamId', 'teams'),
    dayOf('Fortnight from', 'periodOn'),
    motivator('Purpose', 'purpose'),
    motivator('Mastery', 'mastery'),
    motivator('Autonomy', 'autonomy'),
    motivator('Progress', 'progress'),
    motivator('Belonging', 'belonging'),
  ],
};
