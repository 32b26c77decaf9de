import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#main/changes/transact';
import { insert } from '#main/changes/write';
import { cycles } from '#main/cycles/table';
import { initiatives } from '#main/initiatives/table';
import { keyResults } from '#main/key-results/table';
import { objectives } from '#main/objectives/table';
import type { Write } from '#main/store/handles';
import type { PersonId, TeamId } from '#shared/kernel/ids';
import type { PersonRow } from '#shared/people/contract';
import { expectUndoable, liveContent, openTestDocument, type TestDocument } from '#tests/support/document';

let document: TestDocument;
beforeEach(() => {
  document = openTestDocument();
});

const write = <T>(work: (tx: Write) => T): T =>
  transact({ ...document.actor(), ledger: document.ledger, label: 'Set-up' }, work).value;
const newPerson = async (name: string, more: { email?: string; managerId?: PersonId; teamIds?: TeamId[] } = {}) =>
  (
    await document.call('people.create', {
      name,
      email: more.email ?? '',
      jobTitle: '',
      managerId: more.managerId ?? null,
      teamIds: more.teamIds ?? [],
    })
  ).id;
const newTeam = async (name: string) =>
  (await document.call('teams.create', { name, parentId: null, kind: 'team', leadId: null })).id;

/** An objective with a key result and an initiative, all owned by one person. */
const ownThings = (ownerId: PersonId): void =>
  write((tx) => {
    insert(tx, cycles, { id: 'c', name: 'Q1 FY26', startsOn: '2026-01-01', endsOn: '2026-03-31', state: 'active' });
    insert(tx, objectives, { id: 'o', cycleId: 'c', title: 'Parcels on time', ownerId });
    insert(tx, objectives, { id: 'old', cycleId: 'c', title: 'Done long ago', ownerId, state: 'closed' });
    insert(tx, keyResults, { id: 'k', objectiveId: 'o', title: 'Late parcels', ownerId });
    insert(tx, initiatives, { id: 'i', objectiveId: 'o', title: 'New scanners', ownerId });
  });

describe('people', () => {
  it('stand in the order of numbers in their names wherever they are listed', async () => {
    const team = await newTeam('Round 1');
    const teams = [await newTeam('Round 10'), await newTeam('Round 2'), team];
    const lead = await newPerson('Lead', { teamIds: teams });
    for (const at of [1, 10, 2]) await newPerson(`Driver ${at}`, { managerId: lead, teamIds: [team] });
    const order = ['Driver 1', 'Driver 2', 'Driver 10'];
    const named = (people: readonly { name: string }[]) => people.map(({ name }) => name);
    expect(named(await document.call('people.list', { includeLeft: false }))).toEqual([...order, 'Lead']);
    const { teams: ofLead, reports } = await document.call('people.get', { id: lead });
    expect(named(reports)).toEqual(order);
    expect(named(ofLead)).toEqual(['Round 1', 'Round 2', 'Round 10']);
    expect(named((await document.call('teams.get', { id: team, cycleId: null })).members)).toEqual([...order, 'Lead']);
  });

  it('are created with teams, listed by name, and told with manager, reports and roles', async () => {
    const team = await newTeam('Sales');
    const boss = await newPerson('Zürich Lead');
    const { id } = await expectUndoable(document, 'people.create', {
      name: 'Auditor North',
      email: 'auditor@fernhill.example',
      jobTitle: 'Planner',
      managerId: boss,
      teamIds: [team],
    });
    await expectUndoable(document, 'people.set-roles', { id, roles: ['champion', 'manager'] });
    await expectUndoable(document, 'people.set-roles', { id, roles: ['champion'] });
    const list = await document.call('people.list', { includeLeft: false });
    expect(list.map(({ name }) => name)).toEqual(['Auditor North', 'Zürich Lead']);
    expect(await document.call('people.get', { id })).toMatchObject({
      roles: ['champion'],
      manager: { id: boss, name: 'Zürich Lead' },
      teams: [{ id: team, name: 'Sales', leads: false }],
    });
    expect((await document.call('people.get', { id: boss })).reports).toMatchObject([{ id, name: 'Auditor North' }]);
  });

  it('can have a role again that was taken from them', async () => {
    const id = await newPerson('Auditor');
    await document.call('people.set-roles', { id, roles: ['champion'] });
    await document.call('people.set-roles', { id, roles: [] });
    await expectUndoable(document, 'people.set-roles', { id, roles: ['champion'] });
    expect((await document.call('people.get', { id })).roles).toEqual(['champion']);
  });

  it('refuses a manager who reports to them, and an e-mail that is taken', async () => {
    const boss = await newPerson('Boss', { email: 'boss@x.example' });
    const middle = await newPerson('Middle', { managerId: boss });
    const low = await newPerson('Low', { managerId: middle });
    for (const managerId of [boss, middle, low]) {
      await expect(document.call('people.update', { id: boss, managerId })).rejects.toMatchObject({
        code: 'RULE_BROKEN',
        details: { rule: 'manager-loop' },
      });
    }
    await expect(document.call('people.update', { id: low, email: 'BOSS@x.example' })).rejects.toMatchObject({
      details: { rule: 'email-taken' },
    });
    await expectUndoable(document, 'people.update', { id: low, managerId: boss, jobTitle: 'Driver' });
  });

  it('show what they own by its text alone: no score, grade, status or progress', async () => {
    const id = await newPerson('Auditor');
    ownThings(id);
    const { owns } = await document.call('people.get', { id });
    expect(owns).toEqual([
      { kind: 'objective', id: 'o', title: 'Parcels on time', objectiveId: 'o', cycleName: 'Q1 FY26' },
      { kind: 'key-result', id: 'k', title: 'Late parcels', objectiveId: 'o', cycleName: 'Q1 FY26' },
      { kind: 'initiative', id: 'i', title: 'New scanners', objectiveId: 'o', cycleName: 'Q1 FY26' },
    ]);
  });

  it('stay as long as they own something', async () => {
    const id = await newPerson('Auditor', { teamIds: [await newTeam('Sales')] });
    ownThings(id);
    await expect(document.call('people.remove', { id })).rejects.toMatchObject({
      details: { rule: 'person-owns-things' },
    });
    await document.call('people.hand-over', { from: id, to: null, leaves: false });
    await expectUndoable(document, 'people.remove', { id });
    expect(await document.call('people.list', { includeLeft: true })).toEqual([]);
  });
});

describe('a hand-over', () => {
  it('moves what is open, the team and the reports; leaves what is closed', async () => {
    const [auditor, keeper] = [await newPerson('Auditor'), await newPerson('Keeper')];
    const team = (await document.call('teams.create', { name: 'Sales', parentId: null, kind: 'team', leadId: auditor }))
      .id;
    const low = await newPerson('Low', { managerId: auditor });
    await document.call('people.update', { id: keeper, managerId: auditor });
    ownThings(auditor);
    const { moved } = await expectUndoable(document, 'people.hand-over', { from: auditor, to: keeper, leaves: true });
    expect(moved).toBe(6);
    const after = await document.call('people.get', { id: keeper });
    expect(after.owns.map(({ id }) => id)).toEqual(['o', 'k', 'i']);
    expect(after.managerId).toBeNull();
    expect(after.reports.map(({ id }) => id)).toEqual([low]);
    expect(await document.call('people.get', { id: auditor })).toMatchObject({ state: 'left', teamIds: [], owns: [] });
    expect(await document.call('teams.get', { id: team, cycleId: null })).toMatchObject({ leadId: keeper });
    const closed = liveContent(document)['objectives']?.find((row) => (row as { id: string }).id === 'old');
    expect(closed).toMatchObject({ owner_id: auditor });
  });
});

describe('a people list', () => {
  const row = (name: string, email: string, more: Partial<PersonRow> = {}): PersonRow => ({
    name,
    email,
    jobTitle: '',
    manager: '',
    teamNames: [],
    ...more,
  });
  const rows = [
    row('Auditor North', 'auditor@x.example', { manager: 'zurich@x.example', teamNames: ['Sales', 'North'] }),
    row('Zürich Lead', 'zurich@x.example', { manager: 'auditor@x.example' }),
  ];

  it('adds people, teams and managers as one step that can be undone; a manager loop is left out', async () => {
    const answer = await expectUndoable(document, 'people.import', { rows });
    expect(answer).toEqual({ added: 2, updated: 0, unchanged: 0, teamsAdded: 2, left: 0, skipped: [] });
    const list = await document.call('people.list', { includeLeft: false });
    const zurich = list.find(({ name }) => name === 'Zürich Lead');
    expect(list.find(({ name }) => name === 'Auditor North')).toMatchObject({ managerId: zurich?.id });
    expect(zurich?.managerId).toBeNull();
  });

  it('changes nothing the second time', async () => {
    await document.call('people.import', { rows });
    const before = liveContent(document);
    expect(await document.call('people.import', { rows })).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(liveContent(document)).toEqual(before);
  });

  it('updates by e-mail and keeps what the list leaves out', async () => {
    await document.call('people.import', { rows });
    const answer = await document.call('people.import', { rows: [row('Auditor South', 'AUDITOR@x.example')] });
    expect(answer).toMatchObject({ added: 0, updated: 1 });
    const auditor = (await document.call('people.list', { includeLeft: false })).find(
      ({ name }) => name === 'Auditor South',
    );
    expect(auditor?.teamIds).toHaveLength(2);
    expect(auditor?.managerId).not.toBeNull();
  });
});
