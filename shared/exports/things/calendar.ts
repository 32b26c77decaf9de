import { holidaySets as readySets } from '#shared/holidays/domain';
import { belongs, dayOf, flag, refers, shown, type Thing, text } from '../thing';

const holidaySetNames = new Map(readySets.map(({ code, name }) => [code, name]));

export const holidays: Thing = {
  sheet: 'Holidays',
  table: 'holidays',
  one: 'holiday',
  many: 'holidays',
  title: 'name',
  idHeader: 'Holiday id',
  sort: ['date', 'name', 'id'],
  match: [['date', 'name']],
  columns: [dayOf('Day', 'date'), text('Holiday', 'name', { most: 100 }), flag('Every year', 'yearly')],
};

export const holidaySets: Thing = {
  sheet: 'Holiday sets',
  table: 'holiday_sets',
  one: 'holiday set',
  many: 'holiday sets',
  idHeader: null,
  idOf: ({ code }, linkId) => linkId('holiday-set', String(code)),
  sort: ['code', 'id'],
  match: [['code']],
  columns: [
    text('Set', 'code', { most: 20 }),
    shown('Country', ({ code }) => holidaySetNames.get(String(code)) ?? null),
  ],
};

export const parkedTopics: Thing = {
  sheet: 'Parked topics',
  table: 'parked_topics',
  one: 'parked topic',
  many: 'parked topics',
  title: 'text',
  idHeader: 'Parked topic id',
  sort: ['cycleId', 'teamId', 'parkedOn', 'id'],
  match: [['text', 'cycleId', 'teamId']],
  columns: [
    belongs('Cycle', 'cycleId', 'cycles'),
    refers('Team', 'teamId', 'teams'),
    refers('Key result', 'keyResultId', 'key_results'),
    text('Topic', 'text', { most: 500 }),
    dayOf('Parked on', 'parkedOn'),
    dayOf('Done on', 'doneOn'),
  ],
};
