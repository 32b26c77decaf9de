import { xlsx } from '../imports/xlsx';

/** A staff list as a personnel system writes it: a title above, a manager by name, one unknown, one twice, one nameless. */
const rows = [
  ['Staff list', '', '', '', '', ''],
  ['First name', 'Last name', 'Work e-mail', 'Job title', 'Line manager', 'Department'],
  ['Head of', 'Operations', 'operations@fernhill.example', 'Head of Operations', '', 'Operations'],
  ['Dispatcher', 'North', 'north@fernhill.example', 'Dispatcher', 'Head of Operations', 'Dispatch'],
  ['Dispatcher', 'South', 'south@fernhill.example', 'Dispatcher', 'nobody@fernhill.example', 'Dispatch'],
  ['Dispatcher', 'North', 'NORTH@fernhill.example', 'Dispatcher', '', 'Dispatch'],
  ['', '', 'unknown@fernhill.example', 'Temporary', '', ''],
];

export const staffWorkbook = (): Buffer => xlsx({ sheets: [{ name: 'Staff', rows }] });
export const staffCsv = (): string => rows.map((row) => row.join(';')).join('\n');
