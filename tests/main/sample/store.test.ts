import { afterEach, describe, expect, it } from 'vitest';
import { newNodeId } from '#main/changes/ids';
import { Ledger } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { createCaches } from '#main/roll-up/caches';
import { refresh } from '#main/roll-up/refresh';
import { fillSample } from '#main/sample/store';
import { openStore } from '#main/store/open';
import { syncedTables } from '#main/store/schema';
import { day } from '#shared/kernel/dates';
import { migrations } from '#tests/support/document';
import { gather } from '#tests/support/sample/gather';

const today = day('2026-11-22');
const stores: { close: () => void }[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function sampleDocument(people: number) {
  const store = openStore({ file: ':memory:', cacheFile: ':memory:', migrations, createCaches });
  stores.push(store);
  const ledger = new Ledger({ store, node: newNodeId(), refresh });
  const filled = transact({ ledger, me: null, today, label: 'Sample', record: false }, (tx) =>
    fillSample(tx, { seed: 'okra', today, people }),
  );
  const count = (sql: string) => Number(store.raw.prepare(sql).pluck().get());
  return { raw: store.raw, count, ...filled.value };
}

describe('the sample company in a document', () => {
  it('holds every row, each thing with its message and each fact with its author', () => {
    const { count, counts } = sampleDocument(60);
    const rows = gather({ people: 60 });
    const written = Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.length]));
    expect(counts).toEqual(Object.fromEntries(Object.entries(written).filter(([, length]) => length > 0)));
    const things = [...syncedTables.values()].filter(({ kind }) => kind === 'thing');
    const all = things.reduce((sum, { name }) => sum + count(`SELECT count(*) FROM "${name}"`), 0);
    // a cycle was opened again and closed once more: two changes of its state beside the message that made it
    const reopened = 2 * rows.changeReasons.length;
    expect(reopened).toBe(2);
    expect(count('SELECT count(*) FROM change_messages')).toBe(all + reopened);
    expect(count('SELECT count(*) FROM check_ins')).toBe(rows.checkIns.length);
    expect(count('SELECT count(*) FROM check_ins WHERE author NOT IN (SELECT id FROM people)')).toBe(0);
    expect(count("SELECT count(*) FROM check_ins WHERE ts = ''")).toBe(0);
  });

  it('says who to be in it: somebody who is there and has work of their own', () => {
    const { count, me } = sampleDocument(60);
    expect(count(`SELECT count(*) FROM people WHERE id = '${me}'`)).toBe(1);
    const running = `objective_id IN (SELECT o.id FROM objectives o JOIN cycles c ON c.id = o.cycle_id WHERE c.state = 'active')`;
    expect(count(`SELECT count(*) FROM key_results WHERE owner_id = '${me}' AND ${running}`)).toBeGreaterThan(0);
  });

  it('has figures for its goals as soon as it is written', () => {
    const { count } = sampleDocument(60);
    expect(count('SELECT count(*) FROM cache.cache_key_results WHERE progress > 0')).toBeGreaterThan(50);
  });
});
