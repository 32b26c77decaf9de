import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

/** Objective, Key Result, Progress, Owner, Quarter, Status: progress alone, measured from 0 to 100 %. */
export const progressOnly: Layout = {
  id: 'D',
  order: 'goals',
  detect: (table) => (table.has('objective', 'key-result', 'progress') && !table.has('target') ? 0.93 : 0),
  describe: () => 'Key results with their progress alone, read as 0 to 100 %',
  read: (table, builder) => readGoalRows(table, builder),
};
