import type { PersonDraft, TeamDraft } from './drafts';
import { writtenOwner } from './owners';
import { normalise, tidy } from './text';

/** The people that a file names, each once: by address, else by name. */
export class People {
  readonly #byName = new Map<string, PersonDraft>();
  readonly #byEmail = new Map<string, PersonDraft>();
  readonly #all: PersonDraft[] = [];

  /** Finds or adds a person; an address that a later place adds is taken over. Null where the text names nobody. */
  person(text: string): PersonDraft | null {
    const written = writtenOwner(text);
    if (!written) return null;
    const { name, email } = written;
    const known = (email === '' ? undefined : this.#byEmail.get(email)) ?? this.#named(name, email);
    const person = known ?? this.#add(name);
    if (email !== '' && person.email === '') {
      person.email = email;
      this.#byEmail.set(email, person);
    }
    return person;
  }

  /** The person of a name, if that person may have the address. */
  #named(name: string, email: string): PersonDraft | undefined {
    const person = this.#byName.get(normalise(name));
    return person && (email === '' || person.email === '' || person.email === email) ? person : undefined;
  }

  #add(name: string): PersonDraft {
    const person: PersonDraft = { name, email: '', jobTitle: '', manager: null, teams: new Set() };
    this.#all.push(person);
    if (!this.#byName.has(normalise(name))) this.#byName.set(normalise(name), person);
    return person;
  }

  list(): readonly PersonDraft[] {
    return this.#all;
  }
}

const companyWord = /^(company|corporate|organi[sz]ation|unternehmen|firma|konzern|whole company|global)$/i;

/** The teams that a file names, as paths from the company down. */
export class Teams {
  readonly #byPath = new Map<string, TeamDraft>();
  readonly #byName = new Map<string, TeamDraft>();

  /** Finds or adds a team by its path, adding those above it. A name alone finds the team wherever it stands. */
  team(written: readonly string[], kind: TeamDraft['kind'] = 'team'): TeamDraft | null {
    const names = written
      .map((name) => tidy(name).slice(0, 200))
      .filter((name, index, all) => name !== '' && normalise(name) !== normalise(all[index - 1] ?? ''));
    const last = names.at(-1);
    if (last === undefined) return null;
    const alone = names.length === 1 ? this.#byName.get(normalise(last)) : undefined;
    if (alone) return alone;
    const above = this.team(names.slice(0, -1), names.length === 2 ? 'company' : 'department');
    const path = [...(above?.path ?? []), last];
    const key = path.map(normalise).join('\n');
    const known = this.#byPath.get(key);
    if (known) return known;
    const team: TeamDraft = { path, kind: companyWord.test(last) ? 'company' : kind };
    this.#byPath.set(key, team);
    if (!this.#byName.has(normalise(last))) this.#byName.set(normalise(last), team);
    return team;
  }

  named(name: string): TeamDraft | undefined {
    return this.#byName.get(normalise(name));
  }

  list(): readonly TeamDraft[] {
    return [...this.#byPath.values()];
  }
}

const pathKeys = new WeakMap<TeamDraft, string>();

/** The path of a team as it is compared. */
export function teamPathKey(team: TeamDraft): string {
  const known = pathKeys.get(team) ?? team.path.map(normalise).join('\n');
  pathKeys.set(team, known);
  return known;
}
