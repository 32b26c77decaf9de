import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { remove } from '#main/changes/write';
import { objectives } from '#main/objectives/table';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, openCompany, write } from '#tests/support/method/company';

let document: TestDocument;
let company: ObjectiveId;
let team: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  company = await addObjective(document, 'Company', { rollUp: 'children' });
  team = await addObjective(document, 'Team');
  const keyResultId = await addKeyResult(document, team);
  await document.call('check-ins.record', { keyResultId, value: 40 });
});
afterEach(() => document.close());

const progress = async () => (await document.call('objectives.get', { id: company })).progress;
const loop = { code: 'RULE_BROKEN', details: { rule: 'alignment-loop' } };

describe('a link', () => {
  test('counts while it contributes', async () => {
    const { id } = await expectUndoable(document, 'alignments.add', { childId: team, parentId: company });
    expect(await progress()).toBe(0.4);
    await expectUndoable(document, 'alignments.update', { id, kind: 'supports' });
    expect(await progress()).toBe(null);
    await expectUndoable(document, 'alignments.update', { id, kind: 'depends-on' });
    expect((await document.call('objectives.get', { id: team })).parents).toMatchObject([
      { kind: 'depends-on', answer: null },
    ]);
    await document.call('alignments.update', { id, kind: 'contributes' });
    await expectUndoable(document, 'alignments.remove', { id });
    expect(await progress()).toBe(null);
    await expectUndoable(document, 'alignments.add', { childId: team, parentId: company });
    expect(await progress()).toBe(0.4);
  });

  test('to a key result shows the line of sight and adds nothing', async () => {
    const parentKeyResultId = await addKeyResult(document, company, { title: 'Revenue' });
    await document.call('alignments.add', { childId: team, parentId: company, parentKeyResultId });
    expect(await progress()).toBe(null);
    const { parents } = await document.call('objectives.get', { id: team });
    expect(parents).toMatchObject([{ id: company, keyResultTitle: 'Revenue' }]);
    const elsewhere = document.call('alignments.add', { childId: company, parentId: team, parentKeyResultId });
    await expect(elsewhere).rejects.toMatchObject({ details: { rule: 'alignment-elsewhere' } });
  });
});

describe('a loop', () => {
  test('is refused, also over several steps and kinds', async () => {
    const middle = await addObjective(document, 'Middle', { parentId: company });
    await document.call('alignments.add', { childId: team, parentId: middle, kind: 'supports' });
    await expect(document.call('alignments.add', { childId: company, parentId: team })).rejects.toMatchObject(loop);
    await expect(document.call('alignments.add', { childId: team, parentId: team })).rejects.toMatchObject(loop);
    await expect(document.call('alignments.move', { childId: company, parentId: team })).rejects.toMatchObject(loop);
  });

  test('is no loop where a dependency goes back', async () => {
    await document.call('alignments.add', { childId: team, parentId: company });
    const { id } = await document.call('alignments.add', { childId: company, parentId: team, kind: 'depends-on' });
    await expect(document.call('alignments.update', { id, kind: 'supports' })).rejects.toMatchObject(loop);
  });
});

describe('re-aligning', () => {
  test('replaces the contributing parents in one step, and keeps the other links', async () => {
    const other = await addObjective(document, 'Other');
    await document.call('alignments.add', { childId: team, parentId: company, weight: 3 });
    await document.call('alignments.add', { childId: team, parentId: other, kind: 'supports' });
    const next = await addObjective(document, 'Next', { rollUp: 'children' });
    await expectUndoable(document, 'alignments.move', { childId: team, parentId: next });
    expect(await progress()).toBe(null);
    const { parents } = await document.call('objectives.get', { id: team });
    expect(parents.map(({ title, kind, weight }) => [title, kind, weight])).toEqual([
      ['Next', 'contributes', 3],
      ['Other', 'supports', 1],
    ]);
    expect(await document.call('alignments.move', { childId: team, parentId: null })).toEqual({ id: null });
    expect((await document.call('objectives.get', { id: next })).progress).toBe(null);
  });

  test('to an objective that is gone is refused', async () => {
    write(document, (tx) => remove(tx, objectives, company));
    const lost = document.call('alignments.move', { childId: team, parentId: company });
    await expect(lost).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
