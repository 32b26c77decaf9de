import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { day, dayOf } from '#shared/kernel/dates';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, fleetDirector, openCompany, quarter, write } from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  objectiveId = await addObjective(document, 'Win the north');
});
afterEach(() => document.close());

const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });

describe('a key result', () => {
  test('is created, and can be taken back', async () => {
    const { id } = await expectUndoable(document, 'key-results.create', {
      objectiveId,
      title: 'Bugs',
      unit: 'bugs',
      startValue: 100,
      targetValue: 60,
    });
    expect(await document.call('key-results.get', { id })).toMatchObject({
      title: 'Bugs',
      state: 'published',
      effectiveCadence: 'weekly',
      originalTarget: null,
      figures: { progress: 0, status: 'not-started', due: true, lastCheckIn: null },
    });
  });

  test.each([
    [{ startValue: 5, targetValue: 5 }, 'start-equals-target'],
    [{ startValue: 0, commitLevel: 6, targetLevel: 5, stretchLevel: 9 }, 'levels-out-of-order'],
    [{ kind: 'between', lowBound: 5, highBound: 3 }, 'bounds-out-of-order'],
    [{ startValue: 5, state: 'published' }, 'no-measure'],
  ] as const)('is refused as %o', async (measure, rule) => {
    const creating = document.call('key-results.create', { objectiveId, title: 'Odd', ...measure });
    await expect(creating).rejects.toMatchObject(refused(rule));
  });

  test('is removed, and its objective has nothing to average', async () => {
    const id = await addKeyResult(document, objectiveId);
    await expectUndoable(document, 'key-results.remove', { id });
    expect(await document.call('objectives.get', { id: objectiveId })).toMatchObject({
      progress: null,
      keyResultList: [],
    });
  });

  test('moves to another place and to another objective', async () => {
    const ids = [
      await addKeyResult(document, objectiveId, { title: 'A' }),
      await addKeyResult(document, objectiveId, { title: 'B' }),
    ];
    const [a, b] = ids;
    if (!a || !b) throw new Error('two key results');
    await expectUndoable(document, 'key-results.move', { id: b, objectiveId, afterId: null });
    const other = await addObjective(document, 'Win the south');
    const titles = async (id: ObjectiveId) =>
      (await document.call('objectives.get', { id })).keyResultList.map(({ title }) => title);
    expect(await titles(objectiveId)).toEqual(['B', 'A']);
    await document.call('key-results.move', { id: a, objectiveId: other, afterId: null });
    expect([await titles(objectiveId), await titles(other)]).toEqual([['B'], ['A']]);
  });

  test('cannot be touched in a closed cycle', async () => {
    const id = await addKeyResult(document, objectiveId);
    write(document, (tx) => void update(tx, cycles, quarter, { state: 'closed' }));
    for (const call of [
      document.call('key-results.update', { id, title: 'New' }),
      document.call('key-results.remove', { id }),
      document.call('check-ins.record', { keyResultId: id, value: 1 }),
    ]) {
      await expect(call).rejects.toMatchObject({
        code: 'READ_ONLY',
        details: { reason: 'the cycle Q1 FY26 is closed' },
      });
    }
    expect((await document.call('objectives.get', { id: objectiveId })).readOnly).toBe(true);
  });
});

test('the scores of a cycle’s objectives are those of their graded key results, by weight', async () => {
  const first = await addKeyResult(document, objectiveId, { weight: 3 });
  const second = await addKeyResult(document, objectiveId);
  await addKeyResult(document, objectiveId);
  const ask = () => document.call('key-results.objective-grades', { cycleId: quarter });
  expect(await ask()).toEqual([]);
  await document.call('key-results.grade', { id: first, final: 1, reason: 'All signed' });
  await document.call('key-results.grade', { id: second, final: 0.4, reason: 'Half of it' });
  const { goalType } = await document.call('objectives.get', { id: objectiveId });
  const band = goalType === 'committed' ? 'amber' : 'green';
  expect(await ask()).toEqual([{ objectiveId, score: 0.9, band, asksPostMortem: goalType === 'committed' }]);
});

test('a baseline that has found its value becomes a metric from there in one step, and a draft until it has a target', async () => {
  const id = await addKeyResult(document, objectiveId, { kind: 'baseline', startValue: null, targetValue: null });
  await document.call('check-ins.record', { keyResultId: id, value: 12 });
  await expectUndoable(document, 'key-results.update', { id, kind: 'metric', startValue: 12 });
  expect(await document.call('key-results.get', { id })).toMatchObject({
    kind: 'metric',
    startValue: 12,
    state: 'draft',
  });
  await document.call('key-results.update', { id, targetValue: 20 });
  expect(await document.call('key-results.get', { id })).toMatchObject({
    state: 'published',
    figures: { progress: 0 },
  });
});

describe('a changed target', () => {
  test('keeps the original beside it, with the reason', async () => {
    const id = await addKeyResult(document, objectiveId);
    await expectUndoable(document, 'key-results.update', { id, targetValue: 90 });
    await document.call('key-results.update', { id, targetValue: 80, targetReason: 'The market shrank' });
    expect(await document.call('key-results.get', { id })).toMatchObject({
      targetValue: 80,
      originalTarget: 100,
      targetReason: 'The market shrank',
      targetChanged: { on: expect.any(String), authorName: 'Account Director', ease: 'eased' },
    });
    const history = await document.call('history.of', { table: 'key_results', id, limit: 10 });
    const change = history.find(({ field, after }) => field === 'target_value' && after === 80);
    expect(change).toMatchObject({ before: 90, reason: 'The market shrank', authorName: 'Account Director' });
    await document.call('key-results.update', { id, targetValue: 100 });
    expect(await document.call('key-results.get', { id })).toMatchObject({ originalTarget: null });
  });

  test('counts from the first publishing: what a draft was tuned to was never agreed', async () => {
    const id = await addKeyResult(document, objectiveId, { state: 'draft', targetValue: null, stretchLevel: 120 });
    await document.call('key-results.update', { id, stretchLevel: 100 });
    await document.call('key-results.update', { id, state: 'published' });
    expect(await document.call('key-results.get', { id })).toMatchObject({ originalTarget: null, agreedBefore: [] });
    await document.call('key-results.update', { id, stretchLevel: 90 });
    expect(await document.call('key-results.get', { id })).toMatchObject({
      agreedBefore: expect.arrayContaining([{ number: 'stretch', value: 100, ease: 'eased' }]),
    });
  });

  test('has the reason that was given for it, not one for something else', async () => {
    const id = await addKeyResult(document, objectiveId, { kind: 'metric' });
    await document.call('key-results.update', { id, targetValue: 90, targetReason: 'The market shrank' });
    await document.call('key-results.update', { id, startValue: 5, targetReason: 'Counted again' });
    const reason = async () => (await document.call('key-results.get', { id })).targetReason;
    expect(await reason()).toBe('The market shrank');
    await document.call('key-results.update', { id, targetValue: 80 });
    expect(await reason()).toBe('');
    await document.call('history.undo', {});
    expect(await reason()).toBe('The market shrank');
  });

  test('tells of the last change, however many there were', async () => {
    const id = await addKeyResult(document, objectiveId);
    for (let round = 0; round < 101; round += 1)
      await document.call('key-results.update', { id, targetValue: 99 - (round % 2) });
    document.me = fleetDirector;
    await document.call('key-results.update', { id, targetValue: 70 });
    expect(await document.call('key-results.get', { id })).toMatchObject({
      originalTarget: 100,
      targetChanged: { authorName: 'Fleet Director' },
    });
  });

  test('is of the day that it was in the time zone of the workspace', async () => {
    const id = await addKeyResult(document, objectiveId);
    await document.call('key-results.update', { id, targetValue: 90 });
    const [change] = await document.call('history.of', { table: 'key_results', id, limit: 1 });
    // more than a day apart
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Niue']) {
      await document.call('workspace.update', { timeZone });
      const { targetChanged } = await document.call('key-results.get', { id });
      expect(targetChanged?.on, timeZone).toBe(dayOf(new Date(change?.at ?? ''), timeZone));
    }
  });

  test('moves the target level where there are levels', async () => {
    const id = await addKeyResult(document, objectiveId, { targetValue: null, stretchLevel: 100 });
    await document.call('key-results.update', { id, targetValue: 60 });
    expect(await document.call('key-results.get', { id })).toMatchObject({
      targetLevel: 60,
      targetValue: 60,
      commitLevel: 30,
    });
    await expect(document.call('key-results.update', { id, targetValue: 20 })).rejects.toMatchObject(
      refused('levels-out-of-order'),
    );
  });
});

describe('milestones', () => {
  test('come with the key result or after it, and are done on a day', async () => {
    const id = await addKeyResult(document, objectiveId, {
      kind: 'milestones',
      milestones: [{ title: 'Plan', weight: 1 }],
    });
    await expectUndoable(document, 'key-results.add-milestone', {
      keyResultId: id,
      title: 'Build',
      weight: 3,
      dueOn: day('2026-03-01'),
    });
    const [plan] = (await document.call('key-results.get', { id })).milestones;
    if (!plan) throw new Error('a milestone');
    await expectUndoable(document, 'key-results.update-milestone', { id: plan.id, doneOn: day('2026-02-10') });
    const view = await document.call('key-results.get', { id });
    expect(view.figures).toMatchObject({ progress: 0.25, current: 0.25, expected: 0 });
    expect(view.recent).toEqual([{ date: '2026-02-10', value: null, progress: 0.25, confidence: null }]);
    await expectUndoable(document, 'key-results.remove-milestone', { id: plan.id });
    expect((await document.call('key-results.get', { id })).figures.progress).toBe(0);
  });

  test('make a waiting draft live with the first one', async () => {
    const id = await addKeyResult(document, objectiveId, { kind: 'milestones' });
    expect((await document.call('key-results.get', { id })).state).toBe('draft');
    await document.call('key-results.add-milestone', { keyResultId: id, title: 'Plan' });
    expect((await document.call('key-results.get', { id })).state).toBe('published');
  });

  test('are not done in the future', async () => {
    const id = await addKeyResult(document, objectiveId, { kind: 'milestones', milestones: [{ title: 'Plan' }] });
    const [plan] = (await document.call('key-results.get', { id })).milestones;
    if (!plan) throw new Error('a milestone');
    const early = document.call('key-results.update-milestone', { id: plan.id, doneOn: day('2026-02-16') });
    await expect(early).rejects.toMatchObject(refused('date-in-future'));
  });
});

test('a series has the newest points, oldest first, and the expected line', async () => {
  const stretch = await addObjective(document, 'Stretch', { goalType: 'stretch' });
  const keyResultId = await addKeyResult(document, stretch);
  for (const [date, value] of [
    ['2026-01-10', 10],
    ['2026-01-20', 20],
    ['2026-01-15', 15],
  ] as const) {
    await document.call('check-ins.record', { keyResultId, date: day(date), value });
  }
  const series = await document.call('key-results.series', { id: keyResultId, limit: 2 });
  expect(series.points.map(({ date, value, progress }) => [date, value, progress])).toEqual([
    ['2026-01-15', 15, 0.15],
    ['2026-01-20', 20, 0.2],
  ]);
  expect(series.expected).toEqual([
    { date: '2026-01-01', progress: 0, value: 0 },
    { date: '2026-03-31', progress: 0.7, value: 70 },
  ]);
});

describe('grading', () => {
  test('keeps the automatic score beside a final one that has its reason', async () => {
    const id = await addKeyResult(document, objectiveId);
    await document.call('check-ins.record', { keyResultId: id, value: 64 });
    const plain = await expectUndoable(document, 'key-results.grade', { id, final: null, learning: 'Start earlier' });
    expect(plain).toMatchObject({
      automatic: 0.6,
      final: 0.6,
      band: 'red',
      asksPostMortem: true,
      gradedOn: '2026-02-15',
    });
    await expect(document.call('key-results.grade', { id, final: 0.8 })).rejects.toMatchObject(refused('grade-reason'));
    await document.call('key-results.grade', {
      id,
      final: 0.8,
      reason: 'Two orders came a day late',
      decision: 'keep',
    });
    expect((await document.call('key-results.get', { id })).grade).toMatchObject({
      automatic: 0.6,
      final: 0.8,
      band: 'amber',
      reason: 'Two orders came a day late',
      decision: 'keep',
    });
  });

  test('of something without a figure needs a final score', async () => {
    const id = await addKeyResult(document, objectiveId, { kind: 'colour-only' });
    await expect(document.call('key-results.grade', { id, final: null })).rejects.toMatchObject(
      refused('nothing-to-grade'),
    );
    expect(await document.call('key-results.grade', { id, final: 1 })).toMatchObject({
      automatic: null,
      final: 1,
      band: 'green',
    });
  });
});
