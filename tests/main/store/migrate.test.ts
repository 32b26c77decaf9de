import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { connect } from '#main/store/connect';
import { type Migration, migrate } from '#main/store/migrate';
import { syncedTables } from '#main/store/schema';
import { migrations, openTestDocument } from '#tests/support/document';

const next: Migration = { number: 9000, sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT;', sha256: 'x' };

test('migrations are appended, and run once', () => {
  const raw = connect(':memory:');
  expect(migrate(raw, migrations)).toBe(migrations.length);
  expect(migrate(raw, migrations)).toBe(0);
  let backups = 0;
  expect(migrate(raw, [...migrations, next], () => void backups++)).toBe(1);
  expect(backups).toBe(1);
});

test('a store from a newer Okra, or with other migrations, is refused and untouched', () => {
  const raw = connect(':memory:');
  migrate(raw, [...migrations, next]);
  expect(() => migrate(raw, migrations)).toThrow('STORE_NEWER');
  expect(() => migrate(raw, [...migrations, { ...next, sha256: 'y' }])).toThrow('MIGRATIONS_DIFFER');
});

test('a migration that loses rows, or fails, is rolled back whole', () => {
  const raw = connect(':memory:');
  migrate(raw, migrations);
  raw.exec("INSERT INTO people (id, name) VALUES ('p', 'Head of Support')");
  const losing = { ...next, sql: 'CREATE TABLE extra (id TEXT) STRICT; DELETE FROM people;' };
  expect(() => migrate(raw, [...migrations, losing])).toThrow('changed the rows of people');
  expect(() =>
    migrate(raw, [...migrations, { ...next, sql: 'CREATE TABLE extra (id TEXT) STRICT; nonsense;' }]),
  ).toThrow();
  expect(raw.prepare('SELECT count(*) AS n FROM people').get()).toEqual({ n: 1 });
  expect(migrate(raw, [...migrations, next])).toBe(1);
});

test('the typed tables say what the migrations made', () => {
  const { raw } = openTestDocument().ledger;
  for (const { name, table } of syncedTables.values()) {
    const real = raw
      .prepare(`SELECT name, type, "notnull" AS required, dflt_value AS preset FROM pragma_table_info('${name}')`)
      .all();
    const typed = getTableConfig(table).columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull ? 1 : 0,
      preset:
        column.default === undefined
          ? null
          : typeof column.default === 'string'
            ? `'${column.default}'`
            : String(column.default),
    }));
    expect(typed, name).toEqual(real);
  }
});

test('synced tables need no column and forbid no order of arrival', () => {
  const { raw } = openTestDocument().ledger;
  for (const { name } of syncedTables.values()) {
    expect(raw.prepare(`SELECT * FROM pragma_foreign_key_list('${name}')`).all(), name).toEqual([]);
    expect(raw.prepare(`SELECT name FROM pragma_index_list('${name}') WHERE origin = 'u'`).all(), name).toEqual([]);
    expect(
      raw
        .prepare(`SELECT name FROM pragma_table_info('${name}') WHERE "notnull" = 1 AND dflt_value IS NULL AND pk = 0`)
        .all(),
      name,
    ).toEqual([]);
  }
});
