import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { Refusal } from '#shared/kernel/errors';
import { remove, update } from '../changes/write';
import { blockers } from '../check-ins/table';
import { initiatives } from '../initiatives/table';
import { keyResults } from '../key-results/table';
import { objectives } from '../objectives/table';
import { retrospectiveActions } from '../retrospectives/table';
import type { Write } from '../store/handles';
import { teamMembers, teams } from '../teams/table';
import { personRow } from './store';
import { people } from './table';

const open = {
  objectives: "SELECT id FROM objectives WHERE owner_id = ? AND deleted = 0 AND state <> 'closed'",
  keyResults: "SELECT id FROM key_results WHERE owner_id = ? AND deleted = 0 AND state <> 'closed'",
  initiatives: 'SELECT id FROM initiatives WHERE owner_id = ? AND deleted = 0 AND done_on IS NULL',
  blockers: 'SELECT id FROM blockers WHERE owner_id = ? AND deleted = 0 AND resolved_on IS NULL',
  actions: 'SELECT id FROM retrospective_actions WHERE owner_id = ? AND deleted = 0 AND done_on IS NULL',
  teams: 'SELECT id FROM teams WHERE lead_id = ? AND deleted = 0',
  reports: 'SELECT id FROM people WHERE manager_id = ? AND deleted = 0',
  memberships: 'SELECT id FROM team_members WHERE person_id = ? AND deleted = 0',
} as const;

/**
 * Gives what somebody holds and is still open to another person, or to nobody: objectives, key results, initiatives,
 * blockers, actions, teams led and people managed. What is closed keeps its owner. `moved` counts what changed hands.
 */
export function handOver(
  tx: Write,
  { from, to, leaves }: { from: string; to: string | null; leaves: boolean },
): { moved: number } {
  if (from === to)
    throw new Refusal('RULE_BROKEN', {
      rule: 'hand-over-to-oneself',
      text: 'Choose somebody else to take over.',
    });
  personRow(tx, from);
  if (to !== null) personRow(tx, to);
  const ids = (sql: string) => tx.sql.all<{ id: string }>(sql, from).map(({ id }) => id);
  let moved = 0;
  const give = <T extends SQLiteTable>(table: T, sql: string, patch: Parameters<typeof update<T>>[3]) => {
    for (const id of ids(sql)) {
      update(tx, table, id, patch);
      moved++;
    }
  };
  give(objectives, open.objectives, { ownerId: to });
  give(keyResults, open.keyResults, { ownerId: to });
  give(initiatives, open.initiatives, { ownerId: to });
  give(blockers, open.blockers, { ownerId: to });
  give(retrospectiveActions, open.actions, { ownerId: to });
  give(teams, open.teams, { leadId: to });
  for (const id of ids(open.reports)) {
    // Who takes over cannot become their own manager: they report to whom the leaver reported.
    update(tx, people, id, { managerId: id === to ? personRow(tx, from).managerId : to });
    moved++;
  }
  if (leaves) {
    update(tx, people, from, { state: 'left' });
    for (const id of ids(open.memberships)) remove(tx, teamMembers, id);
  }
  return { moved };
}
