import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { day } from '#shared/kernel/dates';
import { errorText } from '#shared/kernel/error-texts';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  closedQuarter,
  depot,
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

const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });

describe('an objective', () => {
  test('is created with its team and place, and can be taken back', async () => {
    const first = await expectUndoable(document, 'objectives.create', {
      cycleId: quarter,
      teamId: sales,
      goalType: 'stretch',
      title: '  Win the north  ',
      why: 'Depots stand half empty',
    });
    const page = await document.call('objectives.get', { id: first.id });
    expect(page).toMatchObject({
      title: 'Win the north',
      goalType: 'stretch',
      teamName: 'Sales',
      state: 'published',
      progress: null,
      expected: null,
      status: 'none',
      from: '2026-01-01',
      to: '2026-03-31',
      cycleName: 'Q1 FY26',
      readOnly: false,
      ladder: [{ kind: 'mission', text: 'Every parcel where it belongs' }],
    });
  });

  test('takes days of its own, and what is expected of it follows', async () => {
    const id = await addObjective(document, 'Win the north');
    await addKeyResult(document, id);
    const expected = async () => (await document.call('objectives.get', { id })).expected;
    expect(await expected()).toBeCloseTo(0.51, 2);
    await expectUndoable(document, 'objectives.update', { id, startsOn: day('2026-02-01') });
    await expectUndoable(document, 'objectives.update', { id, endsOn: day('2026-02-28') });
    expect(await document.call('objectives.get', { id })).toMatchObject({ from: '2026-02-01', to: '2026-02-28' });
    expect(await expected()).toBeCloseTo(0.52, 2);
    // against the cycle's first day too, where it has none of its own
    await document.call('objectives.update', { id, startsOn: null, endsOn: day('2026-01-20') });
    const early = document.call('objectives.update', { id, endsOn: day('2025-12-31') });
    await expect(early).rejects.toMatchObject(refused('dates-reversed'));
    await document.call('objectives.update', { id, endsOn: null });
    expect(await document.call('objectives.get', { id })).toMatchObject({ from: '2026-01-01', to: '2026-03-31' });
  });

  test('goes to another cycle, unless its own days do not fit or the goals of its cycle stand', async () => {
    const id = await addObjective(document, 'Win the north', { endsOn: day('2026-02-28') });
    await expectUndoable(document, 'objectives.update', { id, cycleId: year });
    expect(await document.call('objectives.get', { id })).toMatchObject({ cycleName: 'FY26' });
    const { id: later } = await document.call('cycles.create', {
      name: 'Q2 FY26',
      cadence: 'quarter',
      startsOn: day('2026-04-01'),
      endsOn: day('2026-06-30'),
      parentId: year,
      planningOpensOn: null,
    });
    const moved = document.call('objectives.update', { id, cycleId: later });
    await expect(moved).rejects.toMatchObject(refused('own-days-elsewhere'));
    // nor do two days of its own that lie in order, but wholly outside
    await document.call('objectives.update', { id, startsOn: day('2026-02-01') });
    const outside = document.call('objectives.update', { id, cycleId: later });
    await expect(outside).rejects.toMatchObject(refused('own-days-elsewhere'));
    await document.call('cycles.set-state', { id: year, state: 'closing' });
    const agreed = document.call('objectives.update', { id, cycleId: quarter });
    await expect(agreed).rejects.toMatchObject(refused('cycle-is-closing'));
  });

  test('with days that do not fit its cycle any more still takes another title', async () => {
    const id = await addObjective(document, 'Win the north', { endsOn: day('2026-02-28') });
    write(document, (tx) => void update(tx, cycles, quarter, { startsOn: '2026-03-01' }));
    await document.call('objectives.update', { id, title: 'Win the south' });
    const dated = document.call('objectives.update', { id, endsOn: day('2026-02-27') });
    await expect(dated).rejects.toMatchObject(refused('dates-reversed'));
  });

  test('is changed field by field', async () => {
    const id = await addObjective(document, 'Win the north');
    await expectUndoable(document, 'objectives.update', {
      id,
      title: 'Win the south',
      ownerId: accountDirector,
      ownerStatus: 'behind',
    });
    const page = await document.call('objectives.get', { id });
    expect(page).toMatchObject({
      title: 'Win the south',
      ownerName: 'Account Director',
      ownerStatus: 'behind',
      status: 'behind',
    });
  });

  test('is removed with its key results, links and initiatives', async () => {
    const parent = await addObjective(document, 'Parent');
    const id = await addObjective(document, 'Win the north', { parentId: parent });
    await addKeyResult(document, id);
    await document.call('initiatives.create', { objectiveId: id, title: 'Call the ten largest' });
    await expectUndoable(document, 'objectives.remove', { id });
    await expect(document.call('objectives.get', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await document.call('objectives.get', { id: parent })).children).toEqual([]);
  });

  test('takes another place among those of its team', async () => {
    const ids = [
      await addObjective(document, 'A'),
      await addObjective(document, 'B'),
      await addObjective(document, 'C'),
    ];
    const [a, b, c] = ids;
    if (!a || !b || !c) throw new Error('three objectives');
    await expectUndoable(document, 'objectives.move', { id: c, afterId: null });
    await document.call('objectives.move', { id: a, afterId: b });
    const { rows } = await document.call('objectives.list', { cycleId: quarter });
    expect(rows.map(({ title }) => title)).toEqual(['C', 'B', 'A']);
  });

  test('is refused with days in the wrong order, in a closed cycle, or for one person while the policy says no', async () => {
    const id = await addObjective(document, 'Win the north');
    const days = { startsOn: day('2026-02-01'), endsOn: day('2026-01-31') };
    await expect(document.call('objectives.update', { id, ...days })).rejects.toMatchObject(refused('dates-reversed'));
    await expect(addObjective(document, 'Late', { cycleId: closedQuarter })).rejects.toMatchObject({
      code: 'READ_ONLY',
    });
    const mine = addObjective(document, 'Mine', { teamId: null, ownerId: accountDirector });
    await expect(mine).rejects.toMatchObject(refused('individual-objectives-off'));
    await document.call('policy.set-individual', { on: true });
    await addObjective(document, 'Mine', { teamId: null, ownerId: accountDirector });
  });

  test('is refused as committed where only stretch goals are wanted, but an old one stays editable', async () => {
    const id = await addObjective(document, 'Old');
    await document.call('policy.choose-goals', { goalPolicy: 'stretch-only' });
    await expect(addObjective(document, 'New')).rejects.toMatchObject(refused('stretch-only'));
    await document.call('objectives.update', { id, title: 'Old, renamed' });
    expect(errorText('RULE_BROKEN', { rule: 'stretch-only' })).toContain('stretch goal');
  });
});

describe('publishing and closing', () => {
  test('publish takes the key results along, but for one without a measure', async () => {
    const id = await addObjective(document, 'Draft', { state: 'draft' });
    const ready = await addKeyResult(document, id);
    const waiting = await addKeyResult(document, id, { startValue: null });
    const answer = await expectUndoable(document, 'objectives.publish', { ids: [id] });
    expect(answer).toEqual({ published: 1, keyResults: 1, stillDraft: [waiting] });
    const { keyResultList, state } = await document.call('objectives.get', { id });
    expect(state).toBe('published');
    expect(keyResultList.map((one) => [one.id, one.state])).toEqual([
      [ready, 'published'],
      [waiting, 'draft'],
    ]);
    // it goes live as soon as it has a measure
    await document.call('key-results.update', { id: waiting, startValue: 5 });
    expect(await document.call('key-results.get', { id: waiting })).toMatchObject({ state: 'published' });
  });

  test('close and reopen', async () => {
    const id = await addObjective(document, 'Win the north');
    const keyResultId = await addKeyResult(document, id);
    await expectUndoable(document, 'objectives.close', { ids: [id] });
    const closed = await document.call('objectives.get', { id });
    expect([closed.status, closed.keyResultList[0]?.figures.status]).toEqual(['closed', 'closed']);
    const late = document.call('check-ins.record', { keyResultId, value: 5 });
    await expect(late).rejects.toMatchObject({ code: 'READ_ONLY' });
    await expectUndoable(document, 'objectives.reopen', { ids: [id] });
    expect((await document.call('objectives.get', { id })).state).toBe('published');
  });
});

describe('the list', () => {
  test('filters by team, owner, goal type, state and text, and pages', async () => {
    await addObjective(document, 'Win 100% of the north', { goalType: 'stretch' });
    await addObjective(document, 'Win the south', { ownerId: accountDirector });
    await addObjective(document, 'Empty the depot', { teamId: depot, state: 'draft' });
    const titles = async (filter: object) =>
      (await document.call('objectives.list', { cycleId: quarter, ...filter })).rows.map(({ title }) => title);
    expect(await titles({})).toEqual(['Win 100% of the north', 'Win the south', 'Empty the depot']);
    expect(await titles({ teamId: depot })).toEqual(['Empty the depot']);
    expect(await titles({ ownerId: accountDirector })).toEqual(['Win the south']);
    expect(await titles({ goalTypes: ['stretch'] })).toEqual(['Win 100% of the north']);
    expect(await titles({ states: ['draft'] })).toEqual(['Empty the depot']);
    expect(await titles({ text: '100%' })).toEqual(['Win 100% of the north']);
    expect(await titles({ sort: 'title', limit: 1, offset: 1 })).toEqual(['Win 100% of the north']);
    expect((await document.call('objectives.list', { limit: 1 })).total).toBe(3);
  });

  test('filters by the status of today', async () => {
    const late = await addObjective(document, 'Late');
    const fine = await addObjective(document, 'Fine');
    for (const [id, value] of [
      [late, 1],
      [fine, 90],
    ] as const) {
      const keyResultId = await addKeyResult(document, id);
      await document.call('check-ins.record', { keyResultId, value });
    }
    const of = async (status: 'at-risk' | 'on-track' | 'quiet') =>
      (await document.call('objectives.list', { cycleId: quarter, statuses: [status] })).rows.map(({ title }) => title);
    expect([await of('at-risk'), await of('on-track'), await of('quiet')]).toEqual([['Late'], ['Fine'], []]);
    document.today = day('2026-03-02');
    expect(await of('quiet')).toEqual(['Fine']);
  });
});

describe('the page of an objective', () => {
  test('shows the ladder from the mission, and both ends of every link', async () => {
    const top = await addObjective(document, 'Top', { rollUp: 'children' });
    const middle = await addObjective(document, 'Middle', { parentId: top, rollUp: 'both' });
    const leaf = await addObjective(document, 'Leaf', { teamId: depot, parentId: middle });
    const keyResultId = await addKeyResult(document, leaf);
    await document.call('check-ins.record', { keyResultId, value: 50 });
    const page = await document.call('objectives.get', { id: leaf });
    expect(page.ladder.map((step) => (step.kind === 'mission' ? step.text : step.title))).toEqual([
      'Every parcel where it belongs',
      'Top',
      'Middle',
    ]);
    expect(page.parents).toMatchObject([{ title: 'Middle', kind: 'contributes', progress: 0.5 }]);
    expect(page.aligned).toBe(true);
    const above = await document.call('objectives.get', { id: top });
    expect(above).toMatchObject({ progress: 0.5, aligned: false, children: [{ title: 'Middle', status: 'behind' }] });
  });

  test('is not green over something quiet beneath', async () => {
    const top = await addObjective(document, 'Top', { rollUp: 'children' });
    const leaf = await addObjective(document, 'Leaf', { parentId: top });
    const keyResultId = await addKeyResult(document, leaf);
    await document.call('check-ins.record', { keyResultId, value: 100 });
    expect((await document.call('objectives.get', { id: top })).status).toBe('on-track');
    document.today = day('2026-03-02');
    expect((await document.call('objectives.get', { id: top })).status).toBe('quiet');
  });
});
