import { afterEach, beforeEach, expect, test } from 'vitest';
import { insert, update } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { day } from '#shared/kernel/dates';
import { CycleId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, openCompany, quarter, write, year } from '#tests/support/method/company';

const next = CycleId.parse('cycle-q2');
let document: TestDocument;
beforeEach(() => {
  document = openCompany();
  write(document, (tx) =>
    insert(tx, cycles, { id: next, name: 'Q2 FY26', startsOn: '2026-04-01', endsOn: '2026-06-30', parentId: year }),
  );
});
afterEach(() => document.close());

test('what is kept restarts from where it stands, as a draft of the next cycle', async () => {
  const id = await addObjective(document, 'Win the north', { goalType: 'stretch', why: 'Depots stand half empty' });
  const half = await addKeyResult(document, id, { title: 'Half', targetValue: 10 });
  const reached = await addKeyResult(document, id, { title: 'Reached', targetValue: 10 });
  const dropped = await addKeyResult(document, id, { title: 'Dropped' });
  const steps = {
    title: 'Steps',
    kind: 'milestones',
    milestones: [{ title: 'Plan' }, { title: 'Build', weight: 3 }],
  } as const;
  const built = await addKeyResult(document, id, { ...steps, milestones: [...steps.milestones] });
  const [plan] = (await document.call('key-results.get', { id: built })).milestones;
  if (!plan) throw new Error('a milestone');
  await document.call('key-results.update-milestone', { id: plan.id, doneOn: day('2026-02-01') });
  await document.call('check-ins.record', { keyResultId: half, value: 5 });
  await document.call('check-ins.record', { keyResultId: reached, value: 12 });
  await document.call('key-results.grade', { id: dropped, final: null, decision: 'abandon' });
  write(document, (tx) => void update(tx, cycles, quarter, { state: 'closed' }));

  const answer = await expectUndoable(document, 'objectives.carry-over', { ids: [id], toCycleId: next });
  expect(answer.keyResults).toBe(3);
  const toId = answer.carried[0]?.toId;
  if (!toId) throw new Error('a carried objective');
  const page = await document.call('objectives.get', { id: toId });
  expect(page).toMatchObject({
    title: 'Win the north',
    goalType: 'stretch',
    state: 'draft',
    cycleName: 'Q2 FY26',
    progress: null,
  });
  expect(page.keyResultList.map((one) => [one.title, one.startValue, one.targetValue, one.milestones.length])).toEqual([
    ['Half', 5, 10, 0],
    ['Reached', 12, null, 0],
    ['Steps', null, null, 1],
  ]);
  const published = await document.call('objectives.publish', { ids: [toId] });
  expect(published.stillDraft).toEqual([page.keyResultList[1]?.id]);
  expect((await document.call('key-results.get', { id: half })).grade).toMatchObject({
    decision: 'keep',
    carriedTo: page.keyResultList[0]?.id,
  });
  // nothing is carried twice
  expect((await document.call('objectives.carry-over', { ids: [id], toCycleId: next })).carried).toEqual([]);
});

test('links follow to a carried parent, and stay with one whose cycle goes on', async () => {
  const ofYear = await addObjective(document, 'Of the year', { cycleId: year });
  const parent = await addObjective(document, 'Parent');
  const left = await addObjective(document, 'Left behind');
  const child = await addObjective(document, 'Child', { parentId: parent });
  await document.call('alignments.add', { childId: child, parentId: ofYear, kind: 'supports' });
  await document.call('alignments.add', { childId: child, parentId: left });
  const { carried } = await document.call('objectives.carry-over', { ids: [parent, child], toCycleId: next });
  const toId = carried.find(({ fromId }) => fromId === child)?.toId;
  if (!toId) throw new Error('a carried child');
  const { parents } = await document.call('objectives.get', { id: toId });
  expect(parents.map(({ title, kind }) => [title, kind])).toEqual([
    ['Parent', 'contributes'],
    ['Of the year', 'supports'],
  ]);
  expect(parents[0]?.id).toBe(carried.find(({ fromId }) => fromId === parent)?.toId);
});

test('into a closed cycle is refused', async () => {
  const id = await addObjective(document, 'Win the north');
  write(document, (tx) => void update(tx, cycles, next, { state: 'closed' }));
  await expect(document.call('objectives.carry-over', { ids: [id], toCycleId: next })).rejects.toMatchObject({
    code: 'READ_ONLY',
  });
});

test('what reached its target asks for a new one before it is published, and goes live with it', async () => {
  const id = await addObjective(document, 'Win the north');
  const half = await addKeyResult(document, id, { title: 'Half', targetValue: 10 });
  const reached = await addKeyResult(document, id, { title: 'Reached', targetValue: 10 });
  const asked = await addKeyResult(document, id, { title: 'Is the depot open?', kind: 'yes-no' });
  const found = await addKeyResult(document, id, { title: 'Found', kind: 'baseline' });
  const built = await addKeyResult(document, id, {
    title: 'Built',
    kind: 'milestones',
    milestones: [{ title: 'Plan' }],
  });
  const [plan] = (await document.call('key-results.get', { id: built })).milestones;
  if (!plan) throw new Error('a milestone');
  await document.call('key-results.update-milestone', { id: plan.id, doneOn: day('2026-02-01') });
  for (const [keyResultId, value] of [
    [half, 5],
    [reached, 12],
    [asked, 1],
    [found, 40],
  ] as const)
    await document.call('check-ins.record', { keyResultId, value });
  const { carried } = await document.call('objectives.carry-over', { ids: [id], toCycleId: next });
  const toId = carried[0]?.toId;
  if (!toId) throw new Error('a carried objective');
  const rows = async () => (await document.call('objectives.get', { id: toId })).keyResultList;
  const lacks = async () => (await rows()).map((one) => [one.title, one.state, one.lacks]);
  const answer = await expectUndoable(document, 'objectives.publish', { ids: [toId] });
  expect([answer.published, answer.keyResults, answer.stillDraft.length]).toEqual([1, 1, 4]);
  expect(await lacks()).toEqual([
    ['Half', 'published', null],
    ['Reached', 'draft', 'new-target'],
    ['Is the depot open?', 'draft', 'new-question'],
    ['Found', 'draft', 'target'],
    ['Built', 'draft', 'new-milestones'],
  ]);
  const [, target, question, baseline, steps] = await rows();
  if (!target || !question || !baseline || !steps) throw new Error('four drafts');
  const same = document.call('key-results.update', { id: question.id, state: 'published' });
  await expect(same).rejects.toMatchObject({ code: 'RULE_BROKEN', details: { rule: 'new-question' } });
  await expectUndoable(document, 'key-results.update', { id: target.id, targetValue: 20 });
  await expectUndoable(document, 'key-results.update', { id: question.id, title: 'Is the second depot open?' });
  await document.call('key-results.update', { id: baseline.id, targetValue: 60 });
  await document.call('key-results.add-milestone', { keyResultId: steps.id, title: 'Build' });
  expect((await lacks()).map(([, state]) => state)).toEqual(Array(5).fill('published'));
});
