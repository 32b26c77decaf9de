import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Topic } from '#shared/kernel/call';
import { alignments } from '../alignments/table';
import { ambitions } from '../ambitions/table';
import { helpOffers } from '../blockers/table';
import { checkInPrompts, checkInTemplates } from '../check-in-templates/table';
import { blockers, checkIns } from '../check-ins/table';
import { parkedTopics } from '../closings/table';
import { confidenceBallots, confidenceRaises, confidenceVotes } from '../confidence-votes/table';
import { contributors } from '../contributors/table';
import { cycles } from '../cycles/table';
import { changeReasons } from '../history/table';
import { holidaySets, holidays } from '../holidays/table';
import { initiatives } from '../initiatives/table';
import { grades, keyResults, milestones, targetChanges } from '../key-results/table';
import { kpiReadings, kpis, kpiTargets } from '../kpis/table';
import { teamMeetings } from '../meetings/table';
import { objectives } from '../objectives/table';
import { people, personRoles } from '../people/table';
import { pulseAnswers } from '../pulse/table';
import { raci } from '../raci/table';
import {
  retrospectiveActions,
  retrospectiveColumns,
  retrospectiveGroups,
  retrospectiveNotes,
  retrospectives,
  retrospectiveVotes,
} from '../retrospectives/table';
import { teamQuizzes } from '../staircase/table';
import { teamMembers, teams } from '../teams/table';
import { workspaces } from '../workspace/table';

/** A table that the write path may write: a thing (last writer wins by column) or an append-only fact. */
export type Synced = {
  readonly table: SQLiteTable;
  readonly name: string;
  readonly topic: Topic;
  readonly kind: 'thing' | 'fact';
  /** Whether its facts say nothing of who wrote them, or when: see `insertAnonymousFact`. */
  readonly anonymous: boolean;
  /** Property name in code → column name in SQL, for every column. */
  readonly columns: ReadonlyMap<string, string>;
};

const describe = (
  table: SQLiteTable,
  topic: Topic,
  kind: Synced['kind'] = 'thing',
  anonymous: boolean = false,
): Synced => ({
  table,
  name: getTableName(table),
  topic,
  kind,
  anonymous,
  columns: new Map(Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.name])),
});

/** Every synced table, one line each. The write path accepts no other. */
const all: readonly Synced[] = [
  describe(workspaces, 'workspace'),
  describe(people, 'people'),
  describe(personRoles, 'people'),
  describe(teams, 'teams'),
  describe(teamMembers, 'teams'),
  describe(teamQuizzes, 'teams'),
  describe(cycles, 'cycles'),
  describe(ambitions, 'ambitions'),
  describe(holidays, 'cycles'),
  describe(holidaySets, 'cycles'),
  describe(objectives, 'objectives'),
  describe(contributors, 'objectives'),
  describe(keyResults, 'key-results'),
  describe(raci, 'key-results'),
  describe(milestones, 'key-results'),
  describe(targetChanges, 'key-results', 'fact'),
  describe(grades, 'key-results'),
  describe(alignments, 'alignments'),
  describe(checkIns, 'check-ins', 'fact'),
  describe(blockers, 'check-ins'),
  describe(helpOffers, 'check-ins'),
  describe(checkInTemplates, 'workspace'),
  describe(checkInPrompts, 'workspace'),
  describe(initiatives, 'initiatives'),
  describe(kpis, 'kpis'),
  describe(kpiTargets, 'kpis'),
  describe(kpiReadings, 'check-ins', 'fact'),
  describe(changeReasons, 'history'),
  describe(parkedTopics, 'retrospectives'),
  describe(retrospectives, 'retrospectives'),
  describe(retrospectiveColumns, 'retrospectives'),
  describe(retrospectiveGroups, 'retrospectives'),
  describe(retrospectiveNotes, 'retrospectives'),
  describe(retrospectiveVotes, 'retrospectives', 'fact'),
  describe(retrospectiveActions, 'retrospectives'),
  describe(teamMeetings, 'check-ins'),
  describe(confidenceVotes, 'check-ins'),
  describe(confidenceBallots, 'check-ins', 'fact'),
  describe(confidenceRaises, 'check-ins'),
  describe(pulseAnswers, 'check-ins', 'fact', true),
];

export const syncedTables: ReadonlyMap<string, Synced> = new Map(all.map((one) => [one.name, one]));

/** The tables of append-only facts, which carry their timestamp in their own row. */
export const factTables: readonly string[] = all.filter(({ kind }) => kind === 'fact').map(({ name }) => name);

/** Those of them that say nothing of their writing. */
export const anonymousTables: readonly string[] = all.filter(({ anonymous }) => anonymous).map(({ name }) => name);

/** Every table with the timestamp of a change in each row. */
export const stampedTables: readonly string[] = ['change_messages', ...factTables];

/** The description of a table of ours; a table that is not synced is a bug of the caller. */
export function syncedOf(table: SQLiteTable): Synced {
  const found = syncedTables.get(getTableName(table));
  if (!found) throw new Error(`${getTableName(table)} is not a synced table`);
  return found;
}
