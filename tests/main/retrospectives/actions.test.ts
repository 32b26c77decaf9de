import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { grades, keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { teams } from '#main/teams/table';
import { day } from '#shared/kernel/dates';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
const create = async (heldOn: string, title: string) =>
  (
    await document.call('retrospectives.create', {
      teamId: 't',
      cycleId: 'q1',
      title,
      format: 'reflect-and-reset-45',
      heldOn: day(heldOn),
      votesPerPerson: 3,
      columns: [],
    })
  ).id;
const add = async (retrospectiveId: string, text: string) =>
  (await document.call('retrospectives.add-action', { retrospectiveId, text, ownerId: null, dueOn: day('2026-05-01') }))
    .id;

beforeEach(() => {
  document = openTestDocument({ today: '2026-04-02' });
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
    insert(tx, teams, { id: 't', name: 'Night shift' });
    insert(tx, cycles, { id: 'q1', name: 'Q1 FY26', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'closed' });
    insert(tx, cycles, { id: 'q2', name: 'Q2 FY26', startsOn: '2026-04-01', endsOn: '2026-06-30', state: 'active' });
    insert(tx, objectives, { id: 'o1', cycleId: 'q1', teamId: 't', title: 'Quiet nights' });
    insert(tx, objectives, { id: 'o2', cycleId: 'q2', teamId: 't', title: 'Calm nights' });
    insert(tx, keyResults, { id: 'k', objectiveId: 'o1', title: 'Alarms per night' });
    insert(tx, grades, {
      id: 'g',
      keyResultId: 'k',
      learning: 'Größere Akkus helfen',
      gradedOn: '2026-03-31',
    });
  });
});

describe('actions', () => {
  it('are written, done, reopened and removed', async () => {
    const id = await create('2026-04-02', '');
    const action = await add(id, 'Order batteries');
    await expectUndoable(document, 'retrospectives.update-action', { id: action, done: true, text: 'Order more' });
    expect((await document.call('retrospectives.get', { id })).actions).toMatchObject([
      { text: 'Order more', dueOn: '2026-05-01', doneOn: '2026-04-02' },
    ]);
    await expectUndoable(document, 'retrospectives.update-action', { id: action, done: false });
    await expectUndoable(document, 'retrospectives.remove-action', { id: action });
  });

  it('left open lead the next session of the team; done and carried ones do not', async () => {
    const first = await create('2026-01-05', 'Winter');
    const [open, done, carried] = [await add(first, 'Open'), await add(first, 'Done'), await add(first, 'Carried')];
    await document.call('retrospectives.update-action', { id: done, done: true });
    await document.call('retrospectives.carry-action', { id: carried, to: { as: 'initiative', objectiveId: 'o2' } });
    const second = await create('2026-04-02', 'Spring');
    const { earlierActions, nextCycle } = await document.call('retrospectives.get', { id: second });
    expect(earlierActions).toMatchObject([{ id: open, text: 'Open', from: 'Winter' }]);
    expect(nextCycle).toEqual({ id: 'q2', name: 'Q2 FY26' });
    expect((await document.call('retrospectives.get', { id: first })).earlierActions).toEqual([]);
  });

  it('are carried into the next cycle as an initiative or as a draft objective, once, never into a closed cycle', async () => {
    const id = await create('2026-04-02', '');
    const [one, two] = [await add(id, 'New batteries'), await add(id, 'A calmer rota')];
    await expectUndoable(document, 'retrospectives.carry-action', {
      id: one,
      to: { as: 'initiative', objectiveId: 'o2' },
    });
    const { objectiveId } = await expectUndoable(document, 'retrospectives.carry-action', {
      id: two,
      to: { as: 'objective', cycleId: 'q2', goalType: 'development' },
    });
    expect((await document.call('retrospectives.get', { id })).actions.map(({ carriedTo }) => carriedTo)).toEqual([
      { kind: 'initiative', objectiveId: 'o2', title: 'Calm nights' },
      { kind: 'objective', objectiveId, title: 'A calmer rota' },
    ]);
    await expect(
      document.call('retrospectives.carry-action', { id: one, to: { as: 'initiative', objectiveId: 'o2' } }),
    ).rejects.toMatchObject({ details: { rule: 'already-carried' } });
    const third = await add(id, 'Third');
    await expect(
      document.call('retrospectives.carry-action', { id: third, to: { as: 'initiative', objectiveId: 'o1' } }),
    ).rejects.toMatchObject({ code: 'READ_ONLY' });
  });
});

describe('the learning library', () => {
  it('finds words in any case and without accents, over all cycles', async () => {
    const id = await create('2026-04-02', 'Spring');
    await add(id, 'Akkus bestellen');
    const find = async (text: string) =>
      (await document.call('retrospectives.learnings', { text, cause: null })).learnings.map(({ kind }) => kind);
    expect(await find('grossere AKKUS')).toEqual(['key-result']);
    expect(await find('akkus')).toEqual(['action', 'key-result']);
    expect(await find('akkus nirgends')).toEqual([]);
  });

  it('counts causes and filters by one', async () => {
    const { id } = await document.call('retrospectives.create', {
      teamId: 't',
      cycleId: 'q2',
      title: 'Spring',
      format: 'retrospective-60',
      heldOn: day('2026-04-02'),
      votesPerPerson: 3,
      columns: [],
    });
    await document.call('retrospectives.go-to-phase', { id, phase: 'reveal' });
    const columnId = (await document.call('retrospectives.get', { id })).columns[0]?.id ?? '';
    const note = { retrospectiveId: id, columnId, text: 'Waiting for parts', signedBy: null };
    const { id: noteId } = await document.call('retrospectives.add-note', note);
    await document.call('retrospectives.update-topic', { id: noteId, cause: 'dependency' });
    const { learnings, causes } = await document.call('retrospectives.learnings', { text: '', cause: 'dependency' });
    expect(learnings).toMatchObject([{ kind: 'topic', text: 'Waiting for parts', retrospectiveId: id }]);
    expect(causes).toEqual([{ cause: 'dependency', count: 1 }]);
  });
});
