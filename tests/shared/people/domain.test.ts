import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonRow } from '#shared/people/contract';
import { planImport, readPeopleTable } from '#shared/people/domain';

const row = (name: string, email = '', more: Partial<PersonRow> = {}): PersonRow => ({
  name,
  email,
  jobTitle: '',
  managerEmail: '',
  teamNames: [],
  ...more,
});
const known = (id: string, name: string, email = '') => ({ id, name, email, jobTitle: 'Planner', managerId: null });

describe('planning a people list', () => {
  it('finds people by e-mail in any case, and keeps what the list leaves empty', () => {
    const { people } = planImport([row('', 'INES@fernhill.example')], [known('1', 'Ines', 'ines@fernhill.example')]);
    expect(people).toMatchObject([{ id: '1', name: 'Ines', jobTitle: 'Planner' }]);
  });

  it('finds the one person of a name where there is no e-mail, but not one of two', () => {
    expect(planImport([row('Ines  Pohl')], [known('1', 'ines pohl', 'i@x.example')]).people[0]?.id).toBe('1');
    const two = [known('1', 'Kim'), known('2', 'Kim')];
    expect(planImport([row('Kim')], two).people[0]?.id).toBeNull();
  });

  it('gives a person known by name alone the e-mail of the list', () => {
    expect(planImport([row('Ines', 'i@x.example')], [known('1', 'Ines')]).people).toMatchObject([
      { id: '1', email: 'i@x.example' },
    ]);
    expect(planImport([row('Ines', 'other@x.example')], [known('1', 'Ines', 'i@x.example')]).people[0]?.id).toBeNull();
  });

  it('points at managers who are known or come in the same list, and names those who do not', () => {
    const rows = [
      row('Ines', 'i@x.example', { managerEmail: 'Omar@x.example' }),
      row('Omar', 'omar@x.example', { managerEmail: 'boss@x.example' }),
      row('Ada', 'ada@x.example', { managerEmail: 'nobody@x.example' }),
    ];
    const plan = planImport(rows, [known('9', 'Boss', 'boss@x.example')]);
    expect(plan.people.map(({ manager }) => manager)).toEqual([{ row: 1 }, { known: '9' }, undefined]);
    expect(plan.skipped).toEqual([{ row: 2, reason: 'unknown-manager' }]);
  });

  it('skips a row without a name and a second row for the same person', () => {
    const plan = planImport([row('', 'a@x.example'), row('Ada', 'b@x.example'), row('Ada B', 'B@x.example')], []);
    expect(plan.skipped).toEqual([
      { row: 0, reason: 'no-name' },
      { row: 2, reason: 'twice' },
    ]);
    expect(plan.people).toHaveLength(1);
  });

  it('takes or names every row', () => {
    const anyRow = fc.record({ name: fc.constantFrom('', 'Ada', 'Kim'), email: fc.constantFrom('', 'a@x.y', 'k@x.y') });
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

describe('reading a people list', () => {
  it('goes by the words of a header row, in any order and case', () => {
    const cells = [
      ['E-Mail', 'Team', 'Name', 'Manager', 'Job title'],
      [' ada@x.example ', 'Sales; North', 'Ada', 'omar@x.example', 'Lead'],
      ['', '', '', '', ''],
    ];
    expect(readPeopleTable(cells)).toEqual({
      header: true,
      rows: [
        row('Ada', 'ada@x.example', {
          jobTitle: 'Lead',
          managerEmail: 'omar@x.example',
          teamNames: ['Sales', 'North'],
        }),
      ],
    });
  });

  it('joins first and last names', () => {
    expect(
      readPeopleTable([
        ['Vorname', 'Nachname'],
        ['Ada', 'Pohl'],
      ]).rows[0]?.name,
    ).toBe('Ada Pohl');
  });

  it('goes by content where there is no header', () => {
    const { header, rows } = readPeopleTable([['ada@x.example', 'Ada Pohl', 'Lead'], ['Kim']]);
    expect(header).toBe(false);
    expect(rows).toEqual([row('Ada Pohl', 'ada@x.example', { jobTitle: 'Lead' }), row('Kim')]);
  });
});
