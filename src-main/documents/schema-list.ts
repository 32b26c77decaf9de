import { Refusal } from '#shared/kernel/errors';
import { connect, type Raw } from '../store/connect';
import { type Migration, migrate } from '../store/migrate';

/** One line of SQLite's own list of what a file contains. */
export type SchemaRow = {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
};

/** A column as SQLite describes it. */
export type Column = { readonly name: string; readonly type: string; readonly notnull: number };

/** What a file with a given number of migrations contains, to the letter. */
export type ExpectedSchema = {
  readonly rows: readonly SchemaRow[];
  readonly tables: ReadonlyMap<string, readonly Column[]>;
};

/** Reads SQLite's own list. */
export const LIST = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

/** Builds the list by running the migrations on an empty store: there is no second copy of it to forget. */
export function expectedSchema(migrations: readonly Migration[]): ExpectedSchema {
  const raw = connect(':memory:');
  try {
    migrate(raw, migrations);
    dropStatistics(raw);
    const rows = raw.prepare<[], SchemaRow>(LIST).all();
    const tables = rows.filter(({ type }) => type === 'table').map(({ name }) => name);
    return {
      rows,
      tables: new Map(tables.map((name) => [name, raw.prepare<[], Column>(`PRAGMA table_info("${name}")`).all()])),
    };
  } finally {
    raw.close();
  }
}

/** SQLite's notes for its query planner are no part of a document. */
export function dropStatistics(raw: Raw): void {
  for (const name of ['sqlite_stat1', 'sqlite_stat4']) raw.exec(`DROP TABLE IF EXISTS ${name}`);
}

/**
 * Compares a file's list with the one that its migrations make, byte for byte. Anything else in it (a trigger, a view,
 * a virtual table, a generated column, one index more) is HOSTILE_SCHEMA and nothing of it is ever run.
 * A file with more migrations than ours is NEWER_FORMAT. Returns how many migrations it has.
 */
export function checkSchema(raw: Raw, migrations: readonly Migration[]): number {
  const rows = raw.prepare<[], SchemaRow>(LIST).all();
  const applied = appliedIn(raw, rows, migrations);
  const expected = expectedSchema(migrations.slice(0, applied));
  const strange = firstDifference(rows, expected.rows);
  if (strange !== undefined) throw new Refusal('HOSTILE_SCHEMA', { object: strange });
  return applied;
}

function appliedIn(raw: Raw, rows: readonly SchemaRow[], migrations: readonly Migration[]): number {
  const [first] = migrations;
  if (!first) throw new Error('there are no migrations');
  const list = rows.find(({ name }) => name === 'schema_migrations');
  const ours = expectedSchema([first]).rows.find(({ name }) => name === 'schema_migrations');
  if (list?.type !== 'table' || list.sql !== ours?.sql)
    throw new Refusal('HOSTILE_SCHEMA', { object: 'table schema_migrations' });
  const applied = raw
    .prepare<[], { number: unknown; sha256: unknown }>('SELECT number, sha256 FROM schema_migrations ORDER BY number')
    .all();
  const same = applied.every((one, index) => {
    const known = migrations[index];
    return !known || (known.number === one.number && known.sha256 === one.sha256);
  });
  if (!same || applied.length === 0) throw new Refusal('HOSTILE_SCHEMA', { object: 'migrations' });
  if (applied.length > migrations.length) throw new Refusal('NEWER_FORMAT', { migrations: applied.length });
  return applied.length;
}

const keyOf = (row: SchemaRow): string => JSON.stringify([row.type, row.name, row.tbl_name, row.sql]);

function firstDifference(rows: readonly SchemaRow[], expected: readonly SchemaRow[]): string | undefined {
  const known = new Set(expected.map(keyOf));
  const extra = rows.find((row) => !known.has(keyOf(row)));
  if (extra) return `${extra.type} ${extra.name}`.slice(0, 200);
  const present = new Set(rows.map(keyOf));
  const missing = expected.find((row) => !present.has(keyOf(row)));
  return missing && `missing ${missing.type} ${missing.name}`;
}
