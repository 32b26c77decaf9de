import type { PlanBuilder } from './builder';
import { dataRows, sourceOf } from './row-cells';
import type { Table } from './tables';
import { normalise, tidy } from './text';

const firstNames = ['first name', 'given name', 'vorname'];
const lastNames = ['last name', 'surname', 'family name', 'nachname'];

const columnOf = (table: Table, words: readonly string[]): number | undefined =>
  table.columns.find(({ header }) => words.includes(normalise(header)))?.column;

/** Reads a sheet of people: name, address, teams, job title, manager. */
export function readPeopleRows(table: Table, builder: PlanBuilder): void {
  const [first, last] = [columnOf(table, firstNames), columnOf(table, lastNames)];
  for (const row of dataRows(table, builder)) {
    const cell = (column: number) => tidy(row.cells[column]?.text ?? '');
    // a personnel system writes them in two columns
    const whole = first === undefined || last === undefined ? '' : tidy(`${cell(first)} ${cell(last)}`);
    const name = whole || table.text(row, 'name') || table.text(row, 'owner');
    const email = table.text(row, 'email') || table.text(row, 'owner-email');
    const person = builder.people.person(name.includes('@') || email === '' ? name || email : `${name} <${email}>`);
    if (!person) {
      builder.ledger.skip(table.sheet.name, row, 'no-name');
      continue;
    }
    if (person.jobTitle === '') person.jobTitle = tidy(table.text(row, 'job-title')).slice(0, 200);
    const manager = table.text(row, 'manager');
    if (manager !== '') person.manager = builder.people.person(manager);
    for (const field of ['team', 'department', 'group'] as const) {
      for (const teamName of table.text(row, field).split(/[;\n]/)) {
        const team = builder.teams.team([teamName]);
        if (team) person.teams.add(team);
      }
    }
    builder.ledger.read(sourceOf(table, row));
  }
}
