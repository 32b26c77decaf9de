import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import { addKeyResult, addObjective, anna, ben, depot, openCompany, sales } from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  objectiveId = await addObjective(document, 'Win the north', { ownerId: anna });
});
afterEach(() => document.close());

const names = async () =>
  (await document.call('contributors.of-objective', { objectiveId })).map(({ kind, name }) => [kind, name]);
const involving = async (involves: typeof anna) =>
  (await document.call('objectives.list', { involves })).rows.map(({ title, contributors }) => [title, contributors]);

test('one owner, and teams and people that carry it along; it is theirs too', async () => {
  await expectUndoable(document, 'contributors.add', { objectiveId, contributorId: ben });
  await expectUndoable(document, 'contributors.add', { objectiveId, contributorId: depot });
  expect(await names()).toEqual([
    ['team', 'Depot'],
    ['person', 'Ben Okafor'],
  ]);
  expect(await involving(anna)).toEqual([['Win the north', 2]]);
  expect(await involving(ben)).toEqual([['Win the north', 2]]);
  await expectUndoable(document, 'contributors.remove', { objectiveId, contributorId: ben });
  expect(await names()).toEqual([['team', 'Depot']]);
  // Ben leads the depot: what his team carries is his as well
  expect(await involving(ben)).toEqual([['Win the north', 1]]);
  await document.call('contributors.remove', { objectiveId, contributorId: depot });
  expect(await involving(ben)).toEqual([]);
});

test('the owner carries it already; who is unknown cannot', async () => {
  const refused = { details: { rule: 'contributor-owns' } };
  await expect(document.call('contributors.add', { objectiveId, contributorId: anna })).rejects.toMatchObject(refused);
  await expect(document.call('contributors.add', { objectiveId, contributorId: sales })).rejects.toMatchObject(refused);
  const gone = document.call('contributors.add', { objectiveId, contributorId: 'nobody' as typeof ben });
  await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the parts in a key result: one is accountable, the owners stand in for who is not named', async () => {
  const keyResultId = await addKeyResult(document, objectiveId, { ownerId: ben });
  const raci = () => document.call('raci.of-key-result', { keyResultId });
  expect(await raci()).toEqual({
    people: [],
    byDefault: { responsible: 'Ben Okafor', accountable: 'Anna Lindqvist' },
  });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'accountable', personId: anna });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'accountable', personId: ben });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'informed', personId: anna });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'informed', personId: ben });
  const said = (await raci()).people.map(({ name, part }) => `${part}: ${name}`);
  expect(said.toSorted()).toEqual(['accountable: Ben Okafor', 'informed: Anna Lindqvist', 'informed: Ben Okafor']);
  await expectUndoable(document, 'raci.remove', { keyResultId, part: 'informed', personId: ben });
  expect((await raci()).people).toHaveLength(2);
});
