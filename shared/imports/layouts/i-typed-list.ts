import { readListRows } from '../list-rows';
import type { Layout } from './layout';

/** Owner email, OKR Type, Type, Description, Starting amount, Progress amount, Goal amount (Lattice). */
export const typedList: Layout = {
  id: 'I',
  order: 'goals',
  detect: (table) =>
    table.has('title') &&
    !table.has('key-result') &&
    !table.has('parent') &&
    (table.has('row-type') || (table.has('target') && table.has('kind')))
      ? 0.9
      : 0,
  describe: (table) =>
    table.has('row-type')
      ? 'A list of objectives and their key results in turn, told apart by a type'
      : 'A list of goals with their amounts',
  read: (table, builder) => readListRows(table, builder),
};
