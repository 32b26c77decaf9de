import { beforeEach, describe, expect, it } from 'vitest';
import { alignments } from '#main/alignments/table';
import { transact } from '#main/changes/transact';
import { insert, insertFact } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { initiatives } from '#main/initiatives/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { people } from '#main/people/table';
import { teams } from '#main/teams/table';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
beforeEach(() => {
  document = openTestDocument({ today: '2026-02-18' });
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, (tx) => {
    insert(tx, people, { id: 'keeper', name: 'Keeper' });
    insert(tx, teams, { id: 'top', name: 'Top', stage: 'act' });
    insert(tx, teams, { id: 't', name: 'Night shift', parentId: 'top', stage: 'act' });
    insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, cycles, { id: 'old', name: 'Q4', startsOn: '2025-10-01', endsOn: '2025-12-31', state: 'closed' });
    insert(tx, objectives, { id: 'above', cycleId: 'c', teamId: 'top', title: 'Above', ownerId: 'keeper' });
    insert(tx, objectives, { id: 'o1', cycleId: 'c', teamId: 't', title: 'Calm nights', ownerId: 'keeper' });
    insert(tx, objectives, { id: 'o2', cycleId: 'c', teamId: 't', title: 'No alarms' });
    insert(tx, objectives, { id: 'gone', cycleId: 'old', teamId: 't', title: 'Last quarter' });
    insert(tx, keyResults, { id: 'k1', objectiveId: 'o1', title: 'Alarms', startValue: 9, targetValue: 2 });
    insert(tx, keyResults, { id: 'k2', objectiveId: 'o1', title: 'Mood', kind: 'colour-only' });
    insert(tx, keyResults, { id: 'k3', objectiveId: 'o2', title: 'Rest', kind: 'yes-no' });
    insert(tx, keyResults, { id: 'k4', objectiveId: 'gone', title: 'Old' });
    insert(tx, alignments, { id: 'a', childId: 'o1', parentId: 'above', kind: 'contributes' });
    insert(tx, alignments, { id: 'd', childId: 'o2', parentId: 'above', kind: 'depends-on' });
    insert(tx, initiatives, { id: 'i', objectiveId: 'o1', keyResultId: 'k1', title: 'Sensors', dueOn: '2026-03-01' });
    insertFact(
      tx,
      checkIns,
      { id: 'c1', keyResultId: 'k1', date: '2026-02-17', value: 5, retrospect: 'Quieter' },
      'keeper',
    );
    insertFact(tx, checkIns, { id: 'c2', keyResultId: 'k2', date: '2026-01-10', status: 'on-track' }, 'keeper');
  });
});

const get = () => document.call('staircase.get', { teamId: 't' });
const needs = async () => (await get()).needs.map(({ key, done, of }) => `${key} ${done}/${of}`);
const fully = [5, 5, 5, 5, 5, 5, 5, 5];

describe('the staircase of a team', () => {
  it('counts what each stage needs from the open cycles alone', async () => {
    expect(await needs()).toEqual([
      'measured 2/3',
      'owned 2/3',
      'dated 1/3',
      'dependencies 1/2',
      'linked 1/2',
      'checked-in 1/3',
    ]);
    await document.call('teams.update', { id: 't', stage: 'align' });
    expect(await needs()).toEqual(['linked 1/2', 'checked-in 1/3', 'owned 2/3']);
    await document.call('teams.update', { id: 't', stage: 'talk' });
    expect(await needs()).toEqual(['checked-in 1/3', 'in-words 1/3']);
  });

  it('takes the objectives of a team at the top as serving the mission', async () => {
    const top = await document.call('staircase.get', { teamId: 'top' });
    expect(top.needs.find(({ key }) => key === 'linked')).toEqual({ key: 'linked', done: 1, of: 1 });
  });

  it('keeps the answers of the day, may change the stage, and undoes both at once', async () => {
    expect((await get()).warning).toBe('not-placed');
    const answers = [4, 4, 4, 4, 2, 2, 3, 2];
    const quiz = await expectUndoable(document, 'staircase.record-quiz', { teamId: 't', answers, stage: 'align' });
    expect(quiz.placement.stage).toBe('align');
    const after = await get();
    expect(after).toMatchObject({ stage: 'align', warning: null, quizzes: [{ id: quiz.id, date: '2026-02-18' }] });
    await document.call('teams.update', { id: 't', stage: 'act' });
    expect((await get()).warning).toBe('align-missing');
  });

  it('shows the trend, newest first, and lets one go', async () => {
    const first = await document.call('staircase.record-quiz', {
      ...{ teamId: 't', stage: null },
      answers: [1, 2, 1, 2, 3, 3, 3, 3],
    });
    const second = await document.call('staircase.record-quiz', { teamId: 't', answers: fully, stage: null });
    const trend = (await get()).quizzes;
    expect(trend.map(({ id, placement }) => [id, placement.stage])).toEqual([
      [second.id, 'act'],
      [first.id, 'talk'],
    ]);
    await expectUndoable(document, 'staircase.remove-quiz', { id: second.id });
    expect((await get()).quizzes).toHaveLength(1);
  });

  it('refuses answers beyond the scale, and a team that is not there', async () => {
    const answers = [...fully.slice(1), 6];
    await expect(document.call('staircase.record-quiz', { teamId: 't', answers, stage: null })).rejects.toThrow();
    await expect(
      document.call('staircase.record-quiz', { teamId: 'x', answers: fully, stage: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes with its team', async () => {
    const { id } = await document.call('teams.create', { name: 'New', parentId: null, kind: 'team', leadId: null });
    await document.call('staircase.record-quiz', { teamId: id, answers: fully, stage: null });
    await expectUndoable(document, 'teams.remove', { id });
  });
});
