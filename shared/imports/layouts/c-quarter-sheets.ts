import { namesCycle } from '../cycles';
import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

/** One sheet a quarter: Objectives, Key Results, Base, Target, Current, KR Progress, Progress Bar, Objective Progress. */
export const quarterSheets: Layout = {
  id: 'C',
  order: 'goals',
  detect: (table) =>
    table.has('objective', 'key-result', 'target') &&
    (table.has('computed') || table.has('progress')) &&
    namesCycle(table.sheet.name)
      ? 0.97
      : 0,
  describe: (table) =>
    `One sheet for a stretch of time (“${table.sheet.name}”); progress is worked out anew from the values`,
  read: (table, builder) => readGoalRows(table, builder),
};
