import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { newNodeId } from '#main/changes/ids';
import { Ledger } from '#main/changes/ledger';
import { transact } from '#main/changes/transact';
import { createCaches } from '#main/roll-up/caches';
import { refresh } from '#main/roll-up/refresh';
import { fillSample } from '#main/sample/store';
import { openStore } from '#main/store/open';
import { syncedTables } from '#main/store/schema';
import { addDays, day } from '#shared/kernel/dates';
import { CycleId, ObjectiveId } from '#shared/kernel/ids';
import { Health } from '#shared/kpis/contract';
import { roleGaps } from '#shared/people/who-does-what';
import { TeamKind } from '#shared/teams/contract';
import { migrations, openTestDocument } from '#tests/support/document';
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
    // a cycle was opened again and closed once more, beside the message that made it
    const changed = rows.changeReasons.reduce((sum, { steps }) => sum + steps.length, 0);
    expect(changed).toBe(2);
    expect(count('SELECT count(*) FROM change_messages')).toBe(all + changed);
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

describe('the sample company shows what there is once', () => {
  const document = openTestDocument({ today });
  document.ledger.raw.exec('DELETE FROM workspaces; DELETE FROM change_messages');
  const { me } = transact({ ledger: document.ledger, ...document.actor(), label: 'Sample' }, (tx) =>
    fillSample(tx, { seed: 'okra', today, people: 500 }),
  ).value;
  document.me = me;
  afterAll(() => document.close());
  const title = 'Fill the open positions before the season';
  const shown = async () => {
    const find = document.ledger.raw.prepare<[string], { id: string; cycle: string }>(
      'SELECT id, cycle_id AS cycle FROM objectives WHERE title = ?',
    );
    const row = find.get(title);
    if (!row) throw new Error('not there');
    const page = await document.call('objectives.get', { id: ObjectiveId.parse(row.id) });
    const cycle = await document.call('cycles.get', { id: CycleId.parse(row.cycle) });
    return { page, cycle };
  };

  it('a team of each kind, and everybody whom the roles need', async () => {
    const teams = await document.call('teams.list', {});
    expect(new Set(teams.map(({ kind }) => kind))).toEqual(new Set(TeamKind.options));
    expect(roleGaps(teams, await document.call('people.list', { includeLeft: false }))).toEqual([]);
  });

  it('KPIs of every health, and a key result that readings move', async () => {
    const kpis = await document.call('kpis.list', {});
    expect(new Set(kpis.map(({ figures }) => figures.health))).toEqual(new Set(Health.options));
    expect(kpis.find(({ name }) => name === 'Time to fill')?.keyResults).toBe(1);
    const { page } = await shown();
    const moved = page.keyResultList.find(({ kpiName }) => kpiName === 'Time to fill');
    expect(moved?.figures.kpiDate).not.toBeNull();
    expect(moved?.figures.progress).not.toBeNull();
  });

  it('days of an objective’s own, a target that was eased with a reason, a lowered stretch level', async () => {
    const { page, cycle } = await shown();
    expect(page.from > cycle.startsOn && page.to < cycle.endsOn).toBe(true);
    expect(page.keyResultList.find(({ originalTarget }) => originalTarget !== null)).toMatchObject({
      originalTarget: 60,
      targetValue: 50,
      targetReason: 'Ten positions wait until the new plant has its permit',
      targetChanged: { ease: 'eased' },
    });
    const lowered = page.keyResultList.find(({ stretchLevel }) => stretchLevel === 75);
    if (!lowered) throw new Error('no stretch level');
    const changes = await document.call('history.of', { table: 'key_results', id: lowered.id, limit: 20 });
    const [told] = changes.filter(({ field }) => field === 'stretch_level');
    expect(told).toMatchObject({ before: 85, after: 75, authorName: expect.stringMatching(/./) });
    expect(told?.reason).not.toBe('');
    // on a day of its own, not on the day on which the sample was made
    expect(told && told.at > cycle.startsOn && told.at < addDays(document.today, -1)).toBe(true);
  });

  it('advice on one’s own objectives, and another team that waits for an answer, to whom opens it', async () => {
    if (me === null) throw new Error('nobody');
    const { page } = await shown();
    const own = await document.call('policy.individual', { personId: me, cycleId: page.cycleId });
    expect(own).toMatchObject({ allowed: true, hints: ['few', 'no-development'] });
    const mine = await document.call('dependencies.mine', {});
    expect(JSON.stringify(mine)).toContain('A decision on the salary bands before the first interviews.');
  });
});
