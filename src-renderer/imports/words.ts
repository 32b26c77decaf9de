import type { ImportCounts, ImportSummary } from '#shared/imports/contract';
import type { SkipReason } from '#shared/imports/plan';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** What an import adds and changes: "14 objectives, 46 key results, 12 changes". */
export function countsText(counts: ImportCounts): string {
  const parts: string[] = [];
  const { objectives, keyResults, people } = counts;
  if (objectives.added > 0) parts.push(counted(objectives.added, 'objective'));
  if (keyResults.added > 0) parts.push(counted(keyResults.added, 'key result'));
  const changed = objectives.changed + keyResults.changed;
  if (changed > 0) parts.push(counted(changed, 'change'));
  if (parts.length === 0 && people.added + people.changed > 0)
    parts.push(counted(people.added + people.changed, 'person', 'people'));
  if (parts.length === 0 && counts.checkIns > 0) parts.push(counted(counts.checkIns, 'check-in'));
  if (parts.length === 0 && counts.teams > 0) parts.push(counted(counts.teams, 'team'));
  return parts.join(', ');
}

/** What the button says it will do. */
export const importLabel = (summary: ImportSummary): string =>
  summary.writes === 0
    ? 'Nothing to import'
    : `Import ${countsText(summary.counts) || counted(summary.writes, 'change')}`;

/** How many of a thing an import adds, changes and finds there already. */
export type CountRow = {
  readonly thing: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
};

/** What an import would write, a thing a line; things of which there is nothing are left out. */
export function countRows(counts: ImportCounts): readonly CountRow[] {
  const only = (added: number) => ({ added, changed: 0, same: 0 });
  const rows: readonly CountRow[] = [
    { thing: 'Objectives', ...counts.objectives },
    { thing: 'Key results', ...counts.keyResults },
    { thing: 'Check-ins', ...only(counts.checkIns) },
    { thing: 'People', ...counts.people },
    { thing: 'Teams', ...only(counts.teams) },
    { thing: 'Cycles', ...only(counts.cycles) },
    { thing: 'Links', ...only(counts.links) },
    ...counts.more.map(({ many, added, changed }) => ({ thing: capital(many), added, changed, same: 0 })),
  ];
  return rows.filter(({ added, changed, same }) => added + changed + same > 0);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const reasons: Readonly<Record<SkipReason, string>> = {
  'above-the-table': 'stands above the table',
  total: 'a row of totals',
  'repeated-heading': 'the headings again',
  hidden: 'hidden',
  'no-title': 'no objective or key result in it',
  'no-objective': 'no objective above it',
  'repeated-row': 'says again what is there',
  'unknown-key-result': 'names a key result that is not in the file',
  'no-date': 'no day that can be read',
  'no-value': 'says nothing',
  'no-name': 'names nobody',
  'sheet-off': 'the sheet is switched off',
  'sheet-not-recognised': 'no table of objectives, check-ins or people',
  'belongs-nowhere': 'belongs to something that is neither in the file nor here',
  'own-history': 'its key result was here before, with a history of its own',
  'not-recognised': 'not understood',
};

/** Why a row was not read. */
export const reasonText = (reason: string): string =>
  Object.hasOwn(reasons, reason) ? reasons[reason as SkipReason] : reason;
