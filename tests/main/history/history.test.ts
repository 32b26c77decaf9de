import { expect, test } from 'vitest';
import { newId } from '#main/changes/ids';
import { explainChange } from '#main/changes/reason';
import { transact } from '#main/changes/transact';
import { insert, update } from '#main/changes/write';
import { keyResults } from '#main/key-results/table';
import { people } from '#main/people/table';
import { PersonId } from '#shared/kernel/ids';
import { openTestDocument } from '#tests/support/document';

test('history.of tells who changed what from what to what and why', async () => {
  const document = openTestDocument();
  const [person, id] = [newId(), newId()];
  const options = () => ({ ledger: document.ledger, ...document.actor(), label: 'Edit' });
  transact(options(), (tx) => {
    insert(tx, people, { id: person, name: 'Head of Support' });
    insert(tx, keyResults, { id, title: 'Answer time', targetValue: 60 });
  });
  document.me = PersonId.parse(person);
  transact(options(), (tx) => {
    update(tx, keyResults, id, { targetValue: 50 });
    explainChange(tx, 'key_results', id, 'Two agents left');
  });
  const [newest, created] = await document.call('history.of', { table: 'key_results', id, limit: 10 });
  expect(newest).toMatchObject({
    field: 'target_value',
    before: 60,
    after: 50,
    authorName: 'Head of Support',
    reason: 'Two agents left',
  });
  expect(created).toMatchObject({ field: '*', authorName: '' });
});

test('history.undo and history.redo go by the labels that history.state tells', async () => {
  const document = openTestDocument();
  await document.call('workspace.update', { name: 'Fernhill' });
  expect(await document.call('history.state', {})).toEqual({ undo: 'Company settings', redo: null });
  expect(await document.call('history.undo', {})).toEqual({ label: 'Company settings', skipped: [] });
  expect((await document.call('workspace.get', {})).name).toBe('Fernhill Logistics');
  expect(await document.call('history.state', {})).toEqual({ undo: null, redo: 'Company settings' });
  expect(await document.call('history.redo', {})).toEqual({ label: 'Company settings', skipped: [] });
  expect(await document.call('history.undo', {})).toMatchObject({ label: 'Company settings' });
  expect(await document.call('history.undo', {})).toBeNull();
});
