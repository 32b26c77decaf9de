import type { PlanBuilder } from './builder';
import { dataRows, sourceOf } from './row-cells';
import type { Table } from './tables';
import { tidy } from './text';

/** Reads a sheet of people: name, address, teams, job title, manager. */
export function readPeopleRows(table: Table, builder: PlanBuilder): void {
  for (const row of dataRows(table, builder)) {
    const name = table.text(row, 'name') || table.text(row, 'owner');
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
