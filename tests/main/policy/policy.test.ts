import { afterEach, beforeEach, expect, test } from 'vitest';
import { update } from '#main/changes/write';
import { objectives } from '#main/objectives/table';
import { expectUndoable, type TestDocument } from '#tests/support/document';
import {
  accountDirector,
  addObjective,
  closedQuarter,
  openCompany,
  quarter,
  write,
} from '#tests/support/method/company';

let document: TestDocument;
beforeEach(() => {
  document = openCompany();
});
afterEach(() => document.close());

const policy = () => document.call('policy.get', {});

test('the goal policy is chosen freely once; a change of mind keeps its reason', async () => {
  expect(await policy()).toMatchObject({ goalPolicy: 'typed', chosenOn: null, reason: '' });
  await expectUndoable(document, 'policy.choose-goals', { goalPolicy: 'stretch-only' });
  expect(await policy()).toMatchObject({ goalPolicy: 'stretch-only', chosenOn: '2026-02-15' });
  const silent = document.call('policy.choose-goals', { goalPolicy: 'typed', reason: '  ' });
  await expect(silent).rejects.toMatchObject({ code: 'RULE_BROKEN', details: { rule: 'policy-reason' } });
  await expectUndoable(document, 'policy.choose-goals', {
    goalPolicy: 'typed',
    reason: 'Sales is held to its numbers',
  });
  expect(await policy()).toMatchObject({ goalPolicy: 'typed', reason: 'Sales is held to its numbers' });
});

test('what is no stretch goal is listed, but not what is over', async () => {
  const committed = await addObjective(document, 'Held to it');
  await addObjective(document, 'Out of reach', { goalType: 'stretch' });
  const over = await addObjective(document, 'Over');
  write(document, (tx) => update(tx, objectives, over, { cycleId: closedQuarter }));
  expect(await policy()).toMatchObject({
    unfit: [{ id: committed, goalType: 'committed', teamName: 'Sales', cycleName: 'Q1 FY26' }],
    unfitCount: 1,
    ofPeople: 0,
  });
});

test('objectives of single people are refused until they are switched on; then the list gets advice', async () => {
  const own = { teamId: null, ownerId: accountDirector, goalType: 'development' } as const;
  await expect(addObjective(document, 'Mine', own)).rejects.toMatchObject({
    details: { rule: 'individual-objectives-off' },
  });
  const team = await addObjective(document, 'Ours', { ownerId: accountDirector });
  await expect(document.call('objectives.update', { id: team, teamId: null })).rejects.toMatchObject({
    details: { rule: 'individual-objectives-off' },
  });
  await expectUndoable(document, 'policy.set-individual', { on: true });
  await addObjective(document, 'Mine', own);
  const mine = await document.call('policy.individual', { personId: accountDirector, cycleId: quarter });
  expect(mine).toMatchObject({ allowed: true, objectives: [{ title: 'Mine', goalType: 'development' }] });
  expect(mine.hints).toEqual(['few', 'little-core']);
  expect(await policy()).toMatchObject({ ofPeople: 1, individualObjectives: true });
});
