import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/kernel/errors';
import type { Raw } from './connect';

export type Migration = { readonly number: number; readonly sql: string; readonly sha256: string };

/** Reads `NNNN_name.sql` files in the order of their numbers. Throws when a name or the order is wrong. */
export function loadMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})_[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isInteger(number)) throw new Error(`migration with an unreadable name: ${name}`);
    if (index > 0 && names[index - 1]?.slice(0, 4) === name.slice(0, 4)) throw new Error(`two migrations ${number}`);
    const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

type Applied = { number: number; sha256: string };

/** The migrations that a store already has, oldest first; none for an empty store. */
export function appliedMigrations(raw: Raw): readonly Applied[] {
  const known = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'").get();
  if (!known) return [];
  return raw.prepare<[], Applied>('SELECT number, sha256 FROM schema_migrations ORDER BY number').all();
}

/**
 * Brings a store up to date. What is applied must be a prefix of `list`: a store with more is from a newer Okra
 * (STORE_NEWER), one whose files differ was made by something else (MIGRATIONS_DIFFER); neither is touched.
 * `beforeFirst` runs before the first change to a store that holds data: make the backup there.
 */
export function migrate(raw: Raw, list: readonly Migration[], beforeFirst: () => void = () => undefined): number {
  const applied = appliedMigrations(raw);
  applied.forEach((one, index) => {
    const ours = list[index];
    if (!ours) throw new Refusal('STORE_NEWER', { migration: one.number, newest: list.at(-1)?.number ?? 0 });
    if (ours.number !== one.number || ours.sha256 !== one.sha256)
      throw new Refusal('MIGRATIONS_DIFFER', { migration: one.number });
  });
  const missing = list.slice(applied.length);
  if (missing.length === 0) return 0;
  if (applied.length > 0) beforeFirst();
  // A table rebuild under enforced foreign keys would delete children without a word; ours declare none, and this makes sure.
  raw.pragma('foreign_keys = OFF');
  for (const one of missing) applyOne(raw, one);
  raw.pragma('optimize');
  return missing.length;
}

function applyOne(raw: Raw, migration: Migration): void {
  raw
    .transaction(() => {
      const before = countRows(raw);
      raw.exec(migration.sql);
      const after = countRows(raw);
      for (const [table, rows] of before)
        if (after.get(table) !== rows)
          throw new Error(
            `migration ${migration.number} changed the rows of ${table}: ${rows} to ${after.get(table) ?? 'none'}`,
          );
      raw
        .prepare('INSERT INTO schema_migrations (number, sha256) VALUES (?, ?)')
        .run(migration.number, migration.sha256);
    })
    .immediate();
}

function countRows(raw: Raw): Map<string, number> {
  const names = raw
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  return new Map(
    names.map(({ name }) => [
      name,
      raw.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0,
    ]),
  );
}
