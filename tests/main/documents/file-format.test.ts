import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { inspect } from '#main/documents/inspect';
import { load } from '#main/documents/load';
import { readSeal } from '#main/documents/seal';
import { connect } from '#main/store/connect';
import { FORMAT } from '#main/store/open';
import { liveContent, migrations, openTestDocument } from '#tests/support/document';
import {
  addObjectives,
  makeWorkingCopy,
  publishTo,
  tamper,
  temporaryFolder,
  type WorkingCopy,
} from '#tests/support/okr';

const folder = temporaryFolder();
afterAll(folder.remove);
const copies: WorkingCopy[] = [];
afterEach(() => {
  for (const { document } of copies.splice(0)) document.close();
});
let count = 0;
const fresh = (name: string) => path.join(folder.path, `${++count}-${name}`);
function workingCopy(...titles: string[]): WorkingCopy {
  const copy = makeWorkingCopy(fresh('copy'), titles);
  copies.push(copy);
  return copy;
}
const look = (file: string, list = migrations) => inspect({ file, snapshot: fresh('in.okr'), migrations: list });

describe('an .okr', () => {
  test('carries a document to another working copy whole: rows, log, identity', () => {
    const { document, docId, file } = workingCopy('Ship it', 'Größe 🚀', 'x'.repeat(5000));
    const published = publishTo(file, folder.path);
    const snapshot = fresh('in.okr');
    const found = inspect({ file: published.file, snapshot, migrations });
    expect(found).toMatchObject({
      docId,
      seal: published.seal,
      workspaceName: 'Fernhill Logistics',
      savedByDevice: 'Desk 3',
      applied: migrations.length,
    });
    const workFile = fresh('work.db');
    load({ snapshot, workFile, migrations, applied: found.applied });
    const other = openTestDocument({ file: workFile });
    expect(liveContent(other)).toEqual(liveContent(document));
    const log = 'SELECT * FROM change_messages ORDER BY ts';
    expect(other.ledger.raw.prepare(log).all()).toEqual(document.ledger.raw.prepare(log).all());
    expect(other.ledger.raw.prepare('SELECT doc_id FROM okr_meta').pluck().get()).toBe(docId);
    other.close();
  });

  test('is a plain SQLite file that any tool opens: our application id, the format, no write-ahead log, no caches', () => {
    const { file } = workingCopy('Ship it');
    const published = publishTo(file, folder.path);
    const header = readFileSync(published.file).subarray(0, 100);
    expect([header.readUInt32BE(68).toString(16), header.readUInt32BE(60), header[18], header[19]]).toEqual([
      '4f4b5231',
      FORMAT,
      1,
      1,
    ]);
    const raw = connect(published.file, { readonly: true });
    expect(raw.prepare("SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')").pluck().get()).toBe(
      0,
    );
    expect(raw.prepare("SELECT name FROM sqlite_schema WHERE name LIKE '%cache%' OR name LIKE '%stat%'").all()).toEqual(
      [],
    );
    raw.close();
  });

  test('holds nothing of what was deleted from the working copy', () => {
    const { document, file } = workingCopy('Keep this');
    document.ledger.raw.exec('CREATE TABLE scratch (text TEXT); ');
    document.ledger.raw.prepare('INSERT INTO scratch VALUES (?)').run('remains-of-something-private');
    document.ledger.raw.exec('DELETE FROM scratch; DROP TABLE scratch');
    expect(readFileSync(publishTo(file, folder.path).file).includes('remains-of-something-private')).toBe(false);
  });

  test('is the same document with another seal after an edit', () => {
    const { document, file } = workingCopy('One');
    const first = publishTo(file, folder.path);
    addObjectives(document, ['Two']);
    const second = publishTo(file, folder.path);
    expect(second.seal).not.toBe(first.seal);
    expect(second.upTo > first.upTo).toBe(true);
    expect(look(second.file).docId).toBe(look(first.file).docId);
  });

  test('is sealed also when many devices make its row about itself long', () => {
    const { document, file } = workingCopy('One');
    const insert = document.ledger.raw.prepare("INSERT INTO change_messages (ts, val) VALUES (?, '0:')");
    for (let devices = 60; devices < 75; devices += 1) {
      for (let index = 0; index < devices; index += 1) {
        const node = index.toString(16).padStart(16, '0');
        if (index < 60 && devices > 60) continue;
        document.ledger.raw.prepare('DELETE FROM change_messages WHERE substr(ts, 31) = ?').run(node);
        insert.run(`2026-01-01T00:00:00.000Z-0000-${node}`);
      }
      expect(readSeal(publishTo(file, folder.path).file).state).toBe('good');
    }
  });

  test('of an older Okra is read by the migrations that it has', () => {
    const { file } = workingCopy('One');
    const published = publishTo(file, folder.path);
    const newer = [
      ...migrations,
      { number: 9000, sql: "ALTER TABLE people ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''", sha256: 'f'.repeat(64) },
    ];
    const snapshot = fresh('in.okr');
    const found = inspect({ file: published.file, snapshot, migrations: newer });
    expect(found.applied).toBe(migrations.length);
    const workFile = fresh('work.db');
    load({ snapshot, workFile, migrations: newer, applied: found.applied });
    const raw = connect(workFile);
    expect(raw.prepare('SELECT max(number) FROM schema_migrations').pluck().get()).toBe(migrations.at(-1)?.number);
    raw.close();
  });
});

describe('a file that is refused is told by its own code, and stays as it was', () => {
  const refused = (file: string, list = migrations) => {
    try {
      look(file, list);
    } catch (error) {
      const { code, details } = error as { code: string; details: object };
      return { code, ...details };
    }
    return 'accepted';
  };
  const write = (name: string, content: string | Buffer) => {
    const file = fresh(name);
    writeFileSync(file, content);
    return file;
  };

  test.each([
    ['a workbook', 'a.okr', Buffer.from('504b0304140006', 'hex'), { code: 'NOT_OKR', looksLike: 'xlsx' }],
    ['an old workbook', 'a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'NOT_OKR', looksLike: 'xls' }],
    ['a table of text', 'a.csv', 'Objective;Owner\nShip;Auditor', { code: 'NOT_OKR', looksLike: 'csv' }],
    ['a page', 'a.pdf', '%PDF-1.7', { code: 'NOT_OKR', looksLike: 'pdf' }],
    ['a JSON file', 'a.json', ' {"a":1}', { code: 'NOT_OKR', looksLike: 'json' }],
    ['noise', 'a.bin', Buffer.from([1, 2, 3, 4]), { code: 'NOT_OKR', looksLike: 'unknown' }],
    ['an empty file', 'a.okr', '', { code: 'NOT_DOWNLOADED_YET' }],
  ])('%s', (_, name, content, expected) => {
    expect(refused(write(name, content))).toEqual(expected);
  });

  test('a database of somebody else, a folder, a link, nothing', () => {
    const foreign = fresh('foreign.db');
    const raw = connect(foreign);
    raw.exec('CREATE TABLE t (a)');
    raw.close();
    const link = fresh('link.okr');
    symlinkSync(publishTo(workingCopy('One').file, folder.path).file, link);
    expect(refused(foreign)).toEqual({ code: 'NOT_OKR', looksLike: 'sqlite' });
    expect(refused(folder.path)).toEqual({ code: 'NOT_OKR', looksLike: 'folder' });
    expect(refused(link)).toEqual({ code: 'NOT_OKR', looksLike: 'link' });
    expect(refused(fresh('nothing.okr'))).toEqual({ code: 'FILE_MISSING' });
  });

  test('one of ours without its beginning, changed by another tool, from a newer Okra', () => {
    const published = publishTo(workingCopy('One').file, folder.path);
    const bytes = readFileSync(published.file);
    expect(refused(write('head.okr', Buffer.concat([Buffer.alloc(100), bytes.subarray(100)])))).toEqual({
      code: 'DAMAGED',
      which: 'header',
    });
    const edited = write('edited.okr', bytes);
    tamper(edited, (raw) => raw.exec("UPDATE objectives SET title = 'Changed'"), false);
    expect(refused(edited)).toEqual({ code: 'DAMAGED', which: 'seal' });
    const format = write('format.okr', bytes);
    tamper(format, (raw) => {
      raw.pragma(`user_version = ${FORMAT + 1}`);
      raw.exec(`UPDATE okr_meta SET format = ${FORMAT + 1}, min_reader = ${FORMAT + 1}`);
    });
    expect(refused(format)).toEqual({
      code: 'NEWER_FORMAT',
      format: FORMAT + 1,
      known: FORMAT,
      appVersion: '0.1.0',
    });
  });

  test('what no Okra writes is never run and never taken over', () => {
    const published = publishTo(workingCopy('One').file, folder.path);
    const file = write('trigger.okr', readFileSync(published.file));
    tamper(file, (raw) =>
      raw.exec("CREATE TRIGGER t AFTER INSERT ON people BEGIN UPDATE objectives SET title = 'taken'; END"),
    );
    const before = readFileSync(file);
    expect(refused(file)).toEqual({ code: 'HOSTILE_SCHEMA', object: 'trigger t' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
