import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '#shared/kernel/dates';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, fleetDirector, openCompany } from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  objectiveId = await addObjective(document, 'Win the north');
});
afterEach(() => document.close());

test('an initiative is created, done and removed, and never moves a figure', async () => {
  const keyResultId = await addKeyResult(document, objectiveId, { title: 'Ten customers' });
  const { id } = await expectUndoable(document, 'initiatives.create', {
    objectiveId,
    keyResultId,
    title: 'Call the ten largest',
    ownerId: fleetDirector,
    dueOn: day('2026-02-14'),
  });
  const list = () => document.call('initiatives.list', { objectiveId });
  expect(await list()).toMatchObject([
    { keyResultTitle: 'Ten customers', ownerName: 'Fleet Director', overdue: true, doneOn: null },
  ]);
  expect((await document.call('objectives.get', { id: objectiveId })).openInitiatives).toBe(1);
  await expectUndoable(document, 'initiatives.update', { id, doneOn: day('2026-02-15') });
  expect(await list()).toMatchObject([{ overdue: false, doneOn: '2026-02-15' }]);
  expect(await document.call('objectives.get', { id: objectiveId })).toMatchObject({ openInitiatives: 0, progress: 0 });
  expect(await document.call('initiatives.list', { ownerId: fleetDirector })).toEqual([]);
  expect(await document.call('initiatives.list', { ownerId: fleetDirector, openOnly: false })).toHaveLength(1);
  await expectUndoable(document, 'initiatives.remove', { id });
  expect(await list()).toEqual([]);
});

test('a key result of another objective is refused', async () => {
  const other = await addObjective(document, 'Win the south');
  const keyResultId = await addKeyResult(document, other);
  const mixed = document.call('initiatives.create', { objectiveId, keyResultId, title: 'Mixed up' });
  await expect(mixed).rejects.toMatchObject({ details: { rule: 'alignment-elsewhere' } });
});
