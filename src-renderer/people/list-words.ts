import type { PersonChange, PlannedRow } from '#shared/people/contract';
import type { PeopleField } from '#shared/people/domain-table';

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
export const peopleCounted = (count: number): string => counted(count, 'person', 'people');

export const fieldWords: Readonly<Record<PeopleField, string>> = {
  name: 'Name',
  'first-name': 'First name',
  'last-name': 'Last name',
  email: 'E-mail',
  'job-title': 'Job title',
  manager: 'Manager',
  team: 'Team',
  other: 'Not read',
};

export const kindWords: Readonly<Record<PlannedRow['kind'], { mark: string; word: string }>> = {
  new: { mark: '+', word: 'New' },
  changed: { mark: '●', word: 'Changed' },
  same: { mark: '=', word: 'Unchanged' },
  'left-out': { mark: '–', word: 'Left out' },
};

const reasons: Readonly<Record<NonNullable<PlannedRow['reason']>, string>> = {
  'no-name': 'no name, and nobody here has this e-mail',
  twice: 'this person stands further up in the list',
  'unknown-manager': 'manager unknown, so left as it is',
};

const changeWords: Readonly<Record<PersonChange['field'], string>> = {
  name: 'Name',
  email: 'E-mail',
  jobTitle: 'Job title',
  manager: 'Manager',
  teams: 'Teams',
  state: 'State',
};

/** What a row does, in words: `Job title: Driver → Dispatcher; joins North`. */
export function rowWords({ changes, reason }: Pick<PlannedRow, 'changes' | 'reason'>): string {
  const said = changes.map(({ field, from, to }) =>
    field === 'teams' ? `joins ${to}` : `${changeWords[field]}: ${from || 'none'} → ${to || 'none'}`,
  );
  return [...said, ...(reason === null ? [] : [reasons[reason]])].join('; ');
}

type Done = {
  added: number;
  updated: number;
  unchanged: number;
  teamsAdded: number;
  left: number;
  skipped: readonly unknown[];
};

/** What an import did, in one line; what is zero is left out. */
export function summary({ added, updated, unchanged, teamsAdded, left, skipped }: Done): string {
  const parts = [
    added > 0 && `${added} added`,
    updated > 0 && `${updated} updated`,
    unchanged > 0 && `${unchanged} as they were`,
    left > 0 && `${left} marked as left`,
    teamsAdded > 0 && counted(teamsAdded, 'new team', 'new teams'),
    skipped.length > 0 && `${skipped.length} with something missing`,
  ].filter((part) => part !== false);
  return `People: ${parts.length === 0 ? 'nothing to change' : parts.join(', ')}`;
}
