import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#main/changes/ids';
import { transact } from '#main/changes/transact';
import { insert, update } from '#main/changes/write';
import { blockers } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { teams } from '#main/teams/table';
import { day } from '#shared/kernel/dates';
import type { KeyResultId, ThingId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  closedQuarter,
  depot,
  fleetDirector,
  openCompany,
  sales,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
let ofSales: KeyResultId;
let ofDepot: KeyResultId;
beforeEach(async () => {
  document = openCompany();
  ofSales = await addKeyResult(document, await addObjective(document, 'Win the north'), { title: 'Customers' });
  const below = await addObjective(document, 'Every parcel today', { teamId: depot });
  ofDepot = await addKeyResult(document, below, { title: 'Late parcels' });
});
afterEach(() => document.close());

async function raise(keyResultId: KeyResultId, text: string, more: { on?: string; asksHelp?: boolean } = {}) {
  const now = document.today;
  document.today = day(more.on ?? now);
  const { id } = await document.call('check-ins.raise-blocker', {
    keyResultId,
    text,
    asksHelp: more.asksHelp ?? false,
  });
  document.today = now;
  return id;
}
const texts = async (filter: Parameters<typeof document.call<'blockers.register'>>[1]) =>
  (await document.call('blockers.register', filter)).rows.map(({ text }) => text);
const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });

describe('the register', () => {
  test('holds the open blockers of running cycles, the oldest first, with their age', async () => {
    await raise(ofSales, 'No crane', { on: '2026-02-10' });
    await raise(ofDepot, 'No data', { on: '2026-01-11', asksHelp: true });
    const { rows, total, counts } = await document.call('blockers.register', {});
    expect(rows).toMatchObject([
      {
        text: 'No data',
        ageDays: 35,
        teamName: 'Depot',
        objectiveTitle: 'Every parcel today',
        ownerName: 'Account Director',
      },
      { text: 'No crane', ageDays: 5, teamName: 'Sales', keyResultTitle: 'Customers' },
    ]);
    expect({ total, counts }).toEqual({ total: 2, counts: { open: 2, unowned: 0, asksHelp: 1, old: 1 } });
  });

  test('is narrowed by team with those below, owner, help and age; the counts stay those of team and owner', async () => {
    write(document, (tx) => update(tx, teams, depot, { parentId: sales }));
    const crane = await raise(ofSales, 'No crane', { on: '2026-01-02' });
    await raise(ofDepot, 'No data', { asksHelp: true });
    await document.call('check-ins.update-blocker', { id: crane, ownerId: fleetDirector });
    expect(await texts({ teamId: sales })).toEqual(['No crane', 'No data']);
    expect(await texts({ teamId: depot })).toEqual(['No data']);
    expect(await texts({ ownerId: fleetDirector })).toEqual(['No crane']);
    expect(await texts({ asksHelp: true })).toEqual(['No data']);
    expect(await texts({ old: true })).toEqual(['No crane']);
    await document.call('check-ins.update-blocker', { id: crane, ownerId: null });
    expect(await texts({ unowned: true })).toEqual(['No crane']);
    const narrowed = await document.call('blockers.register', { asksHelp: true });
    expect(narrowed).toMatchObject({ total: 1, counts: { open: 2, unowned: 1, asksHelp: 1, old: 1 } });
  });

  test('is sorted by team or owner, nobody’s first, and cut at the limit with the whole counted', async () => {
    const crane = await raise(ofSales, 'No crane', { on: '2026-01-02' });
    await raise(ofDepot, 'No data', { on: '2026-01-03' });
    await document.call('check-ins.update-blocker', { id: crane, ownerId: null });
    expect(await texts({ sort: 'team' })).toEqual(['No data', 'No crane']);
    expect(await texts({ sort: 'owner' })).toEqual(['No crane', 'No data']);
    expect(await document.call('blockers.register', { limit: 1 })).toMatchObject({ rows: [{ id: crane }], total: 2 });
    write(document, (tx) => {
      update(tx, teams, sales, { name: 'Round 10' });
      update(tx, teams, depot, { name: 'Round 9' });
    });
    expect(await texts({ sort: 'team' })).toEqual(['No data', 'No crane']);
  });

  test('is whole where a company has more than any screen shows', async () => {
    transact({ ...document.actor(), ledger: document.ledger, label: 'Many' }, (tx) => {
      for (let at = 0; at < 1200; at++)
        insert(tx, blockers, { id: newId(), keyResultId: ofSales, text: `Reason ${at}`, raisedOn: '2026-01-02' });
    });
    const { rows, total } = await document.call('blockers.register', { limit: 10_000 });
    expect([rows.length, total]).toEqual([1200, 1200]);
  });

  test('offers the key results of running cycles to raise one on, found by their words, mine first', async () => {
    document.me = fleetDirector;
    const mine = await addKeyResult(document, await addObjective(document, 'Zero waste'), {
      title: 'Scrap',
      ownerId: fleetDirector,
    });
    const found = async (text: string) =>
      (await document.call('blockers.key-results', { text })).map(({ title, objectiveTitle, teamName }) => [
        title,
        objectiveTitle,
        teamName,
      ]);
    expect(await found('')).toEqual([
      ['Scrap', 'Zero waste', 'Sales'],
      ['Late parcels', 'Every parcel today', 'Depot'],
      ['Customers', 'Win the north', 'Sales'],
    ]);
    expect(await found('depot late')).toEqual([['Late parcels', 'Every parcel today', 'Depot']]);
    expect(await found('NORTH')).toEqual([['Customers', 'Win the north', 'Sales']]);
    expect(await found('100%')).toEqual([]);
    const { id } = await expectUndoable(document, 'check-ins.raise-blocker', { keyResultId: mine, text: 'No press' });
    expect(await document.call('blockers.get', { id })).toMatchObject({
      ownerId: fleetDirector,
      raisedOn: '2026-02-15',
    });
    const { cycleId } = await document.call('objectives.get', {
      id: (await document.call('blockers.get', { id })).objectiveId,
    });
    write(document, (tx) => update(tx, cycles, cycleId, { state: 'planning' }));
    expect(await found('')).toEqual([]);
  });

  test('shows resolved ones when asked, the latest first, and leaves out what is closed', async () => {
    const [first, second] = [await raise(ofSales, 'First'), await raise(ofSales, 'Second')];
    await document.call('check-ins.update-blocker', { id: first, resolvedOn: day('2026-02-14') });
    await document.call('check-ins.update-blocker', { id: second, resolvedOn: day('2026-02-15') });
    expect(await texts({})).toEqual([]);
    expect(await texts({ resolved: true })).toEqual(['Second', 'First']);
    const old = await addObjective(document, 'Long ago');
    const third = await raise(await addKeyResult(document, old), 'Third');
    document.ledger.raw.prepare('UPDATE objectives SET cycle_id = ? WHERE id = ?').run(closedQuarter, old);
    expect(await texts({})).toEqual([]);
    expect(await document.call('blockers.get', { id: third })).toMatchObject({ text: 'Third' });
  });

  test('does not stumble over a day that is none', async () => {
    const id = await raise(ofSales, 'No crane');
    write(document, (tx) => update(tx, blockers, id, { raisedOn: '' }));
    const { rows, counts } = await document.call('blockers.register', {});
    expect(rows).toMatchObject([{ raisedOn: null, ageDays: null }]);
    expect(counts.old).toBe(0);
  });
});

describe('help', () => {
  let id: ThingId;
  beforeEach(async () => {
    id = await raise(ofSales, 'No crane', { asksHelp: true });
    document.me = fleetDirector;
  });

  test('is offered once, worded anew, and taken back', async () => {
    const offer = await expectUndoable(document, 'blockers.offer-help', { blockerId: id, text: 'Ours stands idle' });
    await document.call('blockers.offer-help', { blockerId: id, text: 'Ours is free on Monday' });
    const { offers } = await document.call('blockers.get', { id });
    expect(offers).toMatchObject([
      {
        id: offer.id,
        personName: 'Fleet Director',
        text: 'Ours is free on Monday',
        offeredOn: '2026-02-15',
        mine: true,
      },
    ]);
    await expectUndoable(document, 'blockers.withdraw-help', { id: offer.id });
    expect((await document.call('blockers.of', { keyResultId: ofSales }))[0]?.offers).toEqual([]);
    await document.call('blockers.offer-help', { blockerId: id, text: 'After all' });
    expect((await document.call('blockers.get', { id })).offers).toHaveLength(1);
  });

  test('is taken up with its day, and a new wording keeps that', async () => {
    const offer = await document.call('blockers.offer-help', { blockerId: id, text: 'Ours' });
    document.me = accountDirector;
    await expectUndoable(document, 'blockers.accept-help', { id: offer.id, accepted: true });
    document.me = fleetDirector;
    await document.call('blockers.offer-help', { blockerId: id, text: 'Ours, with a driver' });
    const [blocker] = await document.call('blockers.of', { keyResultId: ofSales });
    expect(blocker?.offers).toMatchObject([{ text: 'Ours, with a driver', acceptedOn: '2026-02-15' }]);
    await document.call('blockers.accept-help', { id: offer.id, accepted: false });
    expect((await document.call('blockers.get', { id })).offers).toMatchObject([{ acceptedOn: null }]);
  });

  test('has a name, is for others, and for what is open', async () => {
    document.me = accountDirector;
    const offer = () => document.call('blockers.offer-help', { blockerId: id, text: 'Mine' });
    await expect(offer()).rejects.toMatchObject(refused('own-blocker'));
    document.me = null;
    await expect(offer()).rejects.toMatchObject(refused('who-offers'));
    await document.call('check-ins.update-blocker', { id, resolvedOn: document.today });
    document.me = fleetDirector;
    await expect(offer()).rejects.toMatchObject(refused('blocker-resolved'));
    const gone = document.call('blockers.accept-help', { id: 'nothing' as ThingId, accepted: true });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that is asked for reaches the team that is depended on, with its offers', async () => {
    const needs = async () => (await document.call('home.needs', {}))?.help.items ?? [];
    expect(await needs()).toEqual([]);
    const ours = await addObjective(document, 'A crane for everybody', { teamId: depot });
    const { objectiveId } = await document.call('blockers.get', { id });
    await document.call('alignments.add', { childId: objectiveId, parentId: ours, kind: 'depends-on' });
    expect(await needs()).toMatchObject([{ id, text: 'No crane', offers: [] }]);
    await document.call('blockers.offer-help', { blockerId: id, text: 'Ours' });
    expect(await needs()).toMatchObject([{ offers: [{ mine: true }] }]);
    document.me = accountDirector;
    const mine = (await document.call('home.needs', {}))?.blockers.items;
    expect(mine).toMatchObject([{ id, offers: [{ personName: 'Fleet Director', mine: false }] }]);
  });
});
