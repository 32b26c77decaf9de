import { afterEach, describe, expect, test, vi } from 'vitest';
import { newId } from '#main/changes/ids';
import { hashOf, Ledger, type Message } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { redo, undo } from '#main/changes/undo';
import { insert, insertFact, remove, update } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { people } from '#main/people/table';
import type { Write } from '#main/store/handles';
import { liveContent, openTestDocument, type TestDocument } from '#tests/support/document';

afterEach(() => vi.useRealTimers());

const act = <T>(document: TestDocument, work: (tx: Write) => T, label = 'Edit') =>
  transact({ ledger: document.ledger, ...document.actor(), label }, work).value;

const messages = (document: TestDocument) =>
  document.ledger.raw.prepare<[], Message>('SELECT * FROM change_messages ORDER BY ts').all();

function withPerson() {
  const document = openTestDocument();
  const id = newId();
  act(document, (tx) => insert(tx, people, { id, name: 'Head of Payroll' }));
  return { document, id };
}

describe('the write path', () => {
  test('a creation is one message, a change is one message per column that really changed', () => {
    const { document, id } = withPerson();
    const start = messages(document).length;
    act(document, (tx) =>
      update(tx, people, id, { name: 'Head of Payroll', jobTitle: 'Payroll', email: 'payroll@fernhill.example' }),
    );
    const added = messages(document).slice(start);
    expect(added.map(({ col, val }) => [col, val]).sort()).toEqual([
      ['email', 'S:payroll@fernhill.example'],
      ['job_title', 'S:Payroll'],
    ]);
    expect(new Set(added.map(({ mark }) => mark)).size).toBe(1);
  });

  test('each message points at the one its author saw', () => {
    const { document, id } = withPerson();
    act(document, (tx) => update(tx, people, id, { name: 'Payroll Lead' }));
    act(document, (tx) => update(tx, people, id, { name: 'Payroll Manager' }));
    const [created, first, second] = messages(document).slice(-3);
    expect(first?.prev_ts).toBe(created?.ts);
    expect(second?.prev_ts).toBe(first?.ts);
  });

  test('the chain of hashes breaks when a message is changed', () => {
    const { document, id } = withPerson();
    act(document, (tx) => update(tx, people, id, { name: 'Payroll Lead' }));
    const all = messages(document);
    all.slice(1).forEach((message, index) => {
      const before = all[index];
      if (before) expect(message.prev_hash).toBe(hashOf(before));
    });
    const tampered = all[0];
    if (tampered) expect(hashOf({ ...tampered, val: `${tampered.val} ` })).not.toBe(all[1]?.prev_hash);
  });

  test('a failing command leaves no row, no message, no announcement, and the chain goes on', () => {
    const { document, id } = withPerson();
    const before = [liveContent(document), messages(document).length];
    const heard: unknown[] = [];
    document.ledger.onCommit((commit) => heard.push(commit));
    expect(() =>
      act(document, (tx) => {
        update(tx, people, id, { name: 'Nobody' });
        throw new Error('stop');
      }),
    ).toThrow('stop');
    expect([liveContent(document), messages(document).length]).toEqual(before);
    expect(heard).toEqual([]);
    act(document, (tx) => update(tx, people, id, { name: 'Payroll Lead' }));
    const [before2, last] = messages(document).slice(-2);
    if (before2) expect(last?.prev_hash).toBe(hashOf(before2));
  });

  test('a promise, a handle kept for later, an unknown column and a value without end are bugs', () => {
    const { document, id } = withPerson();
    let kept: Write | undefined;
    expect(() => act(document, async () => undefined)).toThrow('must not wait');
    act(document, (tx) => {
      kept = tx;
    });
    expect(() => kept && update(kept, people, id, { name: 'x' })).toThrow('outside its transaction');
    expect(() => act(document, (tx) => update(tx, people, id, { shoeSize: 42 } as never))).toThrow('no column');
    expect(() => act(document, (tx) => insert(tx, people, { id: newId(), deleted: Number.NaN }))).toThrow('not finite');
  });

  test('what is not there or no longer there is NOT_FOUND', () => {
    const { document, id } = withPerson();
    act(document, (tx) => remove(tx, people, id));
    expect(() => act(document, (tx) => update(tx, people, id, { name: 'x' }))).toThrow('NOT_FOUND');
    expect(() => act(document, (tx) => remove(tx, people, newId()))).toThrow('NOT_FOUND');
  });
});

test('a clock set back between two openings never orders a new check-in before an old one', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') });
  const document = openTestDocument();
  const first = act(document, (tx) => insertFact(tx, checkIns, { id: newId(), keyResultId: 'kr', date: '2026-03-01' }));
  vi.setSystemTime(new Date('2026-03-01T08:00:00Z'));
  const { store, refresh } = document.ledger;
  const again = new Ledger({ store, node: '0123456789abcdef', refresh });
  expect(again.clock.next() > first).toBe(true);
});

describe('undo', () => {
  test('takes back creation, change, removal and facts, and does them again', () => {
    const { document, id } = withPerson();
    const states = [liveContent(document)];
    const steps: ((tx: Write) => unknown)[] = [
      (tx) => update(tx, people, id, { name: 'Payroll Lead', email: 'lead@fernhill.example' }),
      (tx) => insert(tx, people, { id: newId(), name: 'Field Engineer 1' }),
      (tx) => insertFact(tx, checkIns, { id: newId(), keyResultId: 'kr', date: '2026-02-01', value: 3 }),
      (tx) => remove(tx, people, id),
    ];
    for (const step of steps) {
      act(document, step);
      states.push(liveContent(document));
    }
    for (let round = 0; round < 2; round++) {
      for (let at = steps.length - 1; at >= 0; at--) {
        expect(undo(document.ledger, document.actor())).toMatchObject({ skipped: [] });
        expect(liveContent(document)).toEqual(states[at]);
      }
      for (let at = 1; at <= steps.length; at++) {
        expect(redo(document.ledger, document.actor())).toMatchObject({ skipped: [] });
        expect(liveContent(document)).toEqual(states[at]);
      }
    }
  });

  test('leaves and names what was changed since by someone else', () => {
    const { document, id } = withPerson();
    act(document, (tx) => update(tx, people, id, { name: 'Payroll Lead', jobTitle: 'Lead' }));
    const elsewhere = transact(
      { ledger: document.ledger, ...document.actor(), label: 'Other device', record: false },
      (tx) => update(tx, people, id, { name: 'Payroll and Benefits' }),
    );
    expect(elsewhere.wrote).toBe(true);
    expect(undo(document.ledger, document.actor())?.skipped).toEqual([
      { tbl: 'people', id, column: 'name', name: 'Payroll and Benefits' },
    ]);
    const row = document.ledger.raw.prepare('SELECT name, job_title FROM people WHERE id = ?').get(id);
    expect(row).toEqual({ name: 'Payroll and Benefits', job_title: '' });
  });

  test('nothing to undo is said, and a new action ends what could be redone', () => {
    const { document, id } = withPerson();
    act(document, (tx) => update(tx, people, id, { name: 'A' }));
    undo(document.ledger, document.actor());
    act(document, (tx) => update(tx, people, id, { name: 'B' }));
    expect(redo(document.ledger, document.actor())).toBeUndefined();
    while (undo(document.ledger, document.actor()));
    expect(undo(document.ledger, document.actor())).toBeUndefined();
  });
});
