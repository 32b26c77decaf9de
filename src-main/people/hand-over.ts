import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { contributorLinkId } from '#shared/contributors/domain';
import { Refusal } from '#shared/kernel/errors';
import { wouldLoop } from '#shared/kernel/tree';
import { RaciPart } from '#shared/kernel/vocabulary';
import { type HoldingKind, PersonRole } from '#shared/people/contract';
import { raciId } from '#shared/raci/domain';
import { linkId } from '../changes/ids';
import { remove, update, upsert } from '../changes/write';
import { blockers } from '../check-ins/table';
import { contributors } from '../contributors/table';
import { initiatives } from '../initiatives/table';
import { keyResults } from '../key-results/table';
import { kpis } from '../kpis/table';
import { objectives } from '../objectives/table';
import { raci } from '../raci/table';
import { retrospectiveActions } from '../retrospectives/table';
import type { Write } from '../store/handles';
import { teamMembers, teams } from '../teams/table';
import { heldBy } from './holdings';
import { managers, personRow, roleId } from './store';
import { people, personRoles } from './table';

type Order = {
  readonly from: string;
  readonly to: string | null;
  readonly leaves: boolean;
  readonly lines: readonly { readonly kind: HoldingKind; readonly id: string; readonly to: string | null }[];
};
type Id = { id: string };

const refused = (rule: string, text: string): Refusal => new Refusal('RULE_BROKEN', { rule, text });

/**
 * Gives what somebody holds and is still open to others, or to nobody: each line to whom it names, the rest to `to`.
 * What is closed keeps its owner. `moved` counts what changed hands.
 */
export function handOver(tx: Write, order: Order): { moved: number } {
  const { from, leaves } = order;
  const leaver = personRow(tx, from);
  for (const to of new Set([order.to, ...order.lines.map((line) => line.to)])) refuseUnfit(tx, from, to);
  const chosen = new Map(order.lines.map(({ kind, id, to }) => [`${kind}/${id}`, to]));
  const target = (kind: HoldingKind, id: string): string | null => {
    const named = chosen.get(`${kind}/${id}`);
    return named === undefined ? order.to : named;
  };
  const held = heldBy(tx, from);
  let moved = 0;
  const each = (kind: HoldingKind, give: (id: string, to: string | null) => void) => {
    for (const id of held.get(kind) ?? []) {
      give(id, target(kind, id));
      moved++;
    }
  };
  const owner =
    <T extends SQLiteTable>(table: T, patch: (to: string | null) => Parameters<typeof update<T>>[3]) =>
    (id: string, to: string | null) =>
      void update(tx, table, id, patch(to));
  each(
    'objective',
    owner(objectives, (ownerId) => ({ ownerId })),
  );
  each(
    'key-result',
    owner(keyResults, (ownerId) => ({ ownerId })),
  );
  each(
    'initiative',
    owner(initiatives, (ownerId) => ({ ownerId })),
  );
  each(
    'blocker',
    owner(blockers, (ownerId) => ({ ownerId })),
  );
  each(
    'action',
    owner(retrospectiveActions, (ownerId) => ({ ownerId })),
  );
  each(
    'kpi',
    owner(kpis, (ownerId) => ({ ownerId })),
  );
  each('team', (id, to) => {
    update(tx, teams, id, { leadId: to });
    if (to !== null) upsert(tx, teamMembers, { id: membership(tx, id, to), teamId: id, personId: to });
  });
  each('contribution', (id, to) => giveContribution(tx, id, to));
  each('part', (id, to) => givePart(tx, id, to));
  const above = managers(tx);
  each('report', (id, to) => {
    // Who would come to stand above themselves reports to whom the leaver reported.
    const managerId = to !== null && wouldLoop(above, id, to) ? leaver.managerId : to;
    above.set(id, managerId);
    update(tx, people, id, { managerId });
  });
  if (!leaves) return { moved };
  each('role', (id, to) => giveRole(tx, id, to));
  update(tx, people, from, { state: 'left' });
  const memberships = 'SELECT id FROM team_members WHERE person_id = ? AND deleted = 0';
  for (const { id } of tx.sql.all<Id>(memberships, from)) remove(tx, teamMembers, id);
  return { moved };
}

function refuseUnfit(tx: Write, from: string, to: string | null): void {
  if (to === null) return;
  if (to === from) throw refused('hand-over-to-oneself', 'Choose somebody else to take over.');
  if (personRow(tx, to).state === 'left') throw refused('hand-over-to-left', 'Who has left cannot take anything over.');
}

// An import may have given a membership an id of its own.
const membership = (tx: Write, teamId: string, personId: string): string =>
  tx.sql.get<Id>('SELECT id FROM team_members WHERE team_id = ? AND person_id = ? AND deleted = 0', teamId, personId)
    ?.id ?? linkId('team-member', teamId, personId);

function giveContribution(tx: Write, id: string, to: string | null): void {
  const row = tx.sql.get<{ objectiveId: string }>(
    'SELECT objective_id AS objectiveId FROM contributors WHERE id = ?',
    id,
  );
  remove(tx, contributors, id);
  if (!row || to === null) return;
  const { objectiveId } = row;
  const link = contributorLinkId(linkId, objectiveId, to);
  upsert(tx, contributors, { id: link, objectiveId, contributorId: to });
}

function givePart(tx: Write, id: string, to: string | null): void {
  const sql = 'SELECT key_result_id AS keyResultId, part FROM raci WHERE id = ?';
  const row = tx.sql.get<{ keyResultId: string; part: string }>(sql, id);
  remove(tx, raci, id);
  if (!row || to === null) return;
  const part = RaciPart.catch('responsible').parse(row.part);
  const { keyResultId } = row;
  upsert(tx, raci, { id: raciId(linkId, keyResultId, part, to), keyResultId, personId: to, part });
}

function giveRole(tx: Write, id: string, to: string | null): void {
  const row = tx.sql.get<{ role: string }>('SELECT role FROM person_roles WHERE id = ?', id);
  const role = PersonRole.safeParse(row?.role);
  remove(tx, personRoles, id);
  if (to === null || !role.success) return;
  const sql = 'SELECT id FROM person_roles WHERE person_id = ? AND role = ? AND deleted = 0';
  if (tx.sql.get<Id>(sql, to, role.data)) return;
  upsert(tx, personRoles, { id: roleId(to, role.data), personId: to, role: role.data });
}
