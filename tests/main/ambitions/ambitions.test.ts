import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ambitions } from '#main/ambitions/table';
import { update } from '#main/changes/write';
import { objectives } from '#main/objectives/table';
import { day } from '#shared/kernel/dates';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addObjective, closedQuarter, openCompany, write } from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const list = () => document.call('ambitions.list', {});
const ladder = async (id: Awaited<ReturnType<typeof addObjective>>) =>
  (await document.call('objectives.get', { id })).ladder.map((step) =>
    step.kind === 'mission' ? 'mission' : step.title,
  );

async function strategy() {
  const far = await expectUndoable(document, 'ambitions.create', { horizon: 'five-year', title: 'Half the parcels' });
  const near = await expectUndoable(document, 'ambitions.create', {
    horizon: 'one-year',
    title: 'The north is ours',
    parentId: far.id,
    dueOn: day('2026-12-31'),
  });
  return { far: far.id, near: near.id };
}

describe('the ladder', () => {
  test('leads from an objective over its strategy to the mission, whoever on the way names it', async () => {
    const { near } = await strategy();
    const company = await addObjective(document, 'Company', { ambitionId: near });
    const team = await addObjective(document, 'Team', { parentId: company });
    expect(await ladder(company)).toEqual(['mission', 'Half the parcels', 'The north is ours']);
    expect(await ladder(team)).toEqual(['mission', 'Half the parcels', 'The north is ours', 'Company']);
    await expectUndoable(document, 'objectives.update', { id: company, ambitionId: null });
    expect(await ladder(team)).toEqual(['mission', 'Company']);
  });

  test('takes the strategy of the highest objective that has one', async () => {
    const { far, near } = await strategy();
    const company = await addObjective(document, 'Company', { ambitionId: far });
    const team = await addObjective(document, 'Team', { parentId: company, ambitionId: near });
    expect(await ladder(team)).toEqual(['mission', 'Half the parcels', 'Company']);
  });

  test('ends where a merge has left a loop', async () => {
    const { far, near } = await strategy();
    write(document, (tx) => update(tx, ambitions, far, { parentId: near }));
    const company = await addObjective(document, 'Company', { ambitionId: near });
    expect(await ladder(company)).toEqual(['mission', 'Half the parcels', 'The north is ours']);
  });
});

describe('a goal of the strategy', () => {
  test('shows who serves it in cycles that are not closed', async () => {
    const { near } = await strategy();
    const now = await addObjective(document, 'Now', { ambitionId: near });
    const then = await addObjective(document, 'Then', { ambitionId: near });
    write(document, (tx) => update(tx, objectives, then, { cycleId: closedQuarter }));
    const one = (await list()).find(({ id }) => id === near);
    expect(one).toMatchObject({ serving: 1, objectives: [{ id: now, teamName: 'Sales', cycleName: 'Q1 FY26' }] });
  });

  test('is edited, moved and removed; what served it stays', async () => {
    const { far, near } = await strategy();
    const company = await addObjective(document, 'Company', { ambitionId: near });
    await expectUndoable(document, 'ambitions.update', { id: near, why: 'It is where we are from' });
    const second = await expectUndoable(document, 'ambitions.create', { horizon: 'one-year', title: 'Second' });
    await expectUndoable(document, 'ambitions.move', { id: second.id, afterId: null });
    expect((await list()).map(({ title }) => title)).toEqual(['Half the parcels', 'Second', 'The north is ours']);
    await expectUndoable(document, 'ambitions.remove', { id: far });
    expect((await list()).find(({ id }) => id === near)?.parentId).toBe(null);
    await expectUndoable(document, 'ambitions.remove', { id: near });
    expect(await document.call('objectives.get', { id: company })).toMatchObject({ ambitionId: null });
  });

  test('stands in one order: five years above one', async () => {
    const { far, near } = await strategy();
    const wrong = { code: 'RULE_BROKEN', details: { rule: 'ambition-order' } };
    const call = document.call('ambitions.create', { horizon: 'five-year', title: 'Odd', parentId: near });
    await expect(call).rejects.toMatchObject(wrong);
    await expect(document.call('ambitions.update', { id: far, parentId: near })).rejects.toMatchObject(wrong);
    await expect(document.call('ambitions.update', { id: near, parentId: near })).rejects.toMatchObject(wrong);
    await expect(addObjective(document, 'Lost', { ambitionId: 'gone' as typeof near })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
