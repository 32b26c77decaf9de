import { Refusal } from '#shared/kernel/errors';
import { FACT_COLUMNS } from '../changes/pending';
import type { Raw } from '../store/connect';
import type { Migration } from '../store/migrate';
import { FORMAT } from '../store/open';
import { factTables } from '../store/schema';
import { isPlainIndex, isPlainTable } from './plain-sql';
import { type Column, type ExpectedSchema, expectedSchema, LIST, type SchemaRow } from './schema-list';

/** What every Okra reads of a file of any later format: how it is laid out never changes. */
const ENVELOPE = ['okr_meta', 'schema_migrations', 'change_messages', 'messages_pending'];
/** More tables and indexes than any Okra will have. */
const MOST_OBJECTS = 1000;

/** What is read of a file of a newer format. */
export type NewerSchema = {
  /** The envelope as ours, to the letter. */
  readonly envelope: ExpectedSchema;
  /** The tables of facts, ours and unknown ones, with all of their columns. */
  readonly facts: ReadonlyMap<string, readonly Column[]>;
};

/** Whether a file is beyond ours: by its format's number, or because it has more migrations than we do. */
export function isNewer(raw: Raw, format: number, migrations: readonly Migration[]): boolean {
  if (format > FORMAT) return true;
  const list = raw
    .prepare<[], SchemaRow>("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name = 'schema_migrations'")
    .get();
  if (list?.type !== 'table' || list.sql !== sqlOf(expectedSchema(migrations), 'schema_migrations')) return false;
  return (raw.prepare('SELECT count(*) FROM schema_migrations').pluck().get() as number) > migrations.length;
}

/**
 * Checks what a file of a newer format is made of. Its envelope has to be ours to the letter, all else plain tables and
 * indexes: HOSTILE_SCHEMA otherwise. NEWER_FORMAT where it says that we must not read it. Reads no other table.
 */
export function checkNewer(raw: Raw, migrations: readonly Migration[]): NewerSchema {
  const expected = expectedSchema(migrations);
  const rows = raw.prepare<[], SchemaRow>(`${LIST} LIMIT ${MOST_OBJECTS + 1}`).all();
  if (rows.length > MOST_OBJECTS) throw new Refusal('HOSTILE_SCHEMA', { object: 'too many tables' });
  for (const name of ENVELOPE) {
    const found = rows.find((row) => row.name === name);
    if (found?.type !== 'table' || found.sql !== sqlOf(expected, name))
      throw new Refusal('HOSTILE_SCHEMA', { object: `table ${name}` });
  }
  checkReader(raw);
  checkPrefix(raw, migrations);
  const strange = rows.find((row) => !isPlain(row));
  if (strange) throw new Refusal('HOSTILE_SCHEMA', { object: `${strange.type} ${strange.name}`.slice(0, 200) });
  const envelope = new Map(ENVELOPE.map((name) => [name, expected.tables.get(name) ?? []]));
  return { envelope: { rows: expected.rows, tables: envelope }, facts: factsIn(raw, rows, expected) };
}

/** The oldest Okra that may read it: its number is in the envelope. */
function checkReader(raw: Raw): void {
  const meta = raw
    .prepare<[], { format: number; least: number; version: string }>(
      'SELECT format, min_reader AS least, app_version AS version FROM okr_meta LIMIT 1',
    )
    .get();
  if (!meta) throw new Refusal('DAMAGED', { which: 'content', table: 'okr_meta' });
  if (meta.least > FORMAT || meta.least < 1)
    throw new Refusal('NEWER_FORMAT', { format: meta.format, known: FORMAT, appVersion: meta.version.slice(0, 40) });
}

/** Migrations are only ever appended: a newer file has ours first. */
function checkPrefix(raw: Raw, migrations: readonly Migration[]): void {
  const applied = raw
    .prepare<[], { number: unknown; sha256: unknown }>('SELECT number, sha256 FROM schema_migrations ORDER BY number')
    .all();
  if (migrations.some(({ number, sha256 }, at) => applied[at]?.number !== number || applied[at]?.sha256 !== sha256))
    throw new Refusal('HOSTILE_SCHEMA', { object: 'migrations' });
}

function isPlain({ type, name, tbl_name, sql }: SchemaRow): boolean {
  if (type === 'table') return name === tbl_name && !/^sqlite_/i.test(name) && isPlainTable(sql ?? '');
  // the index of a primary key has a name of SQLite's own and no statement
  return type === 'index' && (sql === null ? name.startsWith('sqlite_autoindex_') : isPlainIndex(sql));
}

/** Tables of facts are told by the columns that each of them has; ours have to be there with all of theirs. */
function factsIn(raw: Raw, rows: readonly SchemaRow[], expected: ExpectedSchema): NewerSchema['facts'] {
  const found = new Map<string, readonly Column[]>();
  for (const { type, name } of rows) {
    if (type !== 'table' || ENVELOPE.includes(name)) continue;
    const columns = raw.prepare<[], Column>(`PRAGMA table_info("${name}")`).all();
    const names = new Set(columns.map((column) => column.name));
    const isOurs = factTables.includes(name);
    if (isOurs || (!expected.tables.has(name) && FACT_COLUMNS.every((column) => names.has(column))))
      found.set(name, columns);
    // Facts are text and numbers: what is put aside is kept as JSON.
    if (found.has(name) && columns.some(({ type }) => type === 'BLOB'))
      throw new Refusal('HOSTILE_SCHEMA', { object: `table ${name}` });
  }
  for (const name of factTables)
    for (const column of expected.tables.get(name) ?? []) {
      const theirs = found.get(name)?.find((one) => one.name === column.name);
      if (theirs?.type !== column.type) throw new Refusal('HOSTILE_SCHEMA', { object: `table ${name}` });
    }
  return found;
}

const sqlOf = ({ rows }: ExpectedSchema, name: string): string | null | undefined =>
  rows.find((row) => row.type === 'table' && row.name === name)?.sql;
