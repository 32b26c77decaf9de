import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { applyForeign } from '#main/changes/apply';
import { parseTs } from '#main/changes/clock';
import type { Message } from '#main/changes/ledger';
import { redo, undo } from '#main/changes/undo';
import type { Cells } from '#main/changes/values';
import { insertAnonymousFact } from '#main/changes/write';
import { makeSnapshot } from '#main/documents/snapshot';
import { pulseAnswers } from '#main/pulse/table';
import { connect } from '#main/store/connect';
import { migrate } from '#main/store/migrate';
import { liveContent, migrations, openTestDocument, type TestDocument } from '#tests/support/document';
import { accountDirector, fillCompany, fleetDirector, sales, write } from '#tests/support/method/company';
import { temporaryFolder } from '#tests/support/okr';

const folder = temporaryFolder();
afterAll(folder.remove);

let document: TestDocument;
beforeEach(async () => {
  document = openTestDocument();
  fillCompany(document);
  document.me = accountDirector;
  await document.call('teams.add-members', { id: sales, personIds: [accountDirector, fleetDirector] });
});
const answers = { purpose: 5, mastery: 4, autonomy: null, progress: 2, belonging: 3 };
const answer = () => document.call('pulse.answer', { teamId: sales, ...answers });
const rows = (raw = document.ledger.raw) => raw.prepare<[], Cells>('SELECT * FROM pulse_answers ORDER BY id').all();
const about = (raw = document.ledger.raw) =>
  raw.prepare<[], Message>("SELECT * FROM change_messages WHERE tbl = 'pulse_answers' ORDER BY ts").all();
const rename = () => document.call('workspace.update', { name: `Fernhill ${Math.random()}` });

test('two answers of one computer cannot be told to be of one, nor of whom, by rows or messages', async () => {
  await rename();
  await answer();
  document.me = fleetDirector;
  await answer();
  undo(document.ledger, document.actor());
  redo(document.ledger, document.actor());
  await rename();
  const written = [...rows(), ...about()];
  expect(written).toHaveLength(4);
  const { node } = document.ledger.clock;
  for (const { ts, author, mark } of written) {
    expect([author, mark]).toEqual(['', '']);
    expect(String(ts)).toMatch(/T00:00:00\.000Z-000[012]-/);
    expect(String(ts)).not.toContain(node);
  }
  // no device number comes twice, so that nothing joins two of them
  expect(new Set(written.map(({ ts }) => String(ts).slice(30))).size).toBe(4);
  for (const { prev_hash } of about()) expect(prev_hash).toBe('');
  const others = document.ledger.raw.prepare("SELECT * FROM change_messages WHERE tbl <> 'pulse_answers'").all();
  const said = JSON.stringify(others);
  for (const one of written)
    for (const part of [String(one.ts).slice(30), 'row' in one ? one.row : one.id]) expect(said).not.toContain(part);
});

test('an answer is taken back, brought back and taken back again while the document is open', async () => {
  const before = liveContent(document);
  await answer();
  const after = liveContent(document);
  for (const turn of [1, 2, 3]) {
    undo(document.ledger, document.actor());
    expect(liveContent(document), `undo ${turn}`).toEqual(before);
    redo(document.ledger, document.actor());
    expect(liveContent(document), `redo ${turn}`).toEqual(after);
  }
  const stamps = about().map(({ ts }) => ts);
  expect(stamps).toHaveLength(6);
  for (const ts of stamps) expect(parseTs(ts)).toBeDefined();
});

test('the chain of the device goes past what is anonymous', async () => {
  await rename();
  const { lastHash } = document.ledger;
  await answer();
  undo(document.ledger, document.actor());
  expect(document.ledger.lastHash).toBe(lastHash);
  await rename();
  const last = document.ledger.raw
    .prepare<[], Message>("SELECT * FROM change_messages WHERE mark <> '' ORDER BY ts DESC LIMIT 1")
    .get();
  expect(last?.prev_hash).toBe(lastHash);
});

test('another copy takes answers in any order and more than once, taken back ones too', async () => {
  await answer();
  document.me = fleetDirector;
  await answer();
  undo(document.ledger, document.actor());
  const [facts, messages] = [rows().map((cells) => ({ tbl: 'pulse_answers', cells })), about()];
  for (const order of [
    [facts, []],
    [[], messages],
  ] as const) {
    const copy = connect(':memory:');
    migrate(copy, migrations);
    applyForeign(copy, { facts: order[0], messages: order[1], pending: [] });
    applyForeign(copy, { facts: facts.toReversed(), messages, pending: [] });
    expect(rows(copy).map(({ id, deleted }) => [id, deleted])).toEqual(rows().map(({ id, deleted }) => [id, deleted]));
    expect(applyForeign(copy, { facts, messages, pending: [] })).toMatchObject({ added: 0, parked: 0 });
    copy.close();
  }
});

test('the file has them in an order that says nothing, and counts them to no device', async () => {
  const workFile = path.join(folder.path, 'work.db');
  const own = openTestDocument({ file: workFile, cacheFile: path.join(folder.path, 'cache.db') });
  fillCompany(own);
  own.ledger.raw.exec("INSERT INTO okr_meta (id, doc_id) VALUES (1, 'test-document')");
  const ids = Array.from({ length: 40 }, (_, at) => `${(at * 7919) % 1000}-answer`);
  const add = (some: readonly string[]) =>
    write(own, (tx) => {
      for (const id of some)
        insertAnonymousFact(tx, pulseAnswers, { id, teamId: sales, periodOn: '2026-02-09', purpose: 3 });
    });
  add(ids.slice(0, 20));
  const publish = (name: string) => {
    const snapshot = path.join(folder.path, name);
    makeSnapshot({
      workFile,
      snapshot,
      savedAt: '2026-02-15T08:00:00.000Z',
      device: 'Account Director’s',
      appVersion: '1.0.0',
    });
    const raw = connect(snapshot, { readonly: true });
    const order = raw.prepare<[], string>('SELECT id FROM pulse_answers ORDER BY rowid').pluck().all();
    const vector = raw.prepare<[], string>('SELECT vector FROM okr_meta').pluck().get() ?? '';
    raw.close();
    return { order, vector: JSON.parse(vector) as Record<string, string> };
  };
  const first = publish('first.okr');
  expect(first.order).toEqual(ids.slice(0, 20).toSorted());
  expect(Object.keys(first.vector).sort()).toEqual([own.ledger.clock.node, 'anonymous'].sort());
  add(ids.slice(20));
  const second = publish('second.okr');
  expect(second.order).toEqual(ids.toSorted());
  // a reader that asks for news by this number finds them
  expect(second.vector['anonymous']).not.toBe(first.vector['anonymous']);
  own.close();
});
