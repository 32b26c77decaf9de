import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyPending } from '#main/changes/apply';
import { encodeCell, encodeCreation } from '#main/changes/values';
import { inspect } from '#main/documents/inspect';
import { load } from '#main/documents/load';
import { isPlainIndex, isPlainTable } from '#main/documents/plain-sql';
import { makeSnapshot } from '#main/documents/snapshot';
import { connect, type Raw } from '#main/store/connect';
import { migrate } from '#main/store/migrate';
import { openTestApp } from '#tests/support/app';
import { liveContent, migrations, openTestDocument } from '#tests/support/document';
import { asLater, laterMigrations, log, makeNewer, message } from '#tests/support/newer';
import { makeWorkingCopy, publishTo, temporaryFolder } from '#tests/support/okr';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
let ours = '';
let content: Record<string, unknown[]> = {};
let count = 0;
const fresh = (name: string) => at(`${++count}-${name}`);

beforeAll(() => {
  const { document, file } = makeWorkingCopy(at('copy'), ['Ship it', 'Größe 🚀']);
  content = liveContent(document);
  ours = publishTo(file, folder.path, 'ours.okr').file;
  document.close();
});
afterAll(folder.remove);

/** A file of a later format. */
function newer(change?: (raw: Raw) => void): string {
  const file = fresh('newer.okr');
  makeNewer(ours, file, change);
  return file;
}

/** Opens a file as the app does: looks at it, fills a working copy. */
function takeIn(file: string, list = migrations): { work: string; newer: boolean } {
  const [snapshot, work] = [fresh('in.okr'), fresh('work.db')];
  const found = inspect({ file, snapshot, migrations: list });
  load({ snapshot, workFile: work, migrations: list, applied: found.applied, newer: found.newer });
  return { work, newer: found.newer };
}

function refused(file: string): object {
  try {
    takeIn(file);
  } catch (error) {
    const { code, details } = error as { code: string; details: object };
    return { code, ...details };
  }
  return { code: 'accepted' };
}

const all = (file: string, sql: string) => {
  const raw = connect(file, { readonly: true });
  try {
    return raw.prepare(sql).all();
  } finally {
    raw.close();
  }
};

/** Publishes a working copy of ours and reads the file as the later Okra would. */
function backToLater(work: string): Raw {
  const snapshot = fresh('back.okr');
  makeSnapshot({ workFile: work, snapshot, savedAt: '', device: 'Desk 3', appVersion: '0.1.0' });
  const { work: theirs, newer: isNewer } = takeIn(snapshot, laterMigrations);
  expect(isNewer).toBe(false);
  const raw = connect(theirs);
  migrate(raw, laterMigrations);
  asLater(() => applyPending(raw));
  return raw;
}

describe('a file of a newer format that lets itself be read', () => {
  test('shows all that we know, by its log and its facts', () => {
    const { work, newer: isNewer } = takeIn(newer());
    expect(isNewer).toBe(true);
    const document = openTestDocument({ file: work });
    const { people, check_ins: checkIns, ...rest } = liveContent(document);
    const { people: _, check_ins: __, ...same } = content;
    expect(rest).toEqual(same);
    expect(people).toMatchObject([{ id: 'p1', name: 'Head of Rail', job_title: 'Rail' }]);
    expect(checkIns).toMatchObject([{ id: 'i1', value: 4, date: '2026-02-01' }]);
    document.close();
  });

  test('its tables are not read: what stands there without a message does not come in', () => {
    const { work } = takeIn(newer((raw) => raw.exec("INSERT INTO teams (id, name) VALUES ('t', 'Smuggled')")));
    expect(all(work, 'SELECT id FROM teams')).toEqual([]);
  });

  test('what we do not know survives the way through this Okra, with what was changed here', () => {
    const { work } = takeIn(newer());
    const document = openTestDocument({ file: work });
    document.close();
    const raw = backToLater(work);
    expect(raw.prepare('SELECT id, title, size FROM outlooks').all()).toEqual([{ id: 'o1', title: 'Sun', size: 2 }]);
    expect(raw.prepare('SELECT text FROM cheers').pluck().all()).toEqual(['Well done']);
    expect(raw.prepare('SELECT name, pronouns, job_title FROM people').all()).toEqual([
      { name: 'Head of Rail', pronouns: 'she', job_title: 'Rail' },
    ]);
    expect(raw.prepare('SELECT value, weather FROM check_ins').all()).toEqual([{ value: 4, weather: 'wet' }]);
    expect(raw.prepare('SELECT count(*) FROM messages_pending').pluck().get()).toBe(0);
    // a whole log again: nothing of the newer file's is missing
    const theirs = all(newer(), 'SELECT tbl, row, col FROM change_messages ORDER BY ts');
    expect(raw.prepare('SELECT tbl, row, col FROM change_messages ORDER BY ts').all()).toEqual(theirs);
    raw.close();
  });

  test('survives two ways there and back, and what waits for a yet later Okra with it', () => {
    const { work } = takeIn(
      newer((raw) =>
        raw
          .prepare('INSERT INTO messages_pending VALUES (?, ?, ?)')
          .run('2026-07-01T08:00:00.000Z-0000-bbbbbbbbbbbbbbbb', '{"from":"the year after"}', 'unknown'),
      ),
    );
    const snapshot = fresh('again.okr');
    makeSnapshot({ workFile: work, snapshot, savedAt: '', device: 'Desk 3', appVersion: '0.1.0' });
    const { work: second } = takeIn(snapshot);
    const raw = backToLater(second);
    expect(raw.prepare('SELECT title FROM outlooks').pluck().all()).toEqual(['Sun']);
    expect(raw.prepare('SELECT message FROM messages_pending').pluck().all()).toEqual(['{"from":"the year after"}']);
    raw.close();
  });

  test('is told to the user with the version that made it, and its bytes are among the backups', async () => {
    const app = openTestApp(at('profile'));
    const file = newer();
    const before = readFileSync(file);
    await app.call('documents.open', { from: 'handle', handle: file });
    const state = await app.call('documents.state', {});
    expect(state.notices).toMatchObject([{ kind: 'newer-format', version: '9.1.0', file: path.basename(file) }]);
    expect((await app.call('documents.backups', { copyId: null })).map(({ reason }) => reason)).toEqual(['opened']);
    expect(readFileSync(file).equals(before)).toBe(true);
    await app.close();
  });

  test('with more migrations than ours under our own number is treated the same', () => {
    expect(takeIn(newer((raw) => raw.pragma('user_version = 2'))).newer).toBe(true);
  });

  test('that asks for a newer reader is refused with the version needed', () => {
    const file = newer((raw) => raw.exec('UPDATE okr_meta SET min_reader = 98'));
    expect(refused(file)).toEqual({ code: 'NEWER_FORMAT', format: 99, known: 2, appVersion: '9.1.0' });
  });
});

const poisoned: Readonly<Record<string, (raw: Raw) => void>> = {
  'writes to a table that is no content': (raw) =>
    log(raw, message({ tbl: 'okr_meta', row: '1', col: 'doc_id', val: encodeCell('x') })),
  'writes to SQLite’s own list': (raw) =>
    log(raw, message({ tbl: 'sqlite_schema', row: '1', val: encodeCreation({ sql: 'DROP TABLE people' }) })),
  'has SQL for a column': (raw) =>
    log(raw, message({ tbl: 'people', row: 'p1', col: 'name" = 1; DROP TABLE people; --', val: encodeCell('x') })),
  'names columns of the language': (raw) =>
    log(raw, message({ tbl: 'people', row: 'p1', val: 'J:{"__proto__":"x","constructor":"y","id":"other"}' })),
  'puts text where a number goes': (raw) =>
    log(raw, message({ tbl: 'people', row: 'p1', col: 'deleted', val: encodeCell('maybe') })),
  'has a flag that is neither yes nor no': (raw) =>
    log(raw, message({ tbl: 'people', row: 'p1', col: 'deleted', val: encodeCell(7) })),
  'hides a NUL in a creation': (raw) => log(raw, message({ tbl: 'people', row: 'p2', val: 'J:{"name":"a\\u0000b"}' })),
  'makes a fact by message': (raw) =>
    log(raw, message({ tbl: 'check_ins', row: 'i9', val: encodeCreation({ key_result_id: 'k', value: 1 }) })),
  'rewrites who wrote a fact': (raw) =>
    log(raw, message({ tbl: 'check_ins', row: 'i1', col: 'author', val: encodeCell('somebody') })),
  'has an endless row id': (raw) =>
    log(raw, message({ tbl: 'people', row: 'x'.repeat(90_000), val: encodeCreation({ name: 'x' }) })),
  'holds a huge value': (raw) =>
    log(raw, message({ tbl: 'people', row: 'p1', col: 'name', val: `S:${'"'.repeat(3_999_000)}` })),
};

describe('a poisoned message of a newer format', () => {
  test.each(Object.entries(poisoned))('that %s is kept and changes nothing', (_, poison) => {
    const [clean, dirty] = [takeIn(newer()).work, takeIn(newer(poison)).work];
    const shown = (file: string) => {
      const document = openTestDocument({ file });
      const live = liveContent(document);
      document.close();
      return JSON.stringify({ ...live, people: live['people']?.filter((row) => (row as { id: string }).id !== 'p2') });
    };
    expect(shown(dirty)).toBe(shown(clean));
    const waiting = (file: string) => all(file, 'SELECT 1 FROM messages_pending').length;
    expect(waiting(dirty)).toBe(waiting(clean) + 1);
    // what we write with it can be opened again
    const snapshot = fresh('with-poison.okr');
    makeSnapshot({ workFile: dirty, snapshot, savedAt: '', device: 'Desk 3', appVersion: '0.1.0' });
    expect(waiting(takeIn(snapshot).work)).toBe(waiting(dirty));
  });

  test.each([
    ['year 9999', '9999-01-01T00:00:00.000Z-0000-aaaaaaaaaaaaaaaa'],
    ['a node that is markup', '2026-01-01T00:00:00.000Z-0000-<b>aaaaaaaaaaaa'],
    ['a node in capitals', '2026-01-01T00:00:00.000Z-0000-AAAAAAAAAAAAAAAA'],
    ['a day that is none', '2026-02-31T00:00:00.000Z-0000-aaaaaaaaaaaaaaaa'],
  ])('a timestamp with %s makes the file damaged: no clock could follow it', (_, ts) => {
    const file = newer((raw) => log(raw, message({ tbl: 'people', row: 'p1', ts })));
    expect(refused(file)).toMatchObject({ code: 'DAMAGED', table: 'change_messages', column: 'ts' });
    const fact = newer((raw) => raw.prepare("INSERT INTO cheers (id, ts) VALUES ('x', ?)").run(ts));
    expect(refused(fact)).toMatchObject({ code: 'DAMAGED', table: 'cheers', column: 'ts' });
  });

  test.each(['garbage', '2026-02-31T00:00:00.000Z', '2026-02-10'])('no target changed at “%s”', (moment) => {
    const file = newer((raw) =>
      raw
        .prepare('INSERT INTO target_changes (id, ts, changed_at) VALUES (?, ?, ?)')
        .run('x', '2026-01-01T00:00:00.000Z-0000-aaaaaaaaaaaaaaaa', moment),
    );
    expect(refused(file)).toMatchObject({ code: 'DAMAGED', table: 'target_changes', column: 'changed_at' });
  });
});

describe('a newer file that is more than plain tables is refused by name', () => {
  test.each([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON outlooks BEGIN DELETE FROM people; END', 'trigger t'],
    ['a view', 'CREATE VIEW v AS SELECT 1', 'view v'],
    [
      'a view for the log',
      'ALTER TABLE change_messages RENAME TO m; CREATE VIEW change_messages AS SELECT * FROM m',
      'table change_messages',
    ],
    ['a virtual table', 'CREATE VIRTUAL TABLE f USING fts5(a)', 'table f'],
    ['a generated column', 'ALTER TABLE outlooks ADD COLUMN big TEXT AS (hex(zeroblob(id))) VIRTUAL', 'table outlooks'],
    ['an index on an expression', 'CREATE INDEX i ON outlooks (hex(title))', 'index i'],
    ['a partial index', "CREATE INDEX i ON outlooks (title) WHERE title <> ''", 'index i'],
    ['a check', 'CREATE TABLE c (id TEXT PRIMARY KEY CHECK (length(id) > 0)) STRICT', 'table c'],
    ['a computed default', "CREATE TABLE c (id TEXT DEFAULT (printf('%100000s', 1))) STRICT", 'table c'],
    ['a reference', 'CREATE TABLE c (id TEXT REFERENCES people (id)) STRICT', 'table c'],
    ['a table without types', 'CREATE TABLE c (id)', 'table c'],
    ['bytes in a fact', 'ALTER TABLE cheers ADD COLUMN picture BLOB', 'table cheers'],
    ['an envelope with a column more', "ALTER TABLE okr_meta ADD COLUMN x TEXT NOT NULL DEFAULT ''", 'table okr_meta'],
    ['a fact of ours with a column less', 'ALTER TABLE check_ins DROP COLUMN value', 'table check_ins'],
    ['other migrations than ours', "UPDATE schema_migrations SET sha256 = 'f' WHERE number = 10", 'migrations'],
    [
      'tables without end',
      Array.from({ length: 1001 }, (_, n) => `CREATE TABLE x${n} (a TEXT) STRICT`).join(';'),
      'too many tables',
    ],
  ])('%s', (_, sql, object) => {
    expect(refused(newer((raw) => raw.exec(sql)))).toEqual({ code: 'HOSTILE_SCHEMA', object });
  });
});

test('the words of plain tables and indexes', () => {
  const schema = connect(':memory:');
  migrate(schema, laterMigrations);
  const made = schema
    .prepare<[], { type: string; sql: string }>(
      "SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'",
    )
    .all();
  expect(made.length).toBeGreaterThan(20);
  for (const { type, sql } of made) expect((type === 'table' ? isPlainTable : isPlainIndex)(sql), sql).toBe(true);
  expect(
    isPlainTable('CREATE TABLE "a" (b TEXT, -- why\n c INTEGER NOT NULL DEFAULT -1, PRIMARY KEY (b, c)) STRICT'),
  ).toBe(true);
  for (const sql of [
    '',
    'CREATE TABLE a AS SELECT 1',
    'CREATE TABLE a (b TEXT) STRICT; DROP TABLE a',
    'CREATE TABLE a (b TEXT COLLATE NOCASE) STRICT',
    'CREATE TEMP TABLE a (b TEXT) STRICT',
  ])
    expect(isPlainTable(sql), sql).toBe(false);
  for (const sql of [
    'CREATE UNIQUE INDEX i ON a (b)',
    'CREATE INDEX i ON a (b COLLATE x)',
    'CREATE INDEX i ON a (b) WHERE b',
  ])
    expect(isPlainIndex(sql), sql).toBe(false);
});
