import { alignmentId } from '#shared/alignments/domain';
import {
  Cadence,
  CarryDecision,
  DependencyAnswer,
  GoalType,
  KeyResultKind,
  LinkKind,
  OwnerStatus,
  RollUpMode,
  ThingState,
  Visibility,
} from '#shared/kernel/vocabulary';
import { AgreedNumber } from '#shared/key-results/contract';
import {
  belongs,
  choice,
  dayOf,
  type ExportValue,
  flag,
  instant,
  number,
  refers,
  shown,
  type Thing,
  text,
} from '../thing';

export const objectives: Thing = {
  sheet: 'Objectives',
  table: 'objectives',
  one: 'objective',
  many: 'objectives',
  title: 'title',
  idHeader: 'Objective id',
  sort: ['cycleId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'cycleId', 'teamId']],
  hides: ({ visibility }) => visibility === 'confidential',
  columns: [
    text('Objective', 'title', { most: 500 }),
    text('Why', 'why', { most: 10_000 }),
    refers('Cycle', 'cycleId', 'cycles'),
    refers('Team', 'teamId', 'teams'),
    refers('Owner', 'ownerId', 'people'),
    refers('Ambition', 'ambitionId', 'ambitions'),
    choice('Goal type', 'goalType', GoalType.options),
    choice('State', 'state', ThingState.options, { once: true }),
    choice('Visibility', 'visibility', Visibility.options),
    choice('Roll-up', 'rollUp', RollUpMode.options),
    choice('Said by the owner', 'ownerStatus', OwnerStatus.options),
    dayOf('Own first day', 'startsOn'),
    dayOf('Own last day', 'endsOn'),
    dayOf('Created on', 'createdOn', { once: true, today: true }),
  ],
};

export const keyResults: Thing = {
  sheet: 'Key results',
  table: 'key_results',
  one: 'key result',
  many: 'key results',
  title: 'title',
  idHeader: 'Key result id',
  sort: ['objectiveId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'objectiveId']],
  columns: [
    belongs('Objective', 'objectiveId', 'objectives'),
    text('Key result', 'title', { most: 500 }),
    choice('Measured as', 'kind', KeyResultKind.options),
    number('Start', 'startValue'),
    number('Target', 'targetValue', { explained: true }),
    // to be read; the check-ins themselves have their own sheet
    shown(
      'Current',
      ({ id }, look) =>
        look.rows('check_ins', 'keyResultId', id).findLast(({ value }) => value !== null)?.['value'] ?? null,
      'number',
    ),
    text('Unit', 'unit', { most: 20 }),
    text('Currency', 'currency', { most: 3 }),
    number('Lowest', 'lowBound', { explained: true }),
    number('Highest', 'highBound', { explained: true }),
    number('Critical', 'criticalValue', { explained: true }),
    number('Commit', 'commitLevel', { explained: true }),
    number('Target level', 'targetLevel', { explained: true }),
    number('Stretch', 'stretchLevel', { explained: true }),
    number('Decimals', 'decimals', { whole: true, least: 0, most: 6 }),
    number('Weight', 'weight', { least: 0, most: 1000 }),
    choice('Cadence', 'cadence', Cadence.options),
    refers('Owner', 'ownerId', 'people'),
    refers('Moved by KPI', 'kpiId', 'kpis'),
    choice('State', 'state', ThingState.options, { once: true }),
    dayOf('Created on', 'createdOn', { once: true, today: true }),
  ],
};

export const checkIns: Thing = {
  sheet: 'Check-ins',
  table: 'check_ins',
  one: 'check-in',
  many: 'check-ins',
  title: 'date',
  idHeader: 'Check-in id',
  fact: true,
  // see the readings of KPIs
  sort: ['date', 'keyResultId', 'ts', 'id'],
  match: [['date', 'keyResultId', 'value', 'confidence', 'status', 'retrospect']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    dayOf('Date', 'date'),
    number('Value', 'value'),
    number('Confidence', 'confidence', { whole: true, least: 0, most: 10 }),
    choice('Status', 'status', OwnerStatus.options),
    text('What happened', 'retrospect', { most: 10_000 }),
    text('What next', 'prospect', { most: 10_000 }),
    refers('By', 'author', 'people'),
  ],
};

export const blockers: Thing = {
  sheet: 'Blockers',
  table: 'blockers',
  one: 'blocker',
  many: 'blockers',
  title: 'text',
  idHeader: 'Blocker id',
  sort: ['raisedOn', 'id'],
  match: [['text', 'keyResultId', 'raisedOn']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    text('Blocker', 'text', { most: 10_000 }),
    refers('Owner', 'ownerId', 'people'),
    dayOf('Raised on', 'raisedOn'),
    flag('Asks for help', 'asksHelp'),
    dayOf('Resolved on', 'resolvedOn'),
    refers('Check-in', 'checkInId', 'check_ins'),
  ],
};

export const milestones: Thing = {
  sheet: 'Milestones',
  table: 'milestones',
  one: 'milestone',
  many: 'milestones',
  title: 'title',
  idHeader: 'Milestone id',
  sort: ['keyResultId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'keyResultId']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    text('Milestone', 'title', { most: 500 }),
    dayOf('Due', 'dueOn'),
    number('Weight', 'weight', { least: 0, most: 1000 }),
    dayOf('Done on', 'doneOn'),
  ],
};

export const initiatives: Thing = {
  sheet: 'Initiatives',
  table: 'initiatives',
  one: 'initiative',
  many: 'initiatives',
  title: 'title',
  idHeader: 'Initiative id',
  sort: ['objectiveId', 'ord', 'id'],
  ordered: true,
  match: [['title', 'objectiveId', 'keyResultId']],
  columns: [
    belongs('Objective', 'objectiveId', 'objectives'),
    refers('Key result', 'keyResultId', 'key_results'),
    text('Initiative', 'title', { most: 500 }),
    refers('Owner', 'ownerId', 'people'),
    dayOf('Due', 'dueOn'),
    dayOf('Done on', 'doneOn'),
  ],
};

const idOrNull = (value: ExportValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const links: Thing = {
  sheet: 'Links',
  table: 'alignments',
  one: 'link',
  many: 'links',
  idHeader: null,
  idOf: ({ childId, parentId, parentKeyResultId }) =>
    alignmentId(String(childId), String(parentId), idOrNull(parentKeyResultId)),
  sort: ['childId', 'parentId', 'parentKeyResultId', 'id'],
  match: [['childId', 'parentId', 'parentKeyResultId']],
  ladder: {
    from: 'childId',
    to: 'parentId',
    of: ({ kind }) => (kind === 'depends-on' ? 'dependencies' : 'ladder'),
  },
  columns: [
    belongs('Child', 'childId', 'objectives'),
    belongs('Parent', 'parentId', 'objectives'),
    refers('Parent key result', 'parentKeyResultId', 'key_results'),
    choice('Kind', 'kind', LinkKind.options),
    number('Weight', 'weight', { least: 0, most: 1000 }),
    text('Needed', 'needs', { most: 2000 }),
    dayOf('Needed by', 'dueOn'),
    refers('Asked by', 'askedBy', 'people'),
    dayOf('Asked on', 'askedOn'),
    choice('Answer', 'answer', DependencyAnswer.options),
    text('Answer in words', 'answerNote', { most: 2000 }),
    refers('Answered by', 'answeredBy', 'people'),
    dayOf('Answered on', 'answeredOn'),
  ],
};

/** Never beside a person: scores and grades are for learning, not for ranking anybody. */
export const grades: Thing = {
  sheet: 'Grades',
  table: 'grades',
  one: 'grade',
  many: 'grades',
  title: 'final',
  idHeader: null,
  idOf: ({ keyResultId }, linkId) => linkId('grade', String(keyResultId)),
  sort: ['keyResultId', 'id'],
  match: [['keyResultId']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    number('Score by the figures', 'automatic', { least: 0, most: 1 }),
    number('Final score', 'final', { least: 0, most: 1 }),
    text('Reason', 'reason', { most: 10_000 }),
    text('Learning', 'learning', { most: 10_000 }),
    choice('Decision', 'decision', CarryDecision.options),
    dayOf('Graded on', 'gradedOn'),
    refers('Carried to', 'carriedTo', 'key_results'),
  ],
};

/** Every change of an agreed number: those of the document's log, and those that it has from another one. */
export const targetChanges: Thing = {
  sheet: 'Target changes',
  table: 'target_changes',
  one: 'change of a target',
  many: 'changes of targets',
  title: 'changedAt',
  idHeader: 'Target change id',
  fact: true,
  history: true,
  sort: ['keyResultId', 'changedAt', 'id'],
  match: [['changedAt', 'keyResultId', 'number']],
  columns: [
    belongs('Key result', 'keyResultId', 'key_results'),
    choice('Number', 'number', AgreedNumber.options, { needed: true }),
    number('Before', 'before'),
    number('After', 'after'),
    instant('Changed at', 'changedAt', { needed: true }),
    refers('Changed by', 'author', 'people'),
    text('Reason', 'reason', { most: 10_000 }),
  ],
};

/** Why a target, or anything else that asks for a reason, was changed. */
export const reasons: Thing = {
  sheet: 'Reasons',
  table: 'change_reasons',
  one: 'reason for a change',
  many: 'reasons for changes',
  title: 'reason',
  idHeader: 'Reason id',
  sort: ['rowId', 'id'],
  match: [['rowId', 'reason']],
  columns: [
    choice('Kind', 'tbl', ['key_results', 'objectives', 'cycles']),
    belongs('Changed', 'rowId', ['key_results', 'objectives', 'cycles']),
    text('Reason', 'reason', { most: 10_000 }),
  ],
};
