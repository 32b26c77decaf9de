import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SEAL_MARKER, writeSeal } from '#main/documents/seal';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunAnyJob, type RunJob } from '#main/jobs/run-job';
import { connect, type Raw } from '#main/store/connect';
import { bundle } from '#tests/support/bundle';
import { migrations } from '#tests/support/document';
import { makeNewer } from '#tests/support/newer';
import { makeWorkingCopy, publishTo, tamper, temporaryFolder } from '#tests/support/okr';

const folder = temporaryFolder();
const at = (name: string) => path.join(folder.path, name);
let good = '';
let jobs = '';
let endless = '';
beforeAll(async () => {
  jobs = await bundle('src-main/job.ts');
  endless = await bundle('tests/faults/support/endless.ts');
  const { document, file } = makeWorkingCopy(at('copy'), ['One', 'Two', 'Three']);
  document.ledger.raw.exec('CREATE TABLE room (text TEXT)');
  good = publishTo(file, folder.path, 'good.okr').file;
  tamper(good, (raw) => raw.exec('DROP TABLE room'));
  document.close();
  mkdirSync(at('corpus'));
}, 120_000);
afterAll(() => {
  folder.remove();
  for (const script of [jobs, endless]) rmSync(path.dirname(script), { recursive: true, force: true });
});

const sql = (text: string) => (file: string) => tamper(file, (raw) => raw.exec(text));
/** Changes values behind the back of the column types, as a file made by hand can hold them. */
const schemaEdit = (from: string, to: string, then: string) => (file: string) => {
  tamper(
    file,
    (raw) => {
      raw.unsafeMode(true);
      raw.pragma('writable_schema = ON');
      const edit = raw.prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = ? AND sql LIKE ?');
      edit.run(from, to, 'table', `%${from}%`);
    },
    false,
  );
  tamper(file, (raw) => raw.exec(then), false);
  tamper(file, (raw) => {
    raw.unsafeMode(true);
    raw.pragma('writable_schema = ON');
    raw
      .prepare('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = ? AND sql LIKE ?')
      .run(to, from, 'table', `%${to}%`);
  });
};
/** Twenty thousand, written into SQLite's own list with one root: making each by itself takes minutes. */
const claimedTables = (raw: Raw) => {
  raw.exec('CREATE TABLE t (a)');
  const root = raw.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 't'").pluck().get();
  raw.unsafeMode(true);
  raw.pragma('writable_schema = ON');
  const claim = raw.prepare(
    "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?, ?, ?, ?)",
  );
  raw.transaction(() => {
    for (let n = 0; n < 20_000; n += 1) claim.run(`t${n}`, `t${n}`, root, `CREATE TABLE t${n} (a)`);
  })();
};
const manyTables = (raw: Raw) =>
  raw.exec(`BEGIN; ${Array.from({ length: 2000 }, (_, n) => `CREATE TABLE t${n} (a);`).join(' ')} COMMIT`);
const patch = (change: (bytes: Buffer) => Buffer) => (file: string) => {
  writeFileSync(file, change(readFileSync(file)));
  writeSeal(file);
};
const ENDLESS = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x FROM c';

const newer = (text: string) => (file: string) => {
  const from = `${file}.from`;
  copyFileSync(file, from);
  makeNewer(from, file, (raw) => raw.exec(text));
  rmSync(from);
};

/** Files that somebody made to harm, each sealed as well as one of ours. */
const corpus: Readonly<Record<string, { make: (file: string) => void; code: string }>> = {
  'a trigger that rewrites rows': {
    make: sql("CREATE TRIGGER t AFTER UPDATE ON objectives BEGIN UPDATE people SET name = 'taken'; END"),
    code: 'HOSTILE_SCHEMA',
  },
  'a trigger in the place of a view': {
    make: sql('CREATE VIEW v AS SELECT 1 AS a; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM people; END'),
    code: 'HOSTILE_SCHEMA',
  },
  'a view without an end': { make: sql(`CREATE VIEW v AS ${ENDLESS}`), code: 'HOSTILE_SCHEMA' },
  'a view that takes a table’s name': {
    make: sql(`DROP TABLE cycles; CREATE VIEW cycles AS ${ENDLESS}`),
    code: 'HOSTILE_SCHEMA',
  },
  'a view for the list of migrations': {
    make: sql(`DROP TABLE schema_migrations; CREATE VIEW schema_migrations AS ${ENDLESS}`),
    code: 'HOSTILE_SCHEMA',
  },
  'a generated column': {
    make: sql('ALTER TABLE people ADD COLUMN big TEXT AS (hex(zeroblob(id))) VIRTUAL'),
    code: 'HOSTILE_SCHEMA',
  },
  'a column with an expression for a default': {
    make: sql("ALTER TABLE people ADD COLUMN x TEXT DEFAULT (printf('%1000000s', 1))"),
    code: 'HOSTILE_SCHEMA',
  },
  'an index on an expression': { make: sql('CREATE INDEX i ON people (hex(name))'), code: 'HOSTILE_SCHEMA' },
  'a partial index': { make: sql("CREATE INDEX i ON people (name) WHERE name <> ''"), code: 'HOSTILE_SCHEMA' },
  'a virtual table for search': { make: sql('CREATE VIRTUAL TABLE f USING fts5(a)'), code: 'HOSTILE_SCHEMA' },
  'a virtual table of space': { make: sql('CREATE VIRTUAL TABLE r USING rtree(id, a, b)'), code: 'HOSTILE_SCHEMA' },
  'a check that is run on each write': {
    make: sql(
      'DROP TABLE initiatives; CREATE TABLE initiatives (id TEXT PRIMARY KEY CHECK (length(hex(zeroblob(id))) > 0)) STRICT',
    ),
    code: 'HOSTILE_SCHEMA',
  },
  'a table less': { make: sql('DROP TABLE grades'), code: 'HOSTILE_SCHEMA' },
  'two thousand tables': { make: (file) => tamper(file, manyTables), code: 'HOSTILE_SCHEMA' },
  'twenty thousand tables': { make: (file) => tamper(file, claimedTables), code: 'HOSTILE_SCHEMA' },
  'the migrations of somebody else': {
    make: sql("UPDATE schema_migrations SET sha256 = 'ffff'"),
    code: 'HOSTILE_SCHEMA',
  },
  'text in the place of numbers': {
    make: schemaEdit(') STRICT', ')        ', "UPDATE objectives SET deleted = 'maybe'"),
    code: 'DAMAGED',
  },
  'bytes in the place of text': {
    make: schemaEdit(
      ') STRICT',
      ')        ',
      "UPDATE people SET name = x'00ff'; UPDATE objectives SET title = x'00ff'",
    ),
    code: 'DAMAGED',
  },
  'an infinite number': { make: sql("INSERT INTO key_results (id, weight) VALUES ('k', 9e999)"), code: 'DAMAGED' },
  'a NUL inside a text': { make: sql("UPDATE objectives SET title = 'a' || char(0) || 'b'"), code: 'DAMAGED' },
  'a text that is no text': {
    make: sql("UPDATE objectives SET title = CAST(x'41ff42fe' AS TEXT)"),
    code: 'DAMAGED',
  },
  'a text of three million letters': {
    make: sql("UPDATE objectives SET title = printf('%.3000000c', 'x')"),
    code: 'DAMAGED',
  },
  'a huge seal': {
    make: (file) =>
      tamper(file, (raw) => raw.exec('UPDATE okr_meta SET seal = CAST(seal || zeroblob(50000000) AS BLOB)')),
    code: 'DAMAGED',
  },
  'two rows about itself': { make: sql("INSERT INTO okr_meta (id, doc_id) VALUES (2, 'x')"), code: 'DAMAGED' },
  'a document id that is a path': {
    make: sql("UPDATE okr_meta SET doc_id = '../../../../home/somebody'"),
    code: 'DAMAGED',
  },
  'a day that is no day': {
    make: sql("UPDATE cycles SET starts_on = 'tomorrow'; INSERT INTO cycles (id, starts_on) VALUES ('c', 'tomorrow')"),
    code: 'DAMAGED',
  },
  'a timestamp that would stop the clock': {
    make: sql("INSERT INTO change_messages (ts, val) VALUES ('9999-99-99T00:00:00.000Z-0000-0000000000000000', '0:')"),
    code: 'DAMAGED',
  },
  'a logged value that undo could not read': {
    make: sql('UPDATE change_messages SET val = \'J:{"__proto__":\''),
    code: 'DAMAGED',
  },
  'a flag that is neither yes nor no': { make: sql('UPDATE objectives SET deleted = 7'), code: 'DAMAGED' },
  'the marker of the seal in a text': {
    make: (file) => {
      const hex = SEAL_MARKER.toString('hex');
      tamper(file, (raw) => raw.exec(`UPDATE objectives SET title = CAST(x'${hex}${'00'.repeat(32)}' AS TEXT)`), false);
    },
    code: 'DAMAGED',
  },
  'a write-ahead log planted beside it': {
    make: (file) => {
      const other = `${file}.work`;
      copyFileSync(file, other);
      const raw = connect(other);
      raw.pragma('journal_mode = WAL');
      raw.exec("UPDATE objectives SET title = 'planted'");
      copyFileSync(`${other}-wal`, `${file}-wal`);
      raw.close();
      patch((bytes) => Buffer.concat([bytes.subarray(0, 18), Buffer.from([2, 2]), bytes.subarray(20)]))(file);
    },
    code: 'DAMAGED',
  },
  'a newer format for newer readers only': {
    make: newer('UPDATE okr_meta SET min_reader = 98'),
    code: 'NEWER_FORMAT',
  },
  'a newer format with a trigger': {
    make: newer('CREATE TRIGGER t AFTER INSERT ON outlooks BEGIN DELETE FROM people; END'),
    code: 'HOSTILE_SCHEMA',
  },
  'a newer format with an endless view for the row about itself': {
    make: newer(`ALTER TABLE okr_meta RENAME TO m; CREATE VIEW okr_meta AS ${ENDLESS}`),
    code: 'HOSTILE_SCHEMA',
  },
  'a newer format with a check that is run when it is looked at': {
    make: newer('CREATE TABLE c (id TEXT PRIMARY KEY CHECK (length(hex(zeroblob(id))) > 0)) STRICT'),
    code: 'HOSTILE_SCHEMA',
  },
  'a newer format with an index on an expression': {
    make: newer('CREATE INDEX i ON outlooks (hex(title))'),
    code: 'HOSTILE_SCHEMA',
  },
  'a newer format with twenty thousand tables': {
    make: (file) => {
      newer('')(file);
      tamper(file, claimedTables);
    },
    code: 'HOSTILE_SCHEMA',
  },
  'a newer format with the year 9999 in its log': {
    make: newer(
      "UPDATE change_messages SET ts = '9999-12-31T23:59:59.999Z-FFFF-aaaaaaaaaaaaaaaa' WHERE tbl = 'outlooks' AND col = '*'",
    ),
    code: 'DAMAGED',
  },
  'a newer format with markup for a device': {
    make: newer(
      "UPDATE change_messages SET ts = '2026-01-01T00:00:00.000Z-0000-<script>alert(1)' WHERE tbl = 'outlooks' AND col = '*'",
    ),
    code: 'DAMAGED',
  },
  'a newer format with a message that no Okra could read': {
    make: newer("UPDATE change_messages SET val = 'J:{' WHERE tbl = 'outlooks' AND col = '*'"),
    code: 'DAMAGED',
  },
  'a newer format with a message of five million letters': {
    make: newer(
      "UPDATE change_messages SET val = printf('S:%.5000000c', 'x') WHERE tbl = 'outlooks' AND col = 'title'",
    ),
    code: 'DAMAGED',
  },
  'a link to another file': {
    make: (file) => {
      rmSync(file);
      symlinkSync(good, file);
    },
    code: 'NOT_OKR',
  },
};

describe('a file made to harm is refused by name, and nothing of it is run', () => {
  const run = () => createRunAnyJob(nodeFork(jobs)) as RunJob;

  test('the one that all of them were made from is good', async () => {
    const found = await run()('documents.inspect', { file: good, snapshot: at('in-good.okr'), migrations });
    expect(found.rows).toBeGreaterThan(3);
  });

  test.each(Object.entries(corpus))('%s', async (name, { make, code }) => {
    const file = at(`corpus/${name.replaceAll(/[^a-z]/g, '-')}.okr`);
    copyFileSync(good, file);
    make(file);
    const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex');
    const before = hash();
    const files = readdirSync(at('corpus')).sort();
    const started = performance.now();
    const look = run()(
      'documents.inspect',
      { file, snapshot: `${at('in')}-${hash().slice(0, 8)}.okr`, migrations },
      { deadlineMs: 30_000, memoryMb: 512 },
    );
    await expect(look).rejects.toMatchObject({ code });
    expect(performance.now() - started).toBeLessThan(25_000);
    expect(hash()).toBe(before);
    expect(readdirSync(at('corpus')).sort()).toEqual(files);
  });

  test('there are enough of them', () => expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(15));
});

test('a query without an end is killed at its deadline, and the process with it', async () => {
  const file = at('endless.db');
  const raw = connect(file);
  raw.exec(`CREATE VIEW v AS ${ENDLESS}`);
  raw.close();
  const run = createRunAnyJob(nodeFork(endless));
  const started = performance.now();
  await expect(run('count', file, { deadlineMs: 1500 })).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(performance.now() - started).toBeLessThan(10_000);
});
