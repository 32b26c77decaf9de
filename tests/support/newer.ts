import { copyFileSync } from 'node:fs';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Message } from '#main/changes/ledger';
import { encodeCell, encodeCreation } from '#main/changes/values';
import type { Raw } from '#main/store/connect';
import type { Migration } from '#main/store/migrate';
import { type Synced, syncedTables } from '#main/store/schema';
import { migrations } from './document';
import { tamper } from './okr';

/** What an Okra of a later year has learnt: a thing, a fact, a column of a thing and one of a fact. */
export const later: Migration = {
  number: 9000,
  sql: `CREATE TABLE outlooks (id TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', size REAL, deleted INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE INDEX outlooks_by_title ON outlooks (title);
    CREATE TABLE cheers (id TEXT PRIMARY KEY, text TEXT NOT NULL DEFAULT '', ts TEXT NOT NULL DEFAULT '', author TEXT NOT NULL DEFAULT '', mark TEXT NOT NULL DEFAULT '', deleted INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
    ALTER TABLE people ADD COLUMN pronouns TEXT NOT NULL DEFAULT '';
    ALTER TABLE check_ins ADD COLUMN weather TEXT;`,
  sha256: '9'.repeat(64),
};
export const laterMigrations: readonly Migration[] = [...migrations, later];

const outlooks = sqliteTable('outlooks', {
  id: text('id').primaryKey(),
  title: text('title').notNull().default(''),
  deleted: integer('deleted').notNull().default(0),
});
const named = (...names: string[]) => new Map(names.map((name) => [name, name]));
const columnsOf = (name: string) => syncedTables.get(name)?.columns ?? new Map<string, string>();

/** Runs something as the Okra of that later year would: with its tables and columns on the allow-list. */
export function asLater<T>(work: () => T): T {
  const list = syncedTables as Map<string, Synced>;
  const before = [...list];
  const thing = { table: outlooks, topic: 'objectives', kind: 'thing', anonymous: false } as const;
  list.set('outlooks', { ...thing, name: 'outlooks', columns: named('id', 'title', 'size', 'deleted') });
  list.set('cheers', {
    ...thing,
    name: 'cheers',
    kind: 'fact',
    columns: named('id', 'text', 'ts', 'author', 'mark', 'deleted'),
  });
  for (const [name, column] of [
    ['people', 'pronouns'],
    ['check_ins', 'weather'],
  ] as const) {
    const known = list.get(name);
    if (known) list.set(name, { ...known, columns: new Map([...columnsOf(name), [column, column]]) });
  }
  try {
    return work();
  } finally {
    list.clear();
    for (const [name, one] of before) list.set(name, one);
  }
}

let count = 0;
/** A timestamp of the later Okra's device, each after the one before. */
export const laterTs = (): string =>
  `2026-06-01T08:00:00.000Z-${(++count).toString(16).toUpperCase().padStart(4, '0')}-aaaaaaaaaaaaaaaa`;

/** A message as its author would have written it. */
export const message = (about: Partial<Message> & Pick<Message, 'tbl' | 'row'>): Message => ({
  ts: laterTs(),
  col: '*',
  val: encodeCreation({}),
  prev_ts: null,
  mark: 'later',
  author: '',
  scope: '',
  prev_hash: '',
  ...about,
});

/** Writes messages into a store's log, and nothing else. */
export function log(raw: Raw, ...messages: readonly Message[]): void {
  const insert = raw.prepare(
    `INSERT INTO change_messages (ts, tbl, row, col, val, prev_ts, mark, author, scope, prev_hash)
     VALUES (@ts, @tbl, @row, @col, @val, @prev_ts, @mark, @author, @scope, @prev_hash)`,
  );
  for (const one of messages) insert.run(one);
}

/**
 * Makes a file of a later format from one of ours: its schema, a format number, and one of each thing that ours does not
 * know. `change` adds to it.
 */
export function makeNewer(from: string, to: string, change: (raw: Raw) => void = () => undefined): void {
  copyFileSync(from, to);
  tamper(to, (raw) => {
    raw.exec(later.sql);
    raw.prepare('INSERT INTO schema_migrations VALUES (?, ?)').run(later.number, later.sha256);
    raw.exec("UPDATE okr_meta SET format = 99, min_reader = 1, app_version = '9.1.0'");
    raw.pragma('user_version = 99');
    log(
      raw,
      message({ tbl: 'outlooks', row: 'o1', val: encodeCreation({ title: 'Rain', size: 2 }) }),
      message({ tbl: 'people', row: 'p1', val: encodeCreation({ name: 'Head of Rail', pronouns: 'they' }) }),
      message({ tbl: 'people', row: 'p1', col: 'job_title', val: encodeCell('Rail') }),
      message({ tbl: 'people', row: 'p1', col: 'pronouns', val: encodeCell('she') }),
      message({ tbl: 'outlooks', row: 'o1', col: 'title', val: encodeCell('Sun') }),
    );
    raw.prepare("INSERT INTO cheers (id, text, ts) VALUES ('c1', 'Well done', ?)").run(laterTs());
    raw
      .prepare(
        "INSERT INTO check_ins (id, key_result_id, date, value, weather, ts) VALUES ('i1', 'k', '2026-02-01', 4, 'wet', ?)",
      )
      .run(laterTs());
    change(raw);
  });
}
