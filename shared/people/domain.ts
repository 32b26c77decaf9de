import type { PersonRow } from './contract';

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly managerId: string | null;
};

/** Where a row of a people list goes: to a person who is known, or to a new one (by the index of its row). */
export type PersonRef = { readonly known: string } | { readonly row: number };

export type PlannedPerson = {
  readonly row: number;
  readonly id: string | null;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  /** Undefined: the list says nothing about a manager. */
  readonly manager: PersonRef | undefined;
  readonly teamNames: readonly string[];
};

export type ImportPlan = {
  readonly people: readonly PlannedPerson[];
  readonly skipped: readonly { readonly row: number; readonly reason: 'no-name' | 'unknown-manager' | 'twice' }[];
};

/** E-mail and names are compared without regard to case, accents' encoding and outer or doubled blanks. */
export const sameKey = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en');

/**
 * Plans a people list against who is known: by e-mail, else by the one person of that name. Empty cells keep what is
 * known. A row without a name for somebody new, or a second row for the same e-mail, is skipped and named; an unknown
 * manager is named and the row taken without one.
 */
export function planImport(rows: readonly PersonRow[], known: readonly KnownPerson[]): ImportPlan {
  const byEmail = new Map(known.filter(({ email }) => email !== '').map((one) => [sameKey(one.email), one]));
  const byName = soleByName(known);
  const rowByEmail = new Map<string, number>();
  const skipped: { row: number; reason: 'no-name' | 'unknown-manager' | 'twice' }[] = [];
  const taken = new Set<string>();
  const kept: { row: number; person: PersonRow; match: KnownPerson | undefined }[] = [];
  for (const [row, person] of rows.entries()) {
    const email = sameKey(person.email);
    const match = email === '' ? byName.get(sameKey(person.name)) : (byEmail.get(email) ?? nameless(byName, person));
    const key = match ? `id ${match.id}` : email === '' ? `name ${sameKey(person.name)}` : `email ${email}`;
    if (person.name === '' && !match) skipped.push({ row, reason: 'no-name' });
    else if (taken.has(key)) skipped.push({ row, reason: 'twice' });
    else {
      taken.add(key);
      if (email !== '') rowByEmail.set(email, row);
      kept.push({ row, person, match });
    }
  }
  const people = kept.map(({ row, person, match }) => {
    const manager = managerOf(person, byEmail, rowByEmail);
    if (manager === null) skipped.push({ row, reason: 'unknown-manager' });
    return {
      row,
      id: match?.id ?? null,
      name: person.name || (match?.name ?? ''),
      email: person.email || (match?.email ?? ''),
      jobTitle: person.jobTitle || (match?.jobTitle ?? ''),
      manager: manager ?? undefined,
      teamNames: person.teamNames,
    };
  });
  return { people, skipped };
}

// Somebody known by name alone gets the e-mail that the list brings.
function nameless(byName: ReadonlyMap<string, KnownPerson>, person: PersonRow): KnownPerson | undefined {
  const match = byName.get(sameKey(person.name));
  return match?.email === '' ? match : undefined;
}

function soleByName(known: readonly KnownPerson[]): Map<string, KnownPerson> {
  const count = new Map<string, number>();
  for (const { name } of known) count.set(sameKey(name), (count.get(sameKey(name)) ?? 0) + 1);
  return new Map(known.filter(({ name }) => count.get(sameKey(name)) === 1).map((one) => [sameKey(one.name), one]));
}

/** Undefined where the row names nobody, null where the one it names is unknown. */
function managerOf(
  { managerEmail }: PersonRow,
  byEmail: ReadonlyMap<string, KnownPerson>,
  rowByEmail: ReadonlyMap<string, number>,
): PersonRef | null | undefined {
  if (managerEmail === '') return undefined;
  const row = rowByEmail.get(sameKey(managerEmail));
  const person = byEmail.get(sameKey(managerEmail));
  if (person) return { known: person.id };
  return row === undefined ? null : { row };
}

/** Words that a sheet may use for a column, in English and German. */
const columnWords: Readonly<Record<keyof PersonRow | 'firstName' | 'lastName', readonly string[]>> = {
  name: ['name', 'full name', 'person', 'employee', 'mitarbeiter', 'mitarbeiterin'],
  firstName: ['first name', 'given name', 'vorname'],
  lastName: ['last name', 'surname', 'family name', 'nachname'],
  email: ['email', 'e-mail', 'mail', 'e-mail address', 'email address', 'e-mail-adresse'],
  jobTitle: ['title', 'job title', 'position', 'job', 'funktion', 'stelle'],
  managerEmail: [
    'manager',
    'manager email',
    'manager e-mail',
    'reports to',
    'supervisor',
    'vorgesetzte',
    'vorgesetzter',
  ],
  teamNames: ['team', 'teams', 'department', 'abteilung'],
};

export type PeopleTable = { readonly rows: readonly PersonRow[]; readonly header: boolean };

/**
 * Reads the cells of a people list. With a header row, columns go by its words; without one, by content: the cell with
 * an @ is the e-mail and the first other one the name. Teams in one cell are separated by comma, semicolon or a new line.
 */
export function readPeopleTable(cells: readonly (readonly string[])[]): PeopleTable {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const head = (filled[0] ?? []).map(sameKey);
  const at = (field: keyof typeof columnWords) => head.findIndex((word) => columnWords[field].includes(word));
  const header = at('name') >= 0 || at('email') >= 0 || at('firstName') >= 0;
  if (!header) return { header, rows: filled.map(rowByContent) };
  const cell = (row: readonly string[], field: keyof typeof columnWords) => (row[at(field)] ?? '').trim();
  const rows = filled.slice(1).map((row) => ({
    name: cell(row, 'name') || `${cell(row, 'firstName')} ${cell(row, 'lastName')}`.trim(),
    email: emailOr(cell(row, 'email')),
    jobTitle: cell(row, 'jobTitle'),
    managerEmail: emailOr(cell(row, 'managerEmail')),
    teamNames: namesOf(cell(row, 'teamNames')),
  }));
  return { header, rows };
}

function rowByContent(row: readonly string[]): PersonRow {
  const cells = row.map((cell) => cell.trim());
  const email = cells.findIndex((cell) => emailOr(cell) !== '');
  const [name = '', jobTitle = '', team = ''] = cells.filter((cell, place) => place !== email && cell !== '');
  return {
    name,
    email: email < 0 ? '' : emailOr(cells[email] ?? ''),
    jobTitle,
    managerEmail: '',
    teamNames: namesOf(team),
  };
}

const emailOr = (text: string): string => (/^[^\s@]+@[^\s@]+$/.test(text) && text.length <= 254 ? text : '');
const namesOf = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map((one) => one.trim()))].filter((one) => one !== '');
