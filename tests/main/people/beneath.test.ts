import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert, insertFact } from '#main/changes/write';
import { blockers, checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { grades, keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import { people } from '#main/people/table';
import type { Write } from '#main/store/handles';
import { teams } from '#main/teams/table';
import { openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
const write = (work: (tx: Write) => void) =>
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, work);
beforeEach(() => {
  document = openTestDocument({ today: '2026-02-18' });
  write((tx) => {
    const person = (id: string, managerId: string | null, state = 'active') =>
      insert(tx, people, { id, name: id.toUpperCase(), managerId, state });
    person('boss', null);
    person('agent', 'boss');
    person('baker', 'agent');
    person('clerk', 'baker');
    person('gone', 'agent', 'left');
    person('other', null);
    insert(tx, teams, { id: 't', name: 'Sales', ord: 'a' });
    insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, cycles, { id: 'old', name: 'Q4', startsOn: '2025-10-01', endsOn: '2025-12-31', state: 'closed' });
    const objective = (id: string, ownerId: string, cycleId = 'c') =>
      insert(tx, objectives, { id, title: id, ownerId, cycleId, teamId: 't', state: 'published', ord: id });
    objective('o1', 'baker');
    objective('o2', 'other');
    objective('past', 'baker', 'old');
    const result = (id: string, objectiveId: string, ownerId: string | null) =>
      insert(tx, keyResults, {
        ...{ id, title: id, objectiveId, ownerId, state: 'published', ord: id },
        ...{ startValue: 0, targetValue: 10 },
      });
    result('k1', 'o1', null);
    result('k2', 'o1', 'other');
    result('k3', 'o2', 'clerk');
    result('k4', 'past', 'clerk');
    insertFact(tx, checkIns, { id: 'i3', keyResultId: 'k3', date: '2026-02-17', value: 6 }, 'clerk');
    insert(tx, blockers, { id: 'b', keyResultId: 'k3', text: 'No test rig', asksHelp: 1, raisedOn: '2026-02-17' });
    insert(tx, grades, { id: 'g', keyResultId: 'k4', automatic: 0.4, final: 0.7 });
  });
});

describe('what goes on beneath a manager', () => {
  it('is everybody down the tree, parents first, without those who left', async () => {
    const { people: all } = await document.call('people.beneath', { id: 'boss' });
    expect(all.map(({ name, depth, manages }) => `${depth} ${name} ${manages}`)).toEqual([
      '0 AGENT true',
      '1 BAKER true',
      '2 CLERK false',
    ]);
    expect((await document.call('people.beneath', { id: 'clerk' })).people).toEqual([]);
  });

  it('is what they look after in running cycles, in the order of the tree, with who asks for help', async () => {
    const { objectives: own, keyResults: results } = await document.call('people.beneath', { id: 'agent' });
    expect(own.map(({ id, ownerName, status }) => [id, ownerName, status])).toEqual([
      ['o1', 'BAKER', expect.any(String)],
    ]);
    expect(results.map(({ id, due, quiet, asks }) => ({ id, due, quiet, asks }))).toEqual([
      { id: 'k1', due: true, quiet: true, asks: null },
      { id: 'k3', due: false, quiet: false, asks: 'No test rig' },
    ]);
  });

  it('holds no score, grade, mean or count beside a person', async () => {
    const answer = await document.call('people.beneath', { id: 'boss' });
    expect(JSON.stringify(answer)).not.toMatch(/0\.7|0\.4|grade|score|progress|confidence/);
    expect(Object.keys(answer.people[0] ?? {}).sort()).toEqual(['depth', 'id', 'jobTitle', 'manages', 'name']);
  });

  it('ends where people manage each other in a circle, and refuses somebody who is not there', async () => {
    write((tx) => insert(tx, people, { id: 'x', name: 'X', managerId: 'y' }));
    write((tx) => insert(tx, people, { id: 'y', name: 'Y', managerId: 'x' }));
    expect((await document.call('people.beneath', { id: 'x' })).people.map(({ id }) => id)).toEqual(['y']);
    await expect(document.call('people.beneath', { id: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('answers for 600 people beneath, all of whom look after something', async () => {
    write((tx) => {
      for (let at = 0; at < 600; at++) {
        insert(tx, people, { id: `p${at}`, name: `P ${at}`, managerId: at < 20 ? 'boss' : `p${at % 20}` });
        insert(tx, keyResults, {
          ...{ id: `r${at}`, title: `R ${at}`, objectiveId: 'o2', ownerId: `p${at}`, state: 'published' },
          ...{ startValue: 0, targetValue: 10 },
        });
      }
    });
    const began = performance.now();
    const answer = await document.call('people.beneath', { id: 'boss' });
    const took = performance.now() - began;
    expect(answer.people).toHaveLength(603);
    expect(answer.keyResults).toHaveLength(602);
    process.stdout.write(`600 beneath: ${took.toFixed(0)} ms\n`);
    expect(took).toBeLessThan(2000);
  });
});
