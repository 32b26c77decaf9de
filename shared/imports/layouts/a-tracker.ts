import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

/** Objective, Key Result, Owner, Start Value, Target Value, Current Value, Score, Quarter. */
export const tracker: Layout = {
  id: 'A',
  order: 'goals',
  detect: (table) =>
    table.has('objective', 'key-result', 'start', 'target', 'current') ? (table.has('cycle') ? 0.95 : 0.8) : 0,
  describe: () => 'A tracker with one key result a row, from start to target, with its current value',
  read: (table, builder) => readGoalRows(table, builder),
};
