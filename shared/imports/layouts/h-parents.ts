import { readTreeRows } from '../tree-rows';
import type { Layout } from './layout';

/** Row ID, Title, Parent, Entity, Owner Email, Time Period, Start Date … (Viva Goals, Ally): rows that name their parents. */
export const parentRows: Layout = {
  id: 'H',
  order: 'goals',
  detect: (table) =>
    (table.has('title', 'parent') || table.has('objective', 'parent', 'row-id')) &&
    !table.has('objective', 'key-result')
      ? 0.95
      : 0,
  describe: () => 'Rows that name their parent: objectives and, where they are measured, key results beneath them',
  read: (table, builder) => readTreeRows(table, builder),
};
