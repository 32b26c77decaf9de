import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insert, remove, update } from '#main/changes/write';
import { objectives } from '#main/objectives/table';
import { people } from '#main/people/table';
import { teams } from '#main/teams/table';
import { type AmbitionId, CycleId } from '#shared/kernel/ids';
import { buildForest } from '#shared/tree/domain';
import type { TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  closedQuarter,
  depot,
  fleetDirector,
  openCompany,
  quarter,
  sales,
  write,
  year,
} from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

describe('the map of a cycle', () => {
  test('holds what cards show, as of today', async () => {
    const top = await addObjective(document, 'Deliver on time', { goalType: 'stretch', ownerId: accountDirector });
    const keyResult = await addKeyResult(document, top);
    await document.call('check-ins.record', { keyResultId: keyResult, date: document.today, value: 60 });
    const tree = await document.call('tree.get', { cycleId: quarter });
    expect(tree.company).toEqual({ name: 'Fernhill Logistics', mission: 'Every parcel where it belongs', vision: '' });
    expect(tree.people).toEqual([{ id: accountDirector, name: 'Account Director' }]);
    expect(tree.cycles).toEqual([{ id: quarter, name: 'Q1 FY26' }]);
    expect(tree.teams.map(({ id, parent }) => [id, parent])).toEqual([
      [sales, -1],
      [depot, -1],
    ]);
    // 45 of 89 days have gone; a stretch objective is expected to reach 70 % at the end.
    expect(tree.objectives).toEqual({
      id: [top],
      title: ['Deliver on time'],
      cycle: [0],
      team: [0],
      owner: [0],
      ambition: [-1],
      goalType: ['stretch'],
      draft: [false],
      status: ['on-track'],
      progress: [0.6],
      expected: [0.3539],
      keyResults: [1],
      differs: [false],
    });
  });

  test('of a year holds its quarters too, of a quarter what it leads up to', async () => {
    const annual = await addObjective(document, 'The year', { cycleId: year });
    const other = await addObjective(document, 'Another year', { cycleId: year });
    const own = await addObjective(document, 'The quarter', { parentId: annual });
    const past = await document.call('tree.get', { cycleId: closedQuarter });
    expect(past.objectives.id).toEqual([]);
    const ofYear = await document.call('tree.get', { cycleId: year });
    expect(new Set(ofYear.objectives.id)).toEqual(new Set([annual, other, own]));
    const ofQuarter = await document.call('tree.get', { cycleId: quarter });
    expect(new Set(ofQuarter.objectives.id)).toEqual(new Set([annual, own]));
    expect(ofQuarter.links.child.map((at) => ofQuarter.objectives.title[at])).toEqual(['The quarter']);
    expect(ofQuarter.links.parent.map((at) => ofQuarter.objectives.title[at])).toEqual(['The year']);
  });

  test('names the key result that a link means, and keeps only links whose both ends are there', async () => {
    const top = await addObjective(document, 'Top');
    const below = await addObjective(document, 'Below');
    const elsewhere = await addObjective(document, 'In the year', { cycleId: year });
    const keyResult = await addKeyResult(document, top, { title: 'Late parcels' });
    await document.call('alignments.add', {
      childId: below,
      parentId: top,
      parentKeyResultId: keyResult,
      kind: 'supports',
      weight: 2,
    });
    await document.call('alignments.add', { childId: below, parentId: elsewhere, kind: 'depends-on' });
    const { links, keyResults } = await document.call('tree.get', { cycleId: quarter });
    expect(links).toMatchObject({ kind: ['supports'], weight: [2], keyResult: [0] });
    expect(keyResults).toEqual([{ id: keyResult, title: 'Late parcels' }]);
  });

  test('leaves out what was removed, and shows nobody where an owner has gone', async () => {
    const gone = await addObjective(document, 'Gone');
    const stays = await addObjective(document, 'Stays', { parentId: gone, ownerId: accountDirector });
    await document.call('objectives.remove', { id: gone });
    write(document, (tx) => update(tx, objectives, stays, { ownerId: 'person-unknown' }));
    const { objectives: rows, links } = await document.call('tree.get', { cycleId: quarter });
    expect(rows).toMatchObject({ title: ['Stays'], owner: [-1] });
    expect(links.child).toEqual([]);
  });

  test('orders teams as a chart, whatever a merge has left', async () => {
    write(document, (tx) => {
      insert(tx, teams, { id: 'north', name: 'North', parentId: sales, ord: 'a9' });
      insert(tx, teams, { id: 'a', name: 'Loop A', parentId: 'b', ord: 'b0' });
      insert(tx, teams, { id: 'b', name: 'Loop B', parentId: 'a', ord: 'b1' });
      insert(tx, teams, { id: 'cut', name: 'Cut off', parentId: 'nowhere', ord: 'b2' });
      remove(tx, teams, depot);
    });
    const tree = await document.call('tree.get', { cycleId: quarter });
    expect(tree.teams.map(({ name, parent }) => [name, parent])).toEqual([
      ['Sales', -1],
      ['North', 0],
      ['Cut off', -1],
      ['Loop A', 4],
      ['Loop B', 3],
    ]);
  });

  test('names the steps of the strategy above, and none that nothing here serves', async () => {
    const create = async (horizon: 'five-year' | 'one-year', title: string, parentId: AmbitionId | null = null) =>
      (await document.call('ambitions.create', { horizon, title, parentId })).id;
    const far = await create('five-year', 'Known in the north');
    await create('five-year', 'Nothing serves it');
    const near = await create('one-year', 'A depot up there', far);
    const [serves, rest] = [await addObjective(document, 'Find a site'), await addObjective(document, 'Another')];
    await document.call('objectives.update', { id: serves, ambitionId: near });
    const tree = await document.call('tree.get', { cycleId: quarter });
    expect(tree.ambitions).toEqual([
      { id: far, horizon: 'five-year', title: 'Known in the north', parent: -1 },
      { id: near, horizon: 'one-year', title: 'A depot up there', parent: 0 },
    ]);
    expect(tree.objectives).toMatchObject({ id: [serves, rest], ambition: [1, -1] });
    await document.call('ambitions.remove', { id: near });
    expect((await document.call('tree.get', { cycleId: quarter })).ambitions).toEqual([]);
  });

  test('names who carries an objective too, teams before people, also of what lies above', async () => {
    const annual = await addObjective(document, 'The year', { cycleId: year });
    const own = await addObjective(document, 'The quarter', { parentId: annual, ownerId: accountDirector });
    const share = (objectiveId: typeof own, contributorId: typeof fleetDirector | typeof depot) =>
      document.call('contributors.add', { objectiveId, contributorId });
    await share(own, fleetDirector);
    await share(own, depot);
    await share(annual, fleetDirector);
    const tree = await document.call('tree.get', { cycleId: quarter });
    expect(tree.objectives.title).toEqual(['The year', 'The quarter']);
    const { contributors } = tree;
    expect(contributors.objective).toEqual([0, 1, 1]);
    expect(contributors.team.map((at) => tree.teams[at]?.name)).toEqual([undefined, 'Depot', undefined]);
    expect(contributors.person.map((at) => tree.people[at]?.name)).toEqual([
      'Fleet Director',
      undefined,
      'Fleet Director',
    ]);
    await document.call('contributors.remove', { objectiveId: own, contributorId: depot });
    write(document, (tx) => remove(tx, people, fleetDirector));
    expect((await document.call('tree.get', { cycleId: quarter })).contributors.objective).toEqual([]);
  });

  test('is refused for a cycle that is not there', async () => {
    await expect(document.call('tree.get', { cycleId: CycleId.parse('nothing') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('follows a re-alignment', async () => {
    const a = await addObjective(document, 'A');
    const b = await addObjective(document, 'B');
    const c = await addObjective(document, 'C', { parentId: a });
    await document.call('alignments.move', { childId: c, parentId: b });
    const tree = await document.call('tree.get', { cycleId: quarter });
    const forest = buildForest(tree);
    const at = (id: typeof a) => tree.objectives.id.indexOf(id);
    expect(forest.parent[at(c)]).toBe(at(b));
  });
});
