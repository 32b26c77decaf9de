import { Buffer, isUtf8 } from 'node:buffer';
import { isInstant } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { isPlausible } from '../changes/clock';
import { decodeCell, decodeCreation } from '../changes/values';
import type { Raw } from '../store/connect';
import type { Column, ExpectedSchema } from './schema-list';

/** Longest texts, in UTF-16 units. A message's value may hold a whole row; one put aside is a message written as JSON. */
const LONGEST = { id: 400, keyword: 64, day: 10, text: 100_000, message: 4_000_000, aside: 32_000_000 } as const;

/** Largest whole number that any column of ours holds. */
const LARGEST_INTEGER = 2 ** 53 - 1;

type Check = (value: unknown) => boolean;

const text =
  (longest: number, form?: RegExp): Check =>
  (value) =>
    typeof value === 'string' && value.length <= longest && !value.includes('\0') && (!form || form.test(value));

const FLAGS = new Set(['deleted', 'individual_objectives', 'asks_help']);
const KEYWORDS = new Set(
  'state kind goal_type visibility roll_up owner_status cadence default_cadence goal_policy stage decision cause phase status role currency'.split(
    ' ',
  ),
);

/** The check of a column, by its declared type and its name: the naming rules of the schema say what it holds. */
export function checkOf({ name, type, notnull }: Column): Check {
  const check = valueCheck(name, type);
  return notnull === 0 && name !== 'id' ? (value) => value === null || check(value) : check;
}

function valueCheck(name: string, type: string): Check {
  if (type === 'REAL') return (value) => typeof value === 'number' && Number.isFinite(value);
  if (type === 'BLOB') return (value) => Buffer.isBuffer(value) && value.length === 48;
  if (FLAGS.has(name)) return (value) => value === 0 || value === 1;
  if (type === 'INTEGER')
    return (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER;
  if (name === 'ts') return isTimestamp();
  if (name === 'val') return isLogged;
  if (name === 'id' || name.endsWith('_id') || name === 'mark') return text(LONGEST.id);
  if (name.endsWith('_on') || name === 'date') return text(LONGEST.day, /^(\d{4}-\d\d-\d\d)?$/);
  if (name === 'changed_at') return (value) => value === '' || (typeof value === 'string' && isInstant(value));
  if (KEYWORDS.has(name)) return text(LONGEST.keyword, /^[A-Za-z0-9 _-]*$/);
  if (name === 'message') return text(LONGEST.aside);
  return text(name === 'vector' ? LONGEST.message : LONGEST.text);
}

const TIME = /^[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z-[0-9A-F]{4}-[0-9a-f]{16}$/;

/** A change's timestamp: the clock of the document is set by the greatest of them. Each hour is looked up once. */
function isTimestamp(): Check {
  const hours = new Set<string>();
  return (value) => {
    if (typeof value !== 'string' || !TIME.test(value.slice(11))) return false;
    const hour = value.slice(0, 13);
    if (hours.has(hour)) return true;
    if (!isPlausible(value)) return false;
    hours.add(hour);
    return true;
  };
}

/** A value as the change log writes it: undo and history read it back. */
const isLogged: Check = (value) => {
  if (typeof value !== 'string' || value.length > LONGEST.message || value.includes('\0')) return false;
  try {
    value.startsWith('J:') ? decodeCreation(value) : decodeCell(value);
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads every row of every table once and checks each value against what Okra writes there. DAMAGED with the table and
 * column where one does not fit. The schema must have been compared before. Returns the number of rows.
 */
export function checkRows(
  raw: Raw,
  schema: ExpectedSchema,
  progress: (rows: number) => void = () => undefined,
): number {
  let rows = 0;
  for (const [table, columns] of schema.tables) {
    const checks = columns.map((column) => ({ name: column.name, fits: checkOf(column) }));
    const doubtful = new Set<string>();
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    for (const row of raw.prepare<[], unknown[]>(`SELECT ${names} FROM "${table}"`).raw().iterate()) {
      checks.forEach(({ name, fits }, index) => {
        const value = row[index];
        if (!fits(value)) throw new Refusal('DAMAGED', { which: 'content', table, column: name });
        if (typeof value === 'string' && value.includes('\ufffd')) doubtful.add(name);
      });
      rows += 1;
      if (rows % 10_000 === 0) progress(rows);
    }
    for (const column of doubtful) checkEncoding(raw, table, column);
  }
  return rows;
}

/** Text that is no valid UTF-8 reads as replacement characters; a column that shows one gets the closer look. */
function checkEncoding(raw: Raw, table: string, column: string): void {
  const all = raw.prepare<[], Buffer | null>(`SELECT CAST("${column}" AS BLOB) FROM "${table}"`).pluck();
  for (const bytes of all.iterate())
    if (bytes !== null && !isUtf8(bytes)) throw new Refusal('DAMAGED', { which: 'encoding', table, column });
}
