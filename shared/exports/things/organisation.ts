import { CycleCadence, CycleState } from '#shared/kernel/vocabulary';
import { PersonRole, PersonState } from '#shared/people/contract';
import { TeamKind, TeamStage } from '#shared/teams/contract';
import { Cadence, GoalPolicy } from '#shared/workspace/contract';
import { belongs, choice, dayOf, type ExportRow, flag, number, refers, shown, type Thing, text } from '../thing';

const lower = (row: ExportRow, field: string): string => String(row[field] ?? '').toLowerCase();

export const workspace: Thing = {
  sheet: 'Workspace',
  table: 'workspaces',
  one: 'company setting',
  many: 'company settings',
  title: 'name',
  idHeader: 'Workspace id',
  single: true,
  sort: [],
  match: [],
  columns: [
    text('Name', 'name', { most: 200 }),
    text('Mission', 'mission', { most: 5000 }),
    text('Vision', 'vision', { most: 5000 }),
    text('Values', 'companyValues', { most: 5000 }),
    number('Fiscal year starts in month', 'fiscalStartMonth', { whole: true, least: 1, most: 12 }),
    number('Week starts on day', 'weekStartsOn', { whole: true, least: 0, most: 6 }),
    text('Time zone', 'timeZone', { most: 60 }),
    choice('Goal policy', 'goalPolicy', GoalPolicy.options),
    dayOf('Goal policy chosen on', 'goalPolicyChosenOn'),
    flag('Individual objectives', 'individualObjectives'),
    choice('Check-in cadence', 'defaultCadence', Cadence.options),
    number('Company talks open, weeks before', 'companyLeadWeeks', { whole: true, least: 6, most: 8 }),
    shown('Exported on', (_row, { about }) => about.exportedOn),
    shown('Made by', (_row, { about }) => about.madeBy),
  ],
};

export const people: Thing = {
  sheet: 'People',
  table: 'people',
  one: 'person',
  many: 'people',
  title: 'name',
  idHeader: 'Person id',
  sort: ['name', 'id'],
  match: [['email'], ['name']],
  agrees: (planned, there) =>
    lower(planned, 'email') === '' || lower(there, 'email') === '' || lower(planned, 'email') === lower(there, 'email'),
  ladder: { from: 'id', to: 'managerId' },
  columns: [
    text('Person', 'name', { most: 200 }),
    text('E-mail', 'email', { most: 254 }),
    text('Job title', 'jobTitle', { most: 200 }),
    refers('Manager', 'managerId', 'people'),
    // to be read; the memberships themselves have their own sheet
    shown('Teams', ({ id }, look) =>
      look
        .rows('team_members', 'personId', id)
        .flatMap(({ teamId }) => look.name('teams', teamId) ?? [])
        .join('\n'),
    ),
    choice('State', 'state', PersonState.options, { once: true }),
  ],
};

export const roles: Thing = {
  sheet: 'Roles',
  table: 'person_roles',
  one: 'role',
  many: 'roles',
  title: 'role',
  idHeader: null,
  idOf: ({ personId, role }, linkId) => linkId('person-role', String(personId), String(role)),
  sort: ['personId', 'role', 'id'],
  match: [['personId', 'role']],
  columns: [belongs('Person', 'personId', 'people'), choice('Role', 'role', PersonRole.options)],
};

export const teams: Thing = {
  sheet: 'Teams',
  table: 'teams',
  one: 'team',
  many: 'teams',
  title: 'name',
  idHeader: 'Team id',
  sort: ['ord', 'id'],
  ordered: true,
  match: [['name', 'parentId'], ['name']],
  ladder: { from: 'id', to: 'parentId' },
  columns: [
    text('Team', 'name', { most: 200 }),
    choice('Kind', 'kind', TeamKind.options),
    refers('Part of', 'parentId', 'teams'),
    refers('Lead', 'leadId', 'people'),
    choice('Cadence', 'cadence', Cadence.options),
    choice('Stage', 'stage', TeamStage.options),
    refers('Check-in template', 'checkInTemplateId', 'check_in_templates'),
  ],
};

export const members: Thing = {
  sheet: 'Members',
  table: 'team_members',
  one: 'team membership',
  many: 'team memberships',
  idHeader: null,
  idOf: ({ teamId, personId }, linkId) => linkId('team-member', String(teamId), String(personId)),
  sort: ['teamId', 'personId'],
  match: [['teamId', 'personId']],
  columns: [belongs('Team', 'teamId', 'teams'), belongs('Person', 'personId', 'people')],
};

const answers = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export const teamQuizzes: Thing = {
  sheet: 'Team quizzes',
  table: 'team_quizzes',
  one: 'team quiz',
  many: 'team quizzes',
  title: 'date',
  idHeader: 'Quiz id',
  sort: ['date', 'teamId', 'id'],
  match: [['date', 'teamId']],
  columns: [
    belongs('Team', 'teamId', 'teams'),
    dayOf('Date', 'date'),
    ...answers.map((answer) => number(`Answer ${answer}`, `answer${answer}`, { whole: true, least: 1, most: 5 })),
  ],
};

export const cycles: Thing = {
  sheet: 'Cycles',
  table: 'cycles',
  one: 'cycle',
  many: 'cycles',
  title: 'name',
  idHeader: 'Cycle id',
  sort: ['startsOn', 'id'],
  match: [['startsOn', 'endsOn'], ['name']],
  agrees: (planned, there) =>
    String(there['startsOn']) <= String(planned['endsOn']) && String(there['endsOn']) >= String(planned['startsOn']),
  ladder: { from: 'id', to: 'parentId' },
  columns: [
    text('Cycle', 'name', { most: 200 }),
    choice('Cadence', 'cadence', CycleCadence.options),
    dayOf('First day', 'startsOn'),
    dayOf('Last day', 'endsOn'),
    choice('State', 'state', CycleState.options, { once: true }),
    dayOf('Planning opens on', 'planningOpensOn'),
    refers('Part of', 'parentId', 'cycles'),
  ],
};
