import { Horizon } from '#shared/kernel/vocabulary';
import { choice, dayOf, refers, type Thing, text } from '../thing';

export const ambitions: Thing = {
  sheet: 'Strategy',
  table: 'ambitions',
  one: 'step of the strategy',
  many: 'steps of the strategy',
  title: 'title',
  idHeader: 'Ambition id',
  sort: ['ord', 'id'],
  ordered: true,
  match: [['title', 'horizon']],
  ladder: { from: 'id', to: 'parentId' },
  columns: [
    text('Ambition', 'title', { most: 500 }),
    text('Why', 'why', { most: 10_000 }),
    choice('Horizon', 'horizon', Horizon.options),
    refers('Serves', 'parentId', 'ambitions'),
    dayOf('By', 'dueOn'),
  ],
};
