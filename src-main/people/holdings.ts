import type { HoldingKind } from '#shared/people/contract';
import { successorOf } from '#shared/people/succession';
import type { Read } from '../store/handles';
import { personRow } from './store';

type Row = {
  kind: HoldingKind;
  id: string;
  title: string;
  context: string;
  first: string | null;
  second: string | null;
  third: string | null;
};

/** What of a table somebody holds and is still open: one query per kind, each with who already answers for it. */
const HELD: Readonly<Record<HoldingKind, string>> = {
  objective: `SELECT 'objective' AS kind, o.id, o.title, coalesce(t.name || ' · ', '') || coalesce(c.name, '') AS context,
      t.lead_id AS first, p.lead_id AS second, NULL AS third
    FROM objectives o LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN teams p ON p.id = t.parent_id
    LEFT JOIN cycles c ON c.id = o.cycle_id
    WHERE o.owner_id = @id AND o.deleted = 0 AND o.state <> 'closed'`,
  'key-result': `SELECT 'key-result', k.id, k.title, coalesce(o.title, ''), o.owner_id, t.lead_id, NULL
    FROM key_results k LEFT JOIN objectives o ON o.id = k.objective_id LEFT JOIN teams t ON t.id = o.team_id
    WHERE k.owner_id = @id AND k.deleted = 0 AND k.state <> 'closed'`,
  initiative: `SELECT 'initiative', i.id, i.title, coalesce(o.title, ''), k.owner_id, o.owner_id, t.lead_id
    FROM initiatives i LEFT JOIN key_results k ON k.id = i.key_result_id LEFT JOIN objectives o ON o.id = i.objective_id
    LEFT JOIN teams t ON t.id = o.team_id WHERE i.owner_id = @id AND i.deleted = 0 AND i.done_on IS NULL`,
  blocker: `SELECT 'blocker', b.id, b.text, coalesce(k.title, ''), k.owner_id, o.owner_id, t.lead_id
    FROM blockers b LEFT JOIN key_results k ON k.id = b.key_result_id LEFT JOIN objectives o ON o.id = k.objective_id
    LEFT JOIN teams t ON t.id = o.team_id WHERE b.owner_id = @id AND b.deleted = 0 AND b.resolved_on IS NULL`,
  action: `SELECT 'action', a.id, a.text, coalesce(r.title, ''), t.lead_id, NULL, NULL
    FROM retrospective_actions a LEFT JOIN retrospectives r ON r.id = a.retrospective_id
    LEFT JOIN teams t ON t.id = r.team_id WHERE a.owner_id = @id AND a.deleted = 0 AND a.done_on IS NULL`,
  kpi: `SELECT 'kpi', k.id, k.name, coalesce(t.name, ''), t.lead_id, NULL, NULL
    FROM kpis k LEFT JOIN teams t ON t.id = k.team_id WHERE k.owner_id = @id AND k.deleted = 0`,
  team: `SELECT 'team', t.id, t.name, coalesce(p.name, ''), NULL, NULL, p.lead_id
    FROM teams t LEFT JOIN teams p ON p.id = t.parent_id WHERE t.lead_id = @id AND t.deleted = 0`,
  report: `SELECT 'report', p.id, p.name, p.job_title, NULL, NULL, NULL
    FROM people p WHERE p.manager_id = @id AND p.deleted = 0`,
  contribution: `SELECT 'contribution', l.id, coalesce(o.title, ''), coalesce(t.name, ''), NULL, NULL, NULL
    FROM contributors l JOIN objectives o ON o.id = l.objective_id AND o.deleted = 0 AND o.state <> 'closed'
    LEFT JOIN teams t ON t.id = o.team_id WHERE l.contributor_id = @id AND l.deleted = 0`,
  part: `SELECT 'part', r.id, coalesce(k.title, ''), r.part, iif(r.part IN ('responsible', 'accountable'), k.owner_id, NULL),
      iif(r.part IN ('responsible', 'accountable'), o.owner_id, NULL), iif(r.part IN ('responsible', 'accountable'), t.lead_id, NULL)
    FROM raci r JOIN key_results k ON k.id = r.key_result_id AND k.deleted = 0 AND k.state <> 'closed'
    LEFT JOIN objectives o ON o.id = k.objective_id LEFT JOIN teams t ON t.id = o.team_id
    WHERE r.person_id = @id AND r.deleted = 0`,
  role: `SELECT 'role', r.id, r.role, '', NULL, NULL, NULL FROM person_roles r WHERE r.person_id = @id AND r.deleted = 0`,
};
const ALL = Object.values(HELD).join('\nUNION ALL ');

/** The ids of what somebody holds, by kind. */
export function heldBy(read: Read, id: string): Map<HoldingKind, string[]> {
  const held = new Map<HoldingKind, string[]>();
  for (const row of read.sql.all<Row>(ALL, { id })) held.set(row.kind, [...(held.get(row.kind) ?? []), row.id]);
  return held;
}

/** Everything that a person holds and is still open, each with who is proposed to take it. */
export function holdingsOf(read: Read, id: string) {
  const { managerId } = personRow(read, id);
  const here = new Set(
    read.sql
      .all<{ id: string }>("SELECT id FROM people WHERE deleted = 0 AND state <> 'left'")
      .map((person) => person.id),
  );
  const who = { leaver: id, manager: managerId, here };
  return read.sql.all<Row>(ALL, { id }).map(({ first, second, third, ...line }) => ({
    ...line,
    to: successorOf(line.kind, [first, second, third], who),
  }));
}
