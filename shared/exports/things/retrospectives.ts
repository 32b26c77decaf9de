import { RetrospectiveSummary } from '#shared/retrospectives/contract';
import { RootCause } from '#shared/retrospectives/domain';
import { belongs, choice, dayOf, number, refers, type Thing, text } from '../thing';

export const retrospectives: Thing = {
  sheet: 'Retrospectives',
  table: 'retrospectives',
  one: 'retrospective',
  many: 'retrospectives',
  title: 'title',
  idHeader: 'Retrospective id',
  sort: ['heldOn', 'id'],
  match: [['title', 'heldOn', 'teamId', 'cycleId']],
  columns: [
    text('Retrospective', 'title', { most: 200 }),
    refers('Team', 'teamId', 'teams'),
    refers('Cycle', 'cycleId', 'cycles'),
    choice('Format', 'format', RetrospectiveSummary.shape.format.options),
    dayOf('Held on', 'heldOn'),
    choice('Step', 'phase', RetrospectiveSummary.shape.phase.options, { once: true }),
    number('Votes per person', 'votesPerPerson', { whole: true, least: 0, most: 20 }),
    text('Agenda', 'agenda', { once: true, most: 20_000 }),
  ],
};

const session = belongs('Retrospective', 'retrospectiveId', 'retrospectives');
const column = belongs('Column', 'columnId', 'retrospective_columns');

export const retrospectiveColumns: Thing = {
  sheet: 'Retrospective columns',
  table: 'retrospective_columns',
  one: 'column of a retrospective',
  many: 'columns of retrospectives',
  title: 'title',
  idHeader: 'Column id',
  sort: ['retrospectiveId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'retrospectiveId']],
  columns: [session, text('Column', 'title', { most: 200 }), text('Question', 'prompt', { most: 1000 })],
};

export const retrospectiveGroups: Thing = {
  sheet: 'Retrospective groups',
  table: 'retrospective_groups',
  one: 'group of notes',
  many: 'groups of notes',
  title: 'title',
  idHeader: 'Group id',
  sort: ['retrospectiveId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'retrospectiveId', 'columnId']],
  columns: [session, column, text('Group', 'title', { most: 200 }), choice('Cause', 'cause', RootCause.options)],
};

export const retrospectiveNotes: Thing = {
  sheet: 'Retrospective notes',
  table: 'retrospective_notes',
  one: 'note',
  many: 'notes',
  title: 'text',
  idHeader: 'Note id',
  sort: ['retrospectiveId', 'ord', 'id'],
  ordered: true,
  match: [['text', 'retrospectiveId', 'columnId']],
  columns: [
    session,
    column,
    text('Note', 'text', { most: 1000 }),
    refers('Group', 'groupId', 'retrospective_groups'),
    refers('Signed by', 'signedBy', 'people'),
  ],
};

/** A row for each dot. Whose it was stays out of every file: a vote is secret. */
export const retrospectiveVotes: Thing = {
  sheet: 'Retrospective votes',
  table: 'retrospective_votes',
  one: 'vote',
  many: 'votes',
  idHeader: 'Vote id',
  fact: true,
  sort: ['retrospectiveId', 'targetId', 'id'],
  match: [],
  columns: [session, belongs('Vote for', 'targetId', ['retrospective_groups', 'retrospective_notes'])],
};

export const retrospectiveActions: Thing = {
  sheet: 'Retrospective actions',
  table: 'retrospective_actions',
  one: 'action',
  many: 'actions',
  title: 'text',
  idHeader: 'Action id',
  sort: ['retrospectiveId', 'ord', 'id'],
  ordered: true,
  match: [['text', 'retrospectiveId']],
  columns: [
    session,
    text('Action', 'text', { most: 1000 }),
    refers('Owner', 'ownerId', 'people'),
    dayOf('Due', 'dueOn'),
    dayOf('Done on', 'doneOn'),
    refers('Carried to', 'carriedTo', ['objectives', 'initiatives']),
  ],
};
