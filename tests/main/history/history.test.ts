import { expect, test } from 'vitest';
import { newId } from '#main/changes/ids';
import { explainChange } from '#main/changes/reason';
import { transact } from '#main/changes/transact';
import { insert, update } from '#main/changes/write';
import { respond } from '#main/ipc/respond';
import { keyResults } from '#main/key-results/table';
import { people } from '#main/people/table';
import { changeInWords } from '#shared/history/domain';
import { PersonId } from '#shared/kernel/ids';
import { openTestDocument } from '#tests/support/document';
import { accountDirector, addKeyResult, addObjective, depot, openCompany } from '#tests/support/method/company';

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

test('a reason goes with its change when that is undone and redone, on the page and in the list', async () => {
  const document = openCompany();
  const objective = await addObjective(document, 'Win the north');
  const id = await addKeyResult(document, objective, { targetValue: 60 });
  await document.call('key-results.update', { id, targetValue: 50, targetReason: 'Two agents left' });
  const told = async () => {
    const changes = await document.call('history.of', { table: 'key_results', id, limit: 50 });
    const targets = changes.filter(({ field }) => field === 'target_value');
    const page = await document.call('objectives.get', { id: objective });
    return {
      page: page.keyResultList.find((one) => one.id === id)?.targetReason,
      list: targets.map(({ after, reason }) => [after, reason]),
    };
  };
  expect(await told()).toEqual({ page: 'Two agents left', list: [[50, 'Two agents left']] });
  const changes: unknown[][] = [[50, '']];
  for (let round = 0; round < 2; round += 1) {
    await document.call('history.undo', {});
    changes.unshift([60, '']);
    expect(await told()).toEqual({ page: '', list: changes });
    await document.call('history.redo', {});
    expect(await told()).toEqual({ page: 'Two agents left', list: [[50, 'Two agents left'], ...changes] });
    changes.unshift([50, '']);
  }
});

test('a second reason does not take the place of the first', async () => {
  const document = openCompany();
  const id = await addKeyResult(document, await addObjective(document, 'Win the north'), { targetValue: 60 });
  await document.call('key-results.update', { id, targetValue: 50, targetReason: 'Two agents left' });
  await document.call('key-results.update', { id, targetValue: 40, targetReason: 'A third one, too' });
  await document.call('history.undo', {});
  await document.call('history.redo', {});
  const changes = await document.call('history.of', { table: 'key_results', id, limit: 50 });
  expect(changes.filter(({ reason }) => reason !== '').map(({ after, reason }) => [after, reason])).toEqual([
    [40, 'A third one, too'],
    [50, 'Two agents left'],
  ]);
});

test('history.undo and history.redo go by the labels that history.state tells', async () => {
  const document = openTestDocument();
  await document.call('workspace.update', { name: 'Fernhill' });
  expect(await document.call('history.state', {})).toEqual({ undo: 'Company settings', redo: null });
  expect(await document.call('history.undo', {})).toMatchObject({ label: 'Company settings', skipped: [] });
  expect((await document.call('workspace.get', {})).name).toBe('Fernhill Logistics');
  expect(await document.call('history.state', {})).toEqual({ undo: null, redo: 'Company settings' });
  expect(await document.call('history.redo', {})).toMatchObject({ label: 'Company settings', skipped: [] });
  expect(await document.call('history.undo', {})).toMatchObject({ label: 'Company settings' });
  expect(await document.call('history.undo', {})).toBeNull();
});

test('history.undo with a mark takes back that action or nothing, also after it was taken back and done again', async () => {
  const document = openTestDocument();
  const say = async (mission: string) => {
    const answer = await respond(document.app, 'workspace.update', { mission });
    return (answer.ok && answer.mark) || '';
  };
  const mission = async () => (await document.call('workspace.get', {})).mission;
  const refused = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
  const [first, second] = [await say('Go north'), await say('Go south')];
  expect(first).not.toBe(second);
  await expect(document.call('history.undo', { mark: first })).rejects.toMatchObject(refused('not-the-newest'));
  expect(await mission()).toBe('Go south');
  expect(await document.call('history.undo', { mark: second })).toMatchObject({ mark: second });
  await expect(document.call('history.undo', { mark: second })).rejects.toMatchObject(refused('undone-already'));
  expect(await mission()).toBe('Go north');
  await document.call('history.redo', {});
  expect(await document.call('history.undo', { mark: second })).toMatchObject({ mark: second });
  expect(await document.call('history.undo', { mark: first })).toMatchObject({ mark: first });
  expect(await mission()).toBe('');
});

test('what changes nothing, and what only looks, has no mark to take back', async () => {
  const document = openTestDocument();
  await document.call('workspace.update', { mission: 'Go north' });
  for (const [name, input] of [
    ['workspace.update', { mission: 'Go north' }],
    ['workspace.get', {}],
    ['history.state', {}],
  ])
    expect(await respond(document.app, name, input), String(name)).not.toHaveProperty('mark');
});

test('a parent is named among its own kind', async () => {
  const document = openCompany();
  const create = (horizon: 'five-year' | 'one-year', title: string) =>
    document.call('ambitions.create', { horizon, title });
  const [far, near] = [await create('five-year', 'Known in the north'), await create('one-year', 'A depot up there')];
  await document.call('ambitions.update', { id: near.id, parentId: far.id });
  const [newest] = await document.call('history.of', { table: 'ambitions', id: near.id, limit: 5 });
  expect(newest).toMatchObject({ field: 'parent_id', after: far.id, afterName: 'Known in the north' });
  expect(newest && changeInWords(newest, String)).toBe('Serves set to Known in the north');
});

test('who carries an objective, what it leads up to and who plays a part are told, their undoing too', async () => {
  const document = openCompany();
  const top = await addObjective(document, 'Win the north');
  const id = await addObjective(document, 'Open a depot', { parentId: top });
  const result = await addKeyResult(document, id);
  await document.call('contributors.add', { objectiveId: id, contributorId: depot });
  await document.call('contributors.remove', { objectiveId: id, contributorId: depot });
  await document.call('history.undo', {});
  await document.call('raci.set', { keyResultId: result, personId: accountDirector, part: 'consulted' });
  const told = async (table: string, of: string) =>
    (await document.call('history.of', { table, id: of, limit: 50 })).map((change) => changeInWords(change, String));
  expect(await told('objectives', id)).toEqual([
    'Carried with Depot',
    'Not carried with Depot any more',
    'Carried with Depot',
    'Contributes to “Win the north”',
    'Created',
  ]);
  expect(await told('key_results', result)).toEqual(['Account Director is consulted', 'Created']);
  expect(await told('objectives', top)).toEqual(['Created']);
});
