import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

/** objective, key_result, start, target, current, confidence (0-1), owner, unit: as programs write it. */
export const flat: Layout = {
  id: 'G',
  order: 'goals',
  detect: (table) => (table.has('objective', 'key-result', 'start', 'target', 'unit') ? 0.96 : 0),
  describe: () => 'A flat list of key results with start, target, current value and unit',
  read: (table, builder) => readGoalRows(table, builder),
};
