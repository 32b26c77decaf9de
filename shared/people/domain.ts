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
  const rowsByName = new Map<string, number[]>();
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
      const name = sameKey(person.name);
      rowsByName.set(name, [...(rowsByName.get(name) ?? []), row]);
      kept.push({ row, person, match });
    }
  }
  const people = kept.map(({ row, person, match }) => {
    const manager = managerOf(person, { byEmail, byName, rowByEmail, rowsByName });
    if (manager === null) skipped.push({ row, reason: 'unknown-manager' });
    return {
      row,
      id: match?.id ?? null,
      name: person.name || (match?.name ?? ''),
      // the same address in other letters is the same address
      email:
        match && sameKey(match.email) === sameKey(person.email) ? match.email : person.email || (match?.email ?? ''),
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

type Known = {
  readonly byEmail: ReadonlyMap<string, KnownPerson>;
  readonly byName: ReadonlyMap<string, KnownPerson>;
  readonly rowByEmail: ReadonlyMap<string, number>;
  readonly rowsByName: ReadonlyMap<string, readonly number[]>;
};

/** By address, else by the one person of that name. Undefined where the row names nobody, null where it is unknown. */
function managerOf({ manager }: PersonRow, known: Known): PersonRef | null | undefined {
  if (manager === '') return undefined;
  const key = sameKey(manager);
  const person = known.byEmail.get(key) ?? known.byName.get(key);
  if (person) return { known: person.id };
  const named = known.rowsByName.get(key) ?? [];
  const row = known.rowByEmail.get(key) ?? (named.length === 1 ? named[0] : undefined);
  return row === undefined ? null : { row };
}
