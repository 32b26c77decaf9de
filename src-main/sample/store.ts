import { setImmediate } from 'node:timers/promises';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { contributorLinkId } from '#shared/contributors/domain';
import { PersonId } from '#shared/kernel/ids';
import { raciId } from '#shared/raci/domain';
import { type SampleOptions, sampleCompany } from '#shared/sample/company';
import type { SampleRow, SampleTable } from '#shared/sample/rows';
import { alignments } from '../alignments/table';
import { ambitions } from '../ambitions/table';
import { helpOffers } from '../blockers/table';
import { linkId, newId } from '../changes/ids';
import { transact } from '../changes/transact';
import { insert, insertFact, update } from '../changes/write';
import { checkInPrompts, checkInTemplates } from '../check-in-templates/table';
import { blockers, checkIns } from '../check-ins/table';
import { parkedTopics } from '../closings/table';
import { confidenceBallots, confidenceRaises, confidenceVotes } from '../confidence-votes/table';
import { contributors } from '../contributors/table';
import { cycles } from '../cycles/table';
import { changeReasons } from '../history/table';
import { holidaySets, holidays } from '../holidays/table';
import { initiatives } from '../initiatives/table';
import type { OpenDocument } from '../ipc/open-document';
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
import type { Write } from '../store/handles';
import { teamMembers, teams } from '../teams/table';
import { workspaces } from '../workspace/table';

const things = {
  workspaces,
  people,
  checkInTemplates,
  checkInPrompts,
  teams,
  teamQuizzes,
  cycles,
  ambitions,
  holidays,
  parkedTopics,
  objectives,
  keyResults,
  milestones,
  alignments,
  blockers,
  initiatives,
  kpis,
  retrospectives,
  retrospectiveColumns,
  retrospectiveGroups,
  retrospectiveNotes,
  retrospectiveActions,
  teamMeetings,
  confidenceVotes,
  confidenceRaises,
} satisfies Partial<Record<SampleTable, SQLiteTable>>;

const facts = {
  checkIns,
  targetChanges,
  kpiReadings,
  retrospectiveVotes,
  confidenceBallots,
  pulseAnswers,
} satisfies Partial<Record<SampleTable, SQLiteTable>>;
type FactRow = Extract<SampleRow, { table: keyof typeof facts }>;
const isFact = (entry: SampleRow): entry is FactRow => Object.hasOwn(facts, entry.table);

export type SampleCounts = Partial<Record<SampleTable, number>>;

/** Writes one row of the made-up company through the one write path; link rows get the ids that the app gives them. */
function write(tx: Write, entry: SampleRow): void {
  if (isFact(entry)) {
    const { author, ...fact } = entry.row;
    insertFact(tx, facts[entry.table], fact, author);
  } else if (entry.table === 'personRoles') {
    const { personId, role } = entry.row;
    insert(tx, personRoles, { ...entry.row, id: linkId('person-role', personId, role) });
  } else if (entry.table === 'kpiTargets') {
    const { kpiId, startsOn } = entry.row;
    insert(tx, kpiTargets, { ...entry.row, id: linkId('kpi-target', kpiId, startsOn) });
  } else if (entry.table === 'changeReasons') {
    // it was otherwise before: the history of it is in the log
    const { id, tbl, rowId, reason } = entry.row;
    for (const step of entry.row.steps) update(tx, cycles, rowId, step);
    insert(tx, changeReasons, { id, tbl, rowId, reason, mark: tx.mark });
  } else if (entry.table === 'holidaySets') {
    insert(tx, holidaySets, { ...entry.row, id: linkId('holiday-set', entry.row.code) });
  } else if (entry.table === 'grades') {
    insert(tx, grades, { ...entry.row, id: linkId('grade', entry.row.keyResultId) });
  } else if (entry.table === 'helpOffers') {
    const { blockerId, personId } = entry.row;
    insert(tx, helpOffers, { ...entry.row, id: linkId('help-offer', blockerId, personId) });
  } else if (entry.table === 'teamMembers') {
    const { teamId, personId } = entry.row;
    insert(tx, teamMembers, { ...entry.row, id: linkId('team-member', teamId, personId) });
  } else if (entry.table === 'contributors') {
    const { objectiveId, contributorId } = entry.row;
    insert(tx, contributors, { ...entry.row, id: contributorLinkId(linkId, objectiveId, contributorId) });
  } else if (entry.table === 'raci') {
    const { keyResultId, part, personId } = entry.row;
    insert(tx, raci, { ...entry.row, id: raciId(linkId, keyResultId, part, personId) });
  } else {
    insert(tx, things[entry.table], entry.row);
  }
}

/**
 * Fills an empty document with the made-up company. `mostCheckIns` leaves out the check-ins beyond that number.
 * Returns how many rows of each kind were written and who to be in it: the head of People.
 */
export function fillSample(
  tx: Write,
  options: SampleOptions,
  mostCheckIns = Number.POSITIVE_INFINITY,
): { readonly counts: SampleCounts; readonly me: PersonId | null } {
  const counts: SampleCounts = {};
  let me: PersonId | null = null;
  for (const entry of sampleCompany(options)) {
    const count = counts[entry.table] ?? 0;
    if (entry.table === 'checkIns' && count >= mostCheckIns) continue;
    counts[entry.table] = count + 1;
    write(tx, entry);
    me ??= meIn(entry);
  }
  return { counts, me };
}

const meIn = (entry: SampleRow): PersonId | null =>
  entry.table === 'people' && entry.row.jobTitle === 'Chief People Officer' ? PersonId.parse(entry.row.id) : null;

/** Rows written at once: some ten milliseconds, so that the window goes on being painted. */
const pieceRows = 1500;

/**
 * As `fillSample`, in pieces between which others get their turn; `progress` is told the rows written and how many there
 * are. Only for a document that nobody sees yet: each piece is a transaction of its own.
 */
export async function fillSampleByPieces(
  { ledger, actor }: OpenDocument,
  options: SampleOptions,
  progress: (done: number, total: number) => void,
): Promise<PersonId | null> {
  progress(0, 0);
  await setImmediate();
  const rows = [...sampleCompany(options)];
  // one mark: as of an earlier day it is one statement of how things stood
  const mark = newId();
  for (let at = 0; at < rows.length; at += pieceRows) {
    transact({ ledger, ...actor(), label: 'New document', mark, record: false }, (tx) => {
      for (const entry of rows.slice(at, at + pieceRows)) write(tx, entry);
    });
    progress(Math.min(rows.length, at + pieceRows), rows.length);
    await setImmediate();
  }
  return rows.reduce<PersonId | null>((me, entry) => me ?? meIn(entry), null);
}
