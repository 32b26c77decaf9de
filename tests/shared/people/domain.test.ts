import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonRow } from '#shared/people/contract';
import { planImport } from '#shared/people/domain';
import { guessPeopleReading, readPeople } from '#shared/people/domain-table';

const row = (name: string, email = '', more: Partial<PersonRow> = {}): PersonRow => ({
  name,
  email,
  jobTitle: '',
  manager: '',
  teamNames: [],
  ...more,
});
const known = (id: string, name: string, email = '') => ({ id, name, email, jobTitle: 'Planner', managerId: null });

describe('planning a people list', () => {
  it('finds people by e-mail in any case, and keeps what the list leaves empty', () => {
    const { people } = planImport(
      [row('', 'INSPECTOR@fernhill.example')],
      [known('1', 'Inspector', 'inspector@fernhill.example')],
    );
    expect(people).toMatchObject([{ id: '1', name: 'Inspector', jobTitle: 'Planner' }]);
  });

  it('finds the one person of a name where there is no e-mail, but not one of two', () => {
    expect(planImport([row('Inspector  North')], [known('1', 'inspector north', 'i@x.example')]).people[0]?.id).toBe(
      '1',
    );
    const two = [known('1', 'Keeper'), known('2', 'Keeper')];
    expect(planImport([row('Keeper')], two).people[0]?.id).toBeNull();
  });

  it('gives a person known by name alone the e-mail of the list', () => {
    expect(planImport([row('Inspector', 'i@x.example')], [known('1', 'Inspector')]).people).toMatchObject([
      { id: '1', email: 'i@x.example' },
    ]);
    expect(
      planImport([row('Inspector', 'other@x.example')], [known('1', 'Inspector', 'i@x.example')]).people[0]?.id,
    ).toBeNull();
  });

  it('points at managers who are known or come in the same list, and names those who do not', () => {
    const rows = [
      row('Inspector', 'i@x.example', { manager: 'Operator@x.example' }),
      row('Operator', 'operator@x.example', { manager: 'boss@x.example' }),
      row('Auditor', 'auditor@x.example', { manager: 'nobody@x.example' }),
    ];
    const plan = planImport(rows, [known('9', 'Boss', 'boss@x.example')]);
    expect(plan.people.map(({ manager }) => manager)).toEqual([{ row: 1 }, { known: '9' }, undefined]);
    expect(plan.skipped).toEqual([{ row: 2, reason: 'unknown-manager' }]);
  });

  it('skips a row without a name and a second row for the same person', () => {
    const plan = planImport(
      [row('', 'a@x.example'), row('Auditor', 'b@x.example'), row('Auditor B', 'B@x.example')],
      [],
    );
    expect(plan.skipped).toEqual([
      { row: 0, reason: 'no-name' },
      { row: 2, reason: 'twice' },
    ]);
    expect(plan.people).toHaveLength(1);
  });

  it('takes or names every row', () => {
    const anyRow = fc.record({
      name: fc.constantFrom('', 'Auditor', 'Keeper'),
      email: fc.constantFrom('', 'a@x.y', 'k@x.y'),
    });
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const plan = planImport(
          rows.map(({ name, email }) => row(name, email)),
          [],
        );
        expect(plan.people.length + plan.skipped.length).toBe(rows.length);
      }),
    );
  });
});

const readTable = (cells: readonly (readonly string[])[]) => {
  const reading = guessPeopleReading(cells);
  return { header: reading.headerRow !== null, rows: readPeople(cells, reading).map(({ line: _, ...one }) => one) };
};

describe('reading a people list', () => {
  it('goes by the words of a header row, in any order and case', () => {
    const cells = [
      ['E-Mail', 'Team', 'Name', 'Manager', 'Job title'],
      [' auditor@x.example ', 'Sales; North', 'Auditor', 'operator@x.example', 'Lead'],
      ['', '', '', '', ''],
    ];
    expect(readTable(cells)).toEqual({
      header: true,
      rows: [
        row('Auditor', 'auditor@x.example', {
          jobTitle: 'Lead',
          manager: 'operator@x.example',
          teamNames: ['Sales', 'North'],
        }),
      ],
    });
  });

  it('joins first and last names', () => {
    expect(
      readTable([
        ['Vorname', 'Nachname'],
        ['Auditor', 'North'],
      ]).rows[0]?.name,
    ).toBe('Auditor North');
  });

  it('goes by content where there is no header', () => {
    const { header, rows } = readTable([['auditor@x.example', 'Auditor North', 'Lead'], ['Keeper']]);
    expect(header).toBe(false);
    expect(rows).toEqual([row('Auditor North', 'auditor@x.example', { jobTitle: 'Lead' }), row('Keeper')]);
  });

  it('finds the headings below a title, takes several columns of teams, and keeps the rows’ numbers', () => {
    const cells = [
      ['Staff list 2026', '', '', ''],
      [],
      ['Employee Name', 'Work e-mail', 'Department', 'Team'],
      ['Auditor', 'auditor@x.example', 'Operations', 'North, South'],
    ];
    const reading = guessPeopleReading(cells);
    expect(reading).toEqual({ headerRow: 2, fields: ['name', 'email', 'team', 'team'] });
    expect(readPeople(cells, reading)).toEqual([
      { ...row('Auditor', 'auditor@x.example', { teamNames: ['Operations', 'North', 'South'] }), line: 4 },
    ]);
    expect(readPeople(cells, { ...reading, fields: ['name', 'email', 'job-title', 'other'] })[0]).toMatchObject({
      jobTitle: 'Operations',
      teamNames: [],
    });
  });

  it('never fails and never makes a row that a call would refuse', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 600 }), { maxLength: 9 }), { maxLength: 30 }), (cells) => {
        for (const { line: _, ...one } of readPeople(cells, guessPeopleReading(cells)))
          expect(PersonRow.safeParse(one).success).toBe(true);
      }),
    );
  });
});

describe('managers of a people list', () => {
  it('are found by address or by a name that one person has, here or in the list', () => {
    const known = [
      { id: 'o', name: 'Operator', email: 'operator@x.example', jobTitle: '', managerId: null },
      { id: 'k1', name: 'Keeper', email: 'keeper@x.example', jobTitle: '', managerId: null },
      { id: 'k2', name: 'Keeper', email: 'keeper2@x.example', jobTitle: '', managerId: null },
    ];
    const rows = [
      row('Auditor', 'auditor@x.example', { manager: 'operator' }),
      row('Inspector', 'inspector@x.example', { manager: 'Auditor' }),
      row('Baker', 'baker@x.example', { manager: 'Keeper' }),
    ];
    const { people, skipped } = planImport(rows, known);
    expect(people.map(({ manager }) => manager)).toEqual([{ known: 'o' }, { row: 0 }, undefined]);
    expect(skipped).toEqual([{ row: 2, reason: 'unknown-manager' }]);
  });
});
