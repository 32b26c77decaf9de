import { readLogRows } from '../log-rows';
import type { Layout } from './layout';

/** Date, Key Result (or KR ID), Owner, Current Value, Confidence, Notes: one dated check-in a row. */
export const checkInLog: Layout = {
  id: 'check-ins',
  order: 'log',
  detect: (table) =>
    table.has('date') &&
    (table.has('key-result') || table.has('key-result-id')) &&
    !table.has('target') &&
    !table.has('objective') &&
    (table.has('value') ||
      table.has('current') ||
      table.has('progress') ||
      table.has('confidence') ||
      table.has('note'))
      ? 0.95
      : 0,
  describe: () => 'Check-ins with their dates',
  read: (table, builder) => readLogRows(table, builder),
};
