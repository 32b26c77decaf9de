import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ObjectiveId } from '#shared/kernel/ids';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addKeyResult,
  addObjective,
  depot,
  fleetDirector,
  openCompany,
  sales,
} from '#tests/support/method/company';

let document: TestDocument;
let objectiveId: ObjectiveId;
beforeEach(async () => {
  document = openCompany();
  objectiveId = await addObjective(document, 'Win the north', { ownerId: accountDirector });
});
afterEach(() => document.close());

const names = async () =>
  (await document.call('contributors.of-objective', { objectiveId })).map(({ kind, name }) => [kind, name]);
const involving = async (involves: typeof accountDirector) =>
  (await document.call('objectives.list', { involves })).rows.map(({ title, contributors }) => [title, contributors]);

test('one owner, and teams and people that carry it along; it is theirs too', async () => {
  await expectUndoable(document, 'contributors.add', { objectiveId, contributorId: fleetDirector });
  await expectUndoable(document, 'contributors.add', { objectiveId, contributorId: depot });
  expect(await names()).toEqual([
    ['team', 'Depot'],
    ['person', 'Fleet Director'],
  ]);
  expect(await involving(accountDirector)).toEqual([['Win the north', 2]]);
  expect(await involving(fleetDirector)).toEqual([['Win the north', 2]]);
  await expectUndoable(document, 'contributors.remove', { objectiveId, contributorId: fleetDirector });
  expect(await names()).toEqual([['team', 'Depot']]);
  // who leads the depot carries what the depot carries
  expect(await involving(fleetDirector)).toEqual([['Win the north', 1]]);
  await document.call('contributors.remove', { objectiveId, contributorId: depot });
  expect(await involving(fleetDirector)).toEqual([]);
});

test('the owner carries it already; who is unknown cannot', async () => {
  const refused = { details: { rule: 'contributor-owns' } };
  await expect(
    document.call('contributors.add', { objectiveId, contributorId: accountDirector }),
  ).rejects.toMatchObject(refused);
  await expect(document.call('contributors.add', { objectiveId, contributorId: sales })).rejects.toMatchObject(refused);
  const gone = document.call('contributors.add', { objectiveId, contributorId: 'nobody' as typeof fleetDirector });
  await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the parts in a key result: one is accountable, the owners stand in for who is not named', async () => {
  const keyResultId = await addKeyResult(document, objectiveId, { ownerId: fleetDirector });
  const raci = () => document.call('raci.of-key-result', { keyResultId });
  expect(await raci()).toEqual({
    people: [],
    byDefault: { responsible: 'Fleet Director', accountable: 'Account Director' },
  });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'accountable', personId: accountDirector });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'accountable', personId: fleetDirector });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'informed', personId: accountDirector });
  await expectUndoable(document, 'raci.set', { keyResultId, part: 'informed', personId: fleetDirector });
  const said = (await raci()).people.map(({ name, part }) => `${part}: ${name}`);
  expect(said.toSorted()).toEqual([
    'accountable: Fleet Director',
    'informed: Account Director',
    'informed: Fleet Director',
  ]);
  await expectUndoable(document, 'raci.remove', { keyResultId, part: 'informed', personId: fleetDirector });
  expect((await raci()).people).toHaveLength(2);
});
