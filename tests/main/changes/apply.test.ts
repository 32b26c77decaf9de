import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyForeign, applyPending } from '#main/changes/apply';
import type { Message } from '#main/changes/ledger';
import { redo, undo } from '#main/changes/undo';
import type { Cells } from '#main/changes/values';
import { encodeCell } from '#main/changes/values';
import { connect, type Raw } from '#main/store/connect';
import { migrate } from '#main/store/migrate';
import { migrations, openTestDocument } from '#tests/support/document';
import { message } from '#tests/support/newer';
import { addObjectives } from '#tests/support/okr';
import { contentOf } from '#tests/support/older';

function empty(): Raw {
  const raw = connect(':memory:');
  migrate(raw, migrations);
  return raw;
}
const nothing = { messages: [], facts: [], pending: [] };
const everything = (raw: Raw) => {
  const { okr_meta: _, ...content } = contentOf(raw);
  return content;
};

/** A document that somebody has worked in: created, changed, removed, brought back, undone, checked in. */
async function worked() {
  const document = openTestDocument();
  addObjectives(document, ['Ship it', 'Go north', 'Answer sooner']);
  const { raw } = document.ledger;
  const [id = ''] = raw.prepare<[], string>("SELECT id FROM objectives WHERE title = 'Ship it'").pluck().all();
  await document.call('objectives.update', { id: id as never, title: 'Ship it twice' });
  await document.call('objectives.update', { id: id as never, title: 'Ship it well' });
  await document.call('objectives.remove', { id: id as never });
  undo(document.ledger, document.actor());
  redo(document.ledger, document.actor());
  undo(document.ledger, document.actor());
  const fact = raw.prepare(
    "INSERT INTO check_ins (id, key_result_id, date, value, ts) VALUES (?, 'k', '2026-02-01', 1, ?)",
  );
  fact.run('f1', '2026-02-01T08:00:00.000Z-0000-aaaaaaaaaaaaaaaa');
  fact.run('f2', '2026-02-02T08:00:00.000Z-0000-aaaaaaaaaaaaaaaa');
  raw.exec("UPDATE check_ins SET deleted = 1 WHERE id = 'f2'");
  const gone = message({ tbl: 'check_ins', row: 'f2', col: 'deleted', val: encodeCell(1) });
  applyForeign(raw, { ...nothing, messages: [gone] });
  return raw;
}

test('the log and the facts of a document make its content again, in any order and more than once', async () => {
  const raw = await worked();
  const messages = raw.prepare<[], Message>('SELECT * FROM change_messages').all();
  const facts = raw
    .prepare<[], Cells>('SELECT * FROM check_ins')
    .all()
    .map((cells) => ({ tbl: 'check_ins', cells }));
  const shuffled = fc.tuple(
    fc.shuffledSubarray(messages, { minLength: messages.length }),
    fc.shuffledSubarray(facts, { minLength: facts.length }),
    fc.nat({ max: messages.length }),
  );
  fc.assert(
    fc.property(shuffled, ([some, theirs, at]) => {
      const copy = empty();
      applyForeign(copy, { ...nothing, messages: some.slice(0, at), facts: theirs });
      const { touched } = applyForeign(copy, { ...nothing, messages: some.slice(at) });
      expect(new Set(touched.map(({ id }) => id)).size).toBe(new Set(some.slice(at).map(({ row }) => row)).size);
      expect(everything(copy)).toEqual(everything(raw));
      expect(applyForeign(copy, { messages: some, facts: theirs, pending: [] })).toMatchObject({ added: 0, parked: 0 });
      expect(everything(copy)).toEqual(everything(raw));
      copy.close();
    }),
    { numRuns: 15 },
  );
});

test('a change waits for the row that it changes', () => {
  const raw = empty();
  const created = message({ tbl: 'people', row: 'p', val: 'J:{"name":"Head of Rail"}' });
  const changed = message({ tbl: 'people', row: 'p', col: 'name', val: encodeCell('Head of Road') });
  applyForeign(raw, { ...nothing, messages: [changed] });
  expect(raw.prepare('SELECT count(*) FROM people').pluck().get()).toBe(0);
  applyForeign(raw, { ...nothing, messages: [created] });
  expect(raw.prepare('SELECT name FROM people').pluck().all()).toEqual(['Head of Road']);
});

test('making a link again brings it back from its tombstone', () => {
  const [first, gone, second] = [
    message({ tbl: 'people', row: 'p', val: 'J:{"name":"A"}' }),
    message({ tbl: 'people', row: 'p', col: 'deleted', val: encodeCell(1) }),
    message({ tbl: 'people', row: 'p', val: 'J:{"name":"B"}' }),
  ];
  for (const messages of [
    [first, gone, second],
    [second, gone, first],
  ]) {
    const raw = empty();
    applyForeign(raw, { ...nothing, messages });
    expect(raw.prepare('SELECT name, deleted FROM people').all()).toEqual([{ name: 'B', deleted: 0 }]);
  }
});

test('what comes from a clock ahead of ours waits until its time has come', () => {
  const raw = empty();
  const early = message({
    tbl: 'people',
    row: 'p',
    val: 'J:{"name":"Head of Rail"}',
    ts: '2027-01-01T08:00:00.000Z-0000-aaaaaaaaaaaaaaaa',
  });
  const fact = {
    tbl: 'check_ins',
    cells: {
      id: 'f',
      key_result_id: 'k',
      date: '2026-02-01',
      value: 1,
      ts: '2027-01-01T09:00:00.000Z-0000-aaaaaaaaaaaaaaaa',
      author: '',
      mark: '',
      deleted: 0,
    },
  };
  const now = { until: '2026-12-31T00:00:00.000Z' };
  expect(applyForeign(raw, { messages: [early], facts: [fact], pending: [] }, now)).toMatchObject({
    added: 0,
    parked: 2,
  });
  expect(applyPending(raw, now)).toMatchObject({ added: 0, touched: [] });
  expect(applyPending(raw, { until: '2027-01-02T00:00:00.000Z' })).toMatchObject({ added: 2 });
  expect(raw.prepare('SELECT name FROM people').pluck().all()).toEqual(['Head of Rail']);
  expect(raw.prepare('SELECT value FROM check_ins').pluck().all()).toEqual([1]);
  expect(raw.prepare('SELECT count(*) FROM messages_pending').pluck().get()).toBe(0);
});

test('a timestamp that no clock could follow is refused, and nothing is taken in', () => {
  const raw = empty();
  const poison = message({ tbl: 'people', row: 'p', ts: '9999-01-01T00:00:00.000Z-0000-aaaaaaaaaaaaaaaa' });
  const take = raw.transaction(() =>
    applyForeign(raw, { ...nothing, messages: [message({ tbl: 'people', row: 'q' }), poison] }),
  );
  expect(take).toThrow('DAMAGED');
  expect(raw.prepare('SELECT count(*) FROM change_messages').pluck().get()).toBe(0);
});

test('entries that no Okra wrote are left where they are', () => {
  const raw = empty();
  const put = raw.prepare("INSERT INTO messages_pending VALUES (?, ?, 'x')");
  const ts = (n: number) => `2026-01-0${n}T00:00:00.000Z-0000-aaaaaaaaaaaaaaaa`;
  put.run(ts(1), 'no JSON');
  put.run(ts(2), JSON.stringify(message({ tbl: 'people', row: 'p', ts: ts(3) })));
  put.run(ts(4), JSON.stringify({ ...message({ tbl: 'people', row: 'p', ts: ts(4) }), val: 'J:{' }));
  put.run(ts(5), JSON.stringify({ ...message({ tbl: 'people', row: 'p', ts: ts(5) }), more: 1 }));
  expect(applyPending(raw)).toEqual({ touched: [], added: 0, parked: 0 });
  expect(raw.prepare('SELECT count(*) FROM messages_pending').pluck().get()).toBe(4);
});
