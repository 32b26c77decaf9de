import type { PersonRow } from './contract';
import { sameKey } from './domain';

/** What a column of a people list can mean. */
export const peopleFields = [
  'name',
  'first-name',
  'last-name',
  'email',
  'job-title',
  'manager',
  'team',
  'other',
] as const;
export type PeopleField = (typeof peopleFields)[number];

/** Words that a sheet may use for a column, in English and German. */
const words: Readonly<Record<Exclude<PeopleField, 'other'>, readonly string[]>> = {
  name: ['name', 'full name', 'display name', 'person', 'employee', 'employee name', 'mitarbeiter', 'mitarbeiterin'],
  'first-name': ['first name', 'given name', 'vorname'],
  'last-name': ['last name', 'surname', 'family name', 'nachname'],
  email: [
    'email',
    'e-mail',
    'mail',
    'email address',
    'e-mail address',
    'work email',
    'work e-mail',
    'e-mail-adresse',
    'person email',
  ],
  'job-title': ['title', 'job title', 'position', 'job', 'role', 'funktion', 'stelle', 'rolle'],
  manager: [
    'manager',
    'manager name',
    'manager email',
    'manager e-mail',
    'line manager',
    'reports to',
    'supervisor',
    'vorgesetzte',
    'vorgesetzter',
    'vorgesetzte/r',
  ],
  team: ['team', 'teams', 'department', 'business unit', 'org unit', 'abteilung', 'bereich'],
};

type Cells = readonly (readonly string[])[];

/** How a table is read: the row of its headings (from 0; null where it has none) and the meaning of each column. */
export type PeopleReading = { readonly headerRow: number | null; readonly fields: readonly PeopleField[] };

const headingsWithin = 20;
const wordField = (cell: string): PeopleField => {
  const key = sameKey(cell)
    .replace(/[*:]+$/, '')
    .trim();
  return peopleFields.find((field) => field !== 'other' && words[field].includes(key)) ?? 'other';
};
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254;

/**
 * Guesses how a table is to be read: by the words of a heading row among the first ones, else by content, where the
 * column with an @ is the e-mail and the first other one the name.
 */
export function guessPeopleReading(cells: Cells): PeopleReading {
  const width = Math.max(0, ...cells.map((row) => row.length));
  for (const [place, row] of cells.slice(0, headingsWithin).entries()) {
    const fields = Array.from({ length: width }, (_, column) => wordField(row[column] ?? ''));
    const names = fields.some((field) => field === 'name' || field === 'email' || field === 'first-name');
    const heads = fields.filter((field) => field !== 'other').length;
    if (names && (heads > 1 || place === 0)) return { headerRow: place, fields: onlyOnce(fields) };
  }
  const share = (column: number, is: (cell: string) => boolean): number =>
    cells.slice(0, 50).filter((row) => is((row[column] ?? '').trim())).length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const email = columns.reduce((best, one) => (share(one, isAddress) > share(best, isAddress) ? one : best), 0);
  const hasEmail = share(email, isAddress) > 0;
  const rest: PeopleField[] = ['name', 'job-title', 'team'];
  const fields = columns.map((column): PeopleField => {
    if (hasEmail && column === email) return 'email';
    return share(column, (cell) => cell !== '') === 0 ? 'other' : (rest.shift() ?? 'other');
  });
  return { headerRow: null, fields };
}

// Several columns may name teams; of the others the first is meant.
const onlyOnce = (fields: readonly PeopleField[]): PeopleField[] =>
  fields.map((field, column) => (field !== 'team' && fields.indexOf(field) < column ? 'other' : field));

/** A row of a list, and its number in it from 1. */
export type ReadRow = PersonRow & { readonly line: number };

/** Reads the rows of a people list. Teams in one cell are separated by comma, semicolon or a new line. */
export function readPeople(cells: Cells, { headerRow, fields }: PeopleReading): ReadRow[] {
  const columns = (field: PeopleField) => fields.flatMap((one, column) => (one === field ? [column] : []));
  const at = new Map(peopleFields.map((field) => [field, columns(field)]));
  return cells.flatMap((row, place): ReadRow[] => {
    if ((headerRow !== null && place <= headerRow) || row.every((cell) => cell.trim() === '')) return [];
    const all = (field: PeopleField) => (at.get(field) ?? []).map((column) => (row[column] ?? '').trim());
    const one = (field: PeopleField, most: number) => (all(field).find((text) => text !== '') ?? '').slice(0, most);
    const email = one('email', 300);
    // without headings, a name may stand where others have their address
    const loose = headerRow === null && !isAddress(email) ? email.slice(0, 200) : '';
    return [
      {
        line: place + 1,
        name: one('name', 200) || `${one('first-name', 99)} ${one('last-name', 99)}`.trim() || loose,
        email: isAddress(email) ? email : '',
        jobTitle: one('job-title', 200),
        manager: one('manager', 200),
        teamNames: teamNames(all('team').join('\n')),
      },
    ];
  });
}

const teamNames = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map((one) => one.trim().slice(0, 200)))].filter((one) => one !== '').slice(0, 20);
