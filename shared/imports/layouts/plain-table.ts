import { readGoalRows } from '../goal-rows';
import { readListRows } from '../list-rows';
import type { Layout } from './layout';

/** Any other table with objectives or key results. */
export const plainTable: Layout = {
  id: 'table',
  order: 'goals',
  detect: (table) =>
    table.has('objective') || (table.has('key-result') && !table.has('date')) ? 0.5 : table.has('title') ? 0.4 : 0,
  describe: () => 'A table of objectives and key results',
  read: (table, builder) =>
    table.has('objective') || table.has('key-result') ? readGoalRows(table, builder) : readListRows(table, builder),
};
