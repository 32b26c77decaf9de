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

/** The rest of what will be written, in a sentence; empty where there is nothing more. */
export function alsoText({
  checkIns,
  people,
  teams,
  cycles,
  links,
  objectives,
  keyResults,
  more,
}: ImportCounts): string {
  const parts = [
    checkIns > 0 ? counted(checkIns, 'check-in') : '',
    people.added > 0 ? counted(people.added, 'new person', 'new people') : '',
    teams > 0 ? counted(teams, 'new team') : '',
    cycles > 0 ? counted(cycles, 'new cycle') : '',
    links > 0 ? counted(links, 'link') : '',
    ...more.flatMap(({ one, many, added, changed }) => [
      added > 0 ? counted(added, one, many) : '',
      changed > 0 ? `${counted(changed, one, many)} changed` : '',
    ]),
  ].filter((text) => text !== '');
  const same = objectives.same + keyResults.same;
  const already =
    same > 0
      ? `${counted(same, 'thing is', 'things are')} there already and ${same === 1 ? 'stays' : 'stay'} as ${same === 1 ? 'it is' : 'they are'}.`
      : '';
  return [parts.length > 0 ? `With ${parts.join(', ')}.` : '', already].filter((text) => text !== '').join(' ');
}

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
