import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PersonRow } from '#shared/people/contract';
import { guessPeopleReading, readPeople } from '#shared/people/domain-table';
import { expectUndoable, liveContent, openTestDocument, type TestDocument } from '#tests/support/document';
import { staffCsv, staffWorkbook } from '#tests/support/people/staff';

let folder: string;
let document: TestDocument;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'okra-people-'));
  document = openTestDocument();
});
afterEach(() => {
  document.close();
  rmSync(folder, { recursive: true, force: true });
});

async function rowsOf(name: string, bytes: Buffer | string): Promise<PersonRow[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  Object.assign(document.app, { fileOf: () => file });
  const read = await document.call('people.read-file', { file: 'any' });
  const cells = read?.sheets[0]?.rows ?? [];
  return readPeople(cells, guessPeopleReading(cells)).map(({ line: _, ...row }) => row);
}

describe.each([
  ['staff.xlsx', staffWorkbook],
  ['staff.csv', staffCsv],
])('people from %s', (name, bytes) => {
  it('are planned, come as one step, and the same file again changes nothing', async () => {
    const rows = await rowsOf(name, bytes());
    const plan = await document.call('people.plan', { rows });
    expect(plan.rows.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['new', null],
      ['new', null],
      ['new', 'unknown-manager'],
      ['left-out', 'twice'],
      ['left-out', 'no-name'],
    ]);
    expect(plan.newTeams).toEqual(['Operations', 'Dispatch']);
    const answer = await expectUndoable(document, 'people.import', { rows });
    expect(answer).toMatchObject({ added: 3, teamsAdded: 2, left: 0 });
    const people = await document.call('people.list', { includeLeft: false });
    const head = people.find(({ name }) => name === 'Head of Operations');
    expect(people.find(({ name }) => name === 'Dispatcher North')?.managerId).toBe(head?.id);
    const before = liveContent(document);
    const again = await document.call('people.plan', { rows });
    expect(again.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'left-out', 'left-out']);
    expect(again.missing).toEqual([]);
    await document.call('people.import', { rows });
    expect(liveContent(document)).toEqual(before);
  });
});

describe('a file of people alone', () => {
  it.each([
    ['staff.xlsx', staffWorkbook],
    ['staff.csv', staffCsv],
  ])('%s goes through the general import as well, and changes nothing the second time', async (name, bytes) => {
    const file = join(folder, name);
    writeFileSync(file, bytes());
    Object.assign(document.app, { fileOf: () => file });
    const read = async () => {
      const summary = await document.call('imports.read', { job: 'people-job', file: 'any' });
      if (!summary) throw new Error('nothing read');
      return summary;
    };
    await document.call('imports.run', { job: 'people-job', session: (await read()).session });
    const people = await document.call('people.list', { includeLeft: false });
    const head = people.find(({ email }) => email === 'operations@fernhill.example');
    expect(head?.name).toBe('Head of Operations');
    expect(people.find(({ email }) => email === 'north@fernhill.example')).toMatchObject({
      name: 'Dispatcher North',
      managerId: head?.id,
    });
    expect((await read()).writes).toBe(0);
  });
});

describe('a later list', () => {
  const row = (name: string, email: string, more: Partial<PersonRow> = {}): PersonRow => ({
    name,
    email,
    jobTitle: '',
    manager: '',
    teamNames: [],
    ...more,
  });

  it('says old and new of each change, and names who is missing; they leave only when told to', async () => {
    await document.call('people.import', {
      rows: [
        row('Auditor', 'auditor@x.example', { jobTitle: 'Driver', teamNames: ['North'] }),
        row('Operator', 'operator@x.example', { teamNames: ['North'] }),
      ],
    });
    const rows = [row('Auditor', 'AUDITOR@x.example', { jobTitle: 'Dispatcher', teamNames: ['South', 'north'] })];
    const plan = await document.call('people.plan', { rows });
    expect(plan.rows[0]).toMatchObject({
      kind: 'changed',
      changes: [
        { field: 'jobTitle', from: 'Driver', to: 'Dispatcher' },
        { field: 'teams', from: '', to: 'South' },
      ],
    });
    expect(plan.missing).toMatchObject([{ name: 'Operator', email: 'operator@x.example' }]);
    await document.call('people.import', { rows });
    const operator = (await document.call('people.list', { includeLeft: false })).find(
      ({ name }) => name === 'Operator',
    );
    if (!operator) throw new Error('Operator has been taken away');
    const answer = await expectUndoable(document, 'people.import', { rows, left: [operator.id] });
    expect(answer).toMatchObject({ updated: 0, left: 1 });
    expect(await document.call('people.get', { id: operator.id })).toMatchObject({ state: 'left', teamIds: [] });
    // in the list once more: back
    const back = await document.call('people.plan', { rows: [row('Operator', 'operator@x.example')] });
    expect(back.rows[0]?.changes).toEqual([{ field: 'state', from: 'left', to: 'here again' }]);
    // somebody who is in the list has not left, whatever else is said
    expect(
      await document.call('people.import', { rows: [row('Operator', 'operator@x.example')], left: [operator.id] }),
    ).toMatchObject({
      updated: 1,
      left: 0,
    });
  });

  it('of 5,000 people is planned and imported without anybody waiting', async () => {
    const rows = Array.from({ length: 5000 }, (_, place) =>
      row(`Person ${place}`, `p${place}@x.example`, {
        manager: place === 0 ? '' : `p${Math.floor(place / 8)}@x.example`,
        teamNames: [`Team ${place % 200}`],
      }),
    );
    const plan = await document.call('people.plan', { rows });
    expect(plan.rows.filter(({ kind }) => kind === 'new')).toHaveLength(5000);
    expect(await document.call('people.import', { rows })).toMatchObject({ added: 5000, teamsAdded: 200 });
    expect((await document.call('people.plan', { rows })).rows.every(({ kind }) => kind === 'same')).toBe(true);
  }, 60_000);
});
