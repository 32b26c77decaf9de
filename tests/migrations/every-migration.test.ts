import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRows } from '#main/documents/check-rows';
import { dropStatistics, expectedSchema } from '#main/documents/schema-list';
import { appliedMigrations, type Migration, migrate } from '#main/store/migrate';
import { migrations } from '#tests/support/document';
import { asOlder, contentOf, populatedToday } from '#tests/support/older';

const today = populatedToday();
const folder = path.resolve(import.meta.dirname, '../../migrations');
const nameOf = ({ number }: Migration) => readdirSync(folder).find((name) => Number(name.slice(0, 4)) === number) ?? '';

/** Only adds tables, indexes and columns: no row of before can change by it. */
function isAdditive({ sql }: Migration): boolean {
  const statements = sql
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return statements.every((one) => /^(CREATE TABLE|CREATE INDEX|ALTER TABLE "?\w+"? ADD( COLUMN)?\b)/i.test(one));
}

describe('every migration, from a populated store of the version before', () => {
  test.each(migrations.map((one, at) => [nameOf(one), at] as const))('%s', (_, at) => {
    const [before, after] = [migrations.slice(0, at), migrations.slice(0, at + 1)];
    const store = asOlder(today, before);
    const content = contentOf(store);
    if (at > 0) expect(Object.values(content).filter((rows) => rows.length > 0).length).toBeGreaterThan(15);
    const like = asOlder(today, before);
    let backups = 0;
    expect(migrate(store, after, () => void backups++)).toBe(1);
    expect(backups).toBe(at > 0 ? 1 : 0);
    expect(appliedMigrations(store).length).toBe(after.length);
    expect(contentOf(store, like)).toEqual(content);
    expect(store.pragma('quick_check(1)', { simple: true })).toBe('ok');
    // what an upgraded document publishes is what a fresh one does, to the letter
    dropStatistics(store);
    const expected = expectedSchema(after);
    const list = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';
    expect(store.prepare(list).all()).toEqual(expected.rows);
    if (at > 0) expect(checkRows(store, expected)).toBeGreaterThan(100);
    store.close();
    like.close();
  });

  test('from the first version straight to the newest', () => {
    const store = asOlder(today, migrations.slice(0, 1));
    const like = asOlder(today, migrations.slice(0, 1));
    const content = contentOf(store);
    expect(migrate(store, migrations)).toBe(migrations.length - 1);
    expect(contentOf(store, like)).toEqual(content);
  });
});

test('a migration that does more than add has a test of its own', () => {
  const lacking = migrations
    .filter((one) => !isAdditive(one))
    .map((one) => nameOf(one).replace(/\.sql$/, '.test.ts'))
    .filter((name) => !existsSync(path.join(import.meta.dirname, name)));
  expect(lacking).toEqual([]);
  for (const sql of ['UPDATE people SET name = 1', 'DROP TABLE people', 'CREATE TABLE a (b); INSERT INTO a VALUES (1)'])
    expect(isAdditive({ number: 1, sql, sha256: '' }), sql).toBe(false);
});
