import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

/** Team, Objective, Key Result, Target, Current, Score, Owner, Confidence: no start value, which then is 0. */
export const teamSheet: Layout = {
  id: 'B',
  order: 'goals',
  detect: (table) => (table.has('team', 'objective', 'key-result', 'target') && !table.has('start') ? 0.92 : 0),
  describe: () => 'Key results of teams with target and current value; without a start value they start at 0',
  read: (table, builder) => readGoalRows(table, builder),
};

/** Objective, Score, Owner, Timeframe: the objectives of the company, without key results. */
export const companySheet: Layout = {
  id: 'B',
  order: 'goals',
  detect: (table) =>
    table.has('objective') &&
    !table.has('key-result') &&
    !table.has('target') &&
    !table.has('title') &&
    (table.has('owner') || table.has('cycle'))
      ? 0.85
      : 0,
  describe: () => 'Objectives alone, without key results',
  read: (table, builder) => readGoalRows(table, builder),
};
