import { readPeopleRows } from '../people-rows';
import type { Layout } from './layout';

/** Name, Team, Email. */
export const peopleSheet: Layout = {
  id: 'people',
  order: 'people',
  detect: (table) =>
    !table.has('objective') &&
    !table.has('key-result') &&
    !table.has('title') &&
    ((table.has('name') && (table.has('email') || table.has('team') || table.has('manager'))) ||
      (table.has('email') && table.has('owner')))
      ? 0.9
      : 0,
  describe: () => 'People with their teams and addresses',
  read: (table, builder) => readPeopleRows(table, builder),
};
