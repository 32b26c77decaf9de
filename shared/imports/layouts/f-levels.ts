import type { Field } from '../fields';
import { readGoalRows } from '../goal-rows';
import type { Layout } from './layout';

const levels: readonly Field[] = ['corporate', 'group', 'department', 'team'];

/** Corporate, Group, Department, Team, Objective, Key result, Objective Weight; a cell may list several key results. */
export const levelColumns: Layout = {
  id: 'F',
  order: 'goals',
  detect: (table) => (table.has('objective') && levels.filter((field) => table.has(field)).length >= 2 ? 0.94 : 0),
  describe(table) {
    const found = levels.filter((field) => table.has(field)).length;
    return `Objectives under ${found} levels of teams; key results listed line by line, ${table.has('target') ? 'with' : 'without'} a measure`;
  },
  read: (table, builder) =>
    readGoalRows(table, builder, {
      levels: levels.filter((field) => table.has(field)),
      linesAreKeyResults: !table.has('target'),
    }),
};
