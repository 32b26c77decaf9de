import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert, insertFact, update } from '#main/changes/write';
import { checkIns } from '#main/check-ins/table';
import { cycles } from '#main/cycles/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import type { Write } from '#main/store/handles';
import { teams } from '#main/teams/table';
import type { TeamId } from '#shared/kernel/ids';
import { expectUndoable, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
beforeEach(() => {
  document = openTestDocument({ today: '2026-02-18' });
});

const write = <T>(work: (tx: Write) => T): T =>
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, work).value;
const newTeam = async (name: string, parentId: TeamId | null = null) =>
  (await document.call('teams.create', { name, parentId, kind: 'team', leadId: null })).id;
const names = async () => (await document.call('teams.list', {})).map(({ name }) => name);
const newPerson = async (name: string) =>
  (await document.call('people.create', { name, email: '', jobTitle: '', managerId: null, teamIds: [] })).id;

describe('the tree of teams', () => {
  it('lists parents before children, and moves a team with all below it', async () => {
    const [a, b] = [await newTeam('A'), await newTeam('B')];
    const a1 = await newTeam('A1', a);
    await newTeam('A11', a1);
    expect(await names()).toEqual(['A', 'A1', 'A11', 'B']);
    await expectUndoable(document, 'teams.move', { id: a1, parentId: b, beforeId: null });
    expect(await names()).toEqual(['A', 'B', 'A1', 'A11']);
    await expectUndoable(document, 'teams.move', { id: b, parentId: null, beforeId: a });
    expect(await names()).toEqual(['B', 'A1', 'A11', 'A']);
    expect((await document.call('teams.get', { id: a1, cycleId: null })).path).toEqual([{ id: b, name: 'B' }]);
  });

  it('refuses a team below itself', async () => {
    const a = await newTeam('A');
    const a1 = await newTeam('A1', a);
    for (const parentId of [a, a1]) {
      await expect(document.call('teams.move', { id: a, parentId, beforeId: null })).rejects.toMatchObject({
        code: 'RULE_BROKEN',
        details: { rule: 'team-loop' },
      });
    }
  });

  it('puts a team among siblings that an import left without an order', async () => {
    write((tx) => {
      for (const id of ['t1', 't2', 't3']) insert(tx, teams, { id, name: id });
    });
    const [, , t3] = await document.call('teams.list', {});
    await document.call('teams.move', { id: t3?.id ?? '', parentId: null, beforeId: 't2' });
    expect(await names()).toEqual(['t1', 't3', 't2']);
  });

  it('survives a loop that two merged copies made', async () => {
    const [a, b] = [await newTeam('A'), await newTeam('B')];
    write((tx) => {
      update(tx, teams, a, { parentId: b });
      update(tx, teams, b, { parentId: a });
    });
    expect((await names()).sort()).toEqual(['A', 'B']);
    expect((await document.call('teams.get', { id: a, cycleId: null })).path).toHaveLength(1);
    await document.call('teams.move', { id: a, parentId: null, beforeId: null });
    expect(await names()).toEqual(['A', 'B']);
  });

  it('lets a removed team hand its teams to its parent, but not its objectives', async () => {
    const a = await newTeam('A');
    const a1 = await newTeam('A1', a);
    await newTeam('A11', a1);
    await expectUndoable(document, 'teams.remove', { id: a1 });
    expect(await names()).toEqual(['A', 'A11']);
    write((tx) => insert(tx, objectives, { id: 'o', title: 'O', teamId: a }));
    await expect(document.call('teams.remove', { id: a })).rejects.toMatchObject({ details: { rule: 'team-in-use' } });
  });
});

describe('members', () => {
  it('join once, leave, and join again', async () => {
    const team = await newTeam('A');
    const [auditor, keeper] = [await newPerson('Auditor'), await newPerson('Keeper')];
    expect(
      await expectUndoable(document, 'teams.add-members', { id: team, personIds: [auditor, keeper, auditor] }),
    ).toEqual({
      added: 2,
    });
    expect(await document.call('teams.add-members', { id: team, personIds: [auditor] })).toEqual({ added: 0 });
    await expectUndoable(document, 'teams.remove-member', { id: team, personId: auditor });
    await expectUndoable(document, 'teams.add-members', { id: team, personIds: [auditor] });
    expect((await document.call('teams.list', {}))[0]?.memberCount).toBe(2);
  });

  it('name the lead first, who is a member and stops leading on leaving', async () => {
    const [auditor, keeper] = [await newPerson('Auditor'), await newPerson('Keeper')];
    const team = await newTeam('A');
    await document.call('teams.add-members', { id: team, personIds: [auditor] });
    await expectUndoable(document, 'teams.update', { id: team, leadId: keeper, cadence: 'monthly', stage: 'talk' });
    const { members, effectiveCadence } = await document.call('teams.get', { id: team, cycleId: null });
    expect(members.map(({ name, leads }) => [name, leads])).toEqual([
      ['Keeper', true],
      ['Auditor', false],
    ]);
    expect(effectiveCadence).toBe('monthly');
    await expectUndoable(document, 'teams.remove-member', { id: team, personId: keeper });
    expect((await document.call('teams.list', {}))[0]?.leadId).toBeNull();
  });
});

it('a team page counts the key results checked in in the current period of their cadence', async () => {
  const team = await newTeam('A');
  const checkIn = (tx: Write, id: string, keyResultId: string, date: string) =>
    insertFact(tx, checkIns, { id, keyResultId, date, value: 1 });
  write((tx) => {
    insert(tx, cycles, { id: 'c', name: 'Q1', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, objectives, { id: 'o', cycleId: 'c', teamId: team, title: 'Parcels' });
    for (const id of ['k1', 'k2']) insert(tx, keyResults, { id, objectiveId: 'o', title: id });
    insert(tx, keyResults, { id: 'k3', objectiveId: 'o', title: 'k3', cadence: 'monthly' });
    checkIn(tx, 'i1', 'k1', '2026-02-16'); // Monday of this week
    checkIn(tx, 'i2', 'k2', '2026-02-15'); // last week
    checkIn(tx, 'i3', 'k3', '2026-02-02'); // this month
  });
  const { objectives: found } = await document.call('teams.get', { id: team, cycleId: null });
  expect(found).toMatchObject([{ title: 'Parcels', keyResults: 3, checkedIn: 2, lastCheckIn: '2026-02-16' }]);
});
