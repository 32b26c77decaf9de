import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insert } from '#main/changes/write';
import { kpis } from '#main/kpis/table';
import type { Input } from '#shared/contract';
import { day } from '#shared/kernel/dates';
import { KpiId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { accountDirector, addKeyResult, addObjective, openCompany, sales, write } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const add = async (more: Partial<Input<'kpis.create'>> = {}) =>
  (await document.call('kpis.create', { name: 'Retention', unit: '%', lowBound: 90, criticalLow: 85, ...more })).id;
const read = (kpiId: KpiId, value: number, date = '2026-02-10') =>
  document.call('kpis.record', { readings: [{ kpiId, value, date: day(date) }] });
const figures = async (id: KpiId) => (await document.call('kpis.get', { id })).figures;

describe('a KPI', () => {
  test('is made, changed, put away and removed, each undone in one step', async () => {
    const { id } = await expectUndoable(document, 'kpis.create', {
      name: 'Retention',
      unit: '%',
      lowBound: 90,
      highBound: 99, // up has no upper bound
      ownerId: accountDirector,
      teamId: sales,
    });
    expect(await document.call('kpis.get', { id })).toMatchObject({
      highBound: null,
      ownerName: 'Account Director',
      teamName: 'Sales',
      figures: { health: 'none', due: true, dueBy: '2026-02-28', latest: null },
    });
    await expectUndoable(document, 'kpis.update', { id, direction: 'down', highBound: 5 });
    expect(await document.call('kpis.get', { id })).toMatchObject({ lowBound: null, highBound: 5 });
    await expectUndoable(document, 'kpis.update', { id, archived: true });
    expect(await document.call('kpis.list', {})).toEqual([]);
    expect(await document.call('kpis.list', { archived: true })).toHaveLength(1);
    await expect(read(id, 3)).rejects.toMatchObject({ code: 'READ_ONLY' });
    await document.call('kpis.update', { id, archived: false });
    await expectUndoable(document, 'kpis.remove', { id });
    await expect(document.call('kpis.get', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('takes readings as facts; the latest counts, by day and then by clock', async () => {
    const id = await add();
    await expectUndoable(document, 'kpis.record', {
      readings: [
        { kpiId: id, value: 88, date: day('2026-01-31'), note: 'Survey' },
        { kpiId: id, value: 84 },
      ],
    });
    expect(await figures(id)).toMatchObject({
      latest: { date: '2026-02-15', value: 84 },
      change: -4,
      better: false,
      health: 'unhealthy',
      due: false,
    });
    await read(id, 91, '2026-02-15');
    expect(await figures(id)).toMatchObject({ latest: { value: 91 }, change: 3, health: 'healthy' });
    const [newest] = await document.call('kpis.readings', { id });
    if (!newest) throw new Error('no reading');
    expect(newest).toMatchObject({ value: 91, authorName: 'Account Director' });
    await expectUndoable(document, 'kpis.correct-reading', { id: newest.id, value: 87 });
    expect(await figures(id)).toMatchObject({ latest: { date: '2026-02-15', value: 87 }, health: 'edge' });
    const [corrected] = await document.call('kpis.readings', { id });
    await expectUndoable(document, 'kpis.remove-reading', { id: corrected?.id ?? newest.id });
    expect(await figures(id)).toMatchObject({ latest: { value: 84 } });
    await expect(read(id, 90, '2026-02-16')).rejects.toMatchObject(refused('date-in-future'));
  });

  test('is quiet once a whole period has passed without a reading', async () => {
    const id = await add();
    await read(id, 95);
    expect(await figures(id)).toMatchObject({ health: 'healthy', due: false });
    document.today = day('2026-03-31');
    expect(await figures(id)).toMatchObject({ health: 'healthy', due: true });
    document.today = day('2026-04-01');
    expect(await figures(id)).toMatchObject({ health: 'quiet' });
    expect(await document.call('kpis.list', { dueOnly: true })).toHaveLength(1);
  });

  test('wants a reading a few days before its period ends, and at once where one was left out', async () => {
    const [monthly, weekly, late] = [await add(), await add({ frequency: 'weekly' }), await add()];
    await read(monthly, 95, '2026-01-20');
    await read(weekly, 95, '2026-02-05');
    await read(late, 95, '2025-12-20');
    const wanted = async () => (await document.call('kpis.list', { dueOnly: true })).map(({ id }) => id);
    document.today = day('2026-02-09');
    expect(await wanted()).toEqual([late]);
    document.today = day('2026-02-12');
    expect(await wanted()).toEqual([late, weekly]);
    document.today = day('2026-02-25');
    expect(await wanted()).toEqual([late, weekly, monthly]);
    await read(weekly, 96, '2026-02-24');
    expect(await wanted()).toEqual([late, monthly]);
  });

  test('has targets by period; any day names its period, and an earlier one stands', async () => {
    const id = await add({ frequency: 'quarterly' });
    await read(id, 91);
    await expectUndoable(document, 'kpis.set-targets', {
      id,
      targets: [
        { startsOn: day('2026-02-14'), value: 92 },
        { startsOn: day('2026-07-01'), value: 94 },
      ],
    });
    const { periods, figures: now } = await document.call('kpis.get', { id });
    expect(now).toMatchObject({ target: 92, health: 'edge' });
    expect(periods.map(({ from, target, ownTarget }) => [from, target, ownTarget]).slice(6, 11)).toEqual([
      ['2025-10-01', null, null],
      ['2026-01-01', 92, 92],
      ['2026-04-01', 92, null],
      ['2026-07-01', 94, 94],
      ['2026-10-01', 94, null],
    ]);
    await expectUndoable(document, 'kpis.set-targets', { id, targets: [{ startsOn: day('2026-01-01'), value: null }] });
    expect(await figures(id)).toMatchObject({ target: null, health: 'healthy' });
    await document.call('kpis.set-targets', { id, targets: [{ startsOn: day('2026-01-01'), value: 93 }] });
    expect(await figures(id)).toMatchObject({ target: 93 });
  });

  test('is listed for its owner, or for the lead of its team', async () => {
    await add({ name: 'Mine', ownerId: accountDirector });
    await add({ name: 'Of my team', teamId: sales });
    await add({ name: 'Nobody’s' });
    const mine = await document.call('kpis.list', { mine: true });
    expect(mine.map(({ name }) => name)).toEqual(['Mine', 'Of my team']);
    expect(await document.call('kpis.list', { teamId: sales })).toHaveLength(1);
  });
});

describe('a roll-up', () => {
  test('follows its parts, takes no readings, and refuses other units and loops', async () => {
    const all = await add({ name: 'Hires', unit: 'people', rollUp: 'sum', lowBound: 10, criticalLow: null });
    const north = await add({ name: 'North', unit: 'people', parentId: all, lowBound: null, criticalLow: null });
    const south = await add({ name: 'South', unit: 'people', parentId: all, lowBound: null, criticalLow: null });
    await read(north, 4);
    await read(south, 7, '2026-02-12');
    const page = await document.call('kpis.get', { id: all });
    expect(page).toMatchObject({
      children: 2,
      figures: { latest: { date: '2026-02-12', value: 11 }, health: 'healthy', due: false },
      parts: [{ name: 'North' }, { name: 'South' }],
    });
    await expect(read(all, 3)).rejects.toMatchObject(refused('kpi-rolls-up'));
    await expect(add({ name: 'Cost', unit: '€', parentId: all })).rejects.toMatchObject(refused('kpi-units-differ'));
    await expect(document.call('kpis.update', { id: all, unit: '€' })).rejects.toMatchObject(
      refused('kpi-units-differ'),
    );
    await expect(document.call('kpis.update', { id: all, parentId: north })).rejects.toMatchObject(refused('kpi-loop'));
    await expect(document.call('kpis.update', { id: all, parentId: all })).rejects.toMatchObject(refused('kpi-loop'));
  });

  test('ends where a merge has left a loop', async () => {
    const [a, b] = [KpiId.parse('kpi-a'), KpiId.parse('kpi-b')];
    write(document, (tx) => {
      insert(tx, kpis, { id: a, name: 'A', rollUp: 'sum', parentId: b });
      insert(tx, kpis, { id: b, name: 'B', rollUp: 'sum', parentId: a });
    });
    expect((await document.call('kpis.get', { id: a })).series).toEqual([]);
  });
});

describe('a KPI and a key result', () => {
  test('promoted, it starts at the latest reading; readings in its period move it, and nobody has checked in', async () => {
    const id = await add();
    const objectiveId = await addObjective(document, 'People stay');
    await expect(document.call('kpis.promote', { id, objectiveId, target: 95 })).rejects.toMatchObject(
      refused('kpi-no-reading'),
    );
    await read(id, 80, '2025-12-20');
    await expect(document.call('kpis.promote', { id, objectiveId, target: 80 })).rejects.toMatchObject(
      refused('start-equals-target'),
    );
    const { keyResultId } = await expectUndoable(document, 'kpis.promote', { id, objectiveId, target: 95 });
    const keyResult = () => document.call('key-results.get', { id: keyResultId });
    expect(await keyResult()).toMatchObject({
      title: 'Retention',
      unit: '%',
      startValue: 80,
      targetValue: 95,
      kpiId: id,
      kpiName: 'Retention',
      figures: { current: null, progress: 0, kpiDate: null }, // the reading of December lies before its period
    });
    await expectUndoable(document, 'kpis.record', { readings: [{ kpiId: id, value: 86, date: day('2026-02-10') }] });
    expect(await keyResult()).toMatchObject({
      figures: { current: 86, progress: 0.4, kpiDate: '2026-02-10', lastCheckIn: null, due: true },
      recent: [{ date: '2026-02-10', value: 86 }],
    });
    expect(await document.call('check-ins.history', { keyResultId })).toMatchObject({ rows: [] });
    // somebody's own word, later, counts more; an even later reading counts more again
    await document.call('check-ins.record', { keyResultId, value: 89, date: day('2026-02-12'), confidence: 6 });
    expect(await keyResult()).toMatchObject({ figures: { current: 89, change: 3, kpiDate: null, due: false } });
    await read(id, 92, '2026-02-14');
    document.today = day('2026-02-16'); // a new week: nobody is asked for what its reading says
    expect(await keyResult()).toMatchObject({ figures: { due: true } });
    await expectUndoable(document, 'kpis.record', { readings: [{ kpiId: id, value: 91 }] });
    expect(await keyResult()).toMatchObject({ figures: { current: 91, due: false, kpiDate: '2026-02-16' } });
    await document.call('history.undo', {});
    document.today = day('2026-02-15');
    expect(await keyResult()).toMatchObject({
      figures: { current: 92, change: 3, kpiDate: '2026-02-14', confidence: 6 },
    });
    expect((await document.call('kpis.get', { id })).linked).toMatchObject([{ id: keyResultId, cycleName: 'Q1 FY26' }]);
    // and back: what was reached is the new bound
    await expectUndoable(document, 'kpis.keep', { keyResultId });
    expect(await document.call('kpis.get', { id })).toMatchObject({ lowBound: 92 });
    await expectUndoable(document, 'kpis.link', { keyResultId, kpiId: null });
    expect(await keyResult()).toMatchObject({ kpiId: null, figures: { current: 89, kpiDate: null } });
  });

  test('a band becomes a key result that stays between its bounds', async () => {
    const id = await add({ direction: 'band', lowBound: 40, highBound: 75, criticalLow: null });
    const objectiveId = await addObjective(document, 'Grow from within');
    const { keyResultId } = await document.call('kpis.promote', { id, objectiveId, target: null });
    expect(await document.call('key-results.get', { id: keyResultId })).toMatchObject({
      kind: 'between',
      lowBound: 40,
      highBound: 75,
    });
  });

  test('readings of a part move what its roll-up feeds', async () => {
    const all = await add({ name: 'Hires', unit: 'people', rollUp: 'sum', lowBound: null, criticalLow: null });
    const part = { unit: 'people', parentId: all, lowBound: null, criticalLow: null };
    const north = await add({ ...part, name: 'North' });
    const objectiveId = await addObjective(document, 'Grow');
    const keyResultId = await addKeyResult(document, objectiveId, { title: 'Hires', unit: 'people' });
    await document.call('kpis.link', { keyResultId, kpiId: all });
    await read(north, 30);
    expect((await document.call('key-results.get', { id: keyResultId })).figures).toMatchObject({ current: 30 });
    const topics = new Set<string>();
    document.ledger.onCommit((commit) => {
      for (const topic of commit.topics) topics.add(topic);
    });
    await document.call('kpis.update', { id: north, parentId: null });
    expect((await document.call('key-results.get', { id: keyResultId })).figures).toMatchObject({ current: null });
    expect(topics).toContain('key-results'); // who shows it asks again
  });

  test('only a number of the same unit is moved', async () => {
    const id = await add();
    const objectiveId = await addObjective(document, 'People stay');
    const days = await addKeyResult(document, objectiveId, { unit: 'days' });
    const steps = await addKeyResult(document, objectiveId, { kind: 'yes-no', unit: '%' });
    const call = (keyResultId: typeof days) => document.call('kpis.link', { keyResultId, kpiId: id });
    await expect(call(days)).rejects.toMatchObject(refused('kpi-units-differ'));
    await expect(call(steps)).rejects.toMatchObject(refused('kpi-kind'));
  });

  test('a key result that has got somewhere becomes a KPI to keep', async () => {
    const objectiveId = await addObjective(document, 'Faster');
    const keyResultId = await addKeyResult(document, objectiveId, {
      title: 'Days to fill',
      unit: 'days',
      startValue: 60,
      targetValue: 40,
    });
    await expect(document.call('kpis.keep', { keyResultId })).rejects.toMatchObject(refused('kpi-nothing-to-keep'));
    await document.call('check-ins.record', { keyResultId, value: 41 });
    const { id } = await expectUndoable(document, 'kpis.keep', { keyResultId });
    expect(await document.call('kpis.get', { id })).toMatchObject({
      name: 'Days to fill',
      unit: 'days',
      direction: 'down',
      highBound: 41,
      teamId: sales,
      figures: { latest: { value: 41 }, health: 'healthy' },
      linked: [{ id: keyResultId }],
    });
  });
});

test('the starter set goes in once, as one step', async () => {
  const { ids } = await expectUndoable(document, 'kpis.add-starters', { keys: ['engagement', 'absence'] });
  expect(ids).toHaveLength(2);
  expect(await document.call('kpis.add-starters', { keys: ['engagement', 'turnover'] })).toMatchObject({ skipped: 1 });
  const all = await document.call('kpis.list', {});
  expect(all.map(({ name }) => name)).toEqual(['Absence rate', 'Engagement score', 'Voluntary turnover']);
  expect(all.every(({ ownerId }) => ownerId === accountDirector)).toBe(true);
});
