import type { z } from 'zod';
import { templateIdFor } from '#shared/check-in-templates/domain';
import type { Blocker, CheckIn, CheckInRow } from '#shared/check-ins/contract';
import { groupBy } from '#shared/kernel/group-by';
import { Instant } from '#shared/kernel/shapes';
import { progressOf } from '#shared/key-results/domain';
import { TeamStage } from '#shared/teams/contract';
import { instantOf } from '../changes/clock';
import { milestonesOf } from '../key-results/store';
import { knownKeyResults } from '../roll-up/facts';
import { figuredKeyResults } from '../roll-up/figures';
import { idList, readDay, readGoalType, readOwnerStatus } from '../roll-up/values';
import type { Read } from '../store/handles';

export type Scope =
  | { readonly kind: 'me' }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'team'; readonly teamId: string };

const RUNNING = "k.deleted = 0 AND k.state = 'published' AND o.deleted = 0 AND o.state = 'published'";
const ids = (from: string, where: string) => `SELECT k.id FROM ${from} WHERE ${where} AND ${RUNNING}`;

// one branch per index: key results of the person, of the person's objectives, of the teams that the person leads
const OF_PERSON = [
  ids('key_results k CROSS JOIN objectives o ON o.id = k.objective_id', 'k.owner_id = +?'),
  ids('objectives o CROSS JOIN key_results k ON k.objective_id = o.id', 'o.owner_id = +? AND k.owner_id IS NULL'),
  ids(
    'teams l CROSS JOIN objectives o ON o.team_id = l.id CROSS JOIN key_results k ON k.objective_id = o.id',
    'l.lead_id = +? AND l.deleted = 0 AND o.owner_id IS NULL AND k.owner_id IS NULL',
  ),
].join(' UNION ');
const OF_TEAM = ids('objectives o CROSS JOIN key_results k ON k.objective_id = o.id', 'o.team_id = +?');

type Row = {
  id: string;
  title: string;
  objective_id: string;
  objective_title: string;
  goal_type: string;
  team_id: string | null;
  team_name: string | null;
  owner_id: string | null;
  owner_name: string | null;
  stage: string | null;
  template_id: string | null;
};
const rows = (of: string) => `WITH mine AS MATERIALIZED (${of})
  SELECT k.id, k.title, o.id AS objective_id, o.title AS objective_title, o.goal_type, o.team_id, t.name AS team_name,
    coalesce(k.owner_id, o.owner_id) AS owner_id, p.name AS owner_name, t.stage, x.id AS template_id
  FROM mine CROSS JOIN key_results k ON k.id = mine.id CROSS JOIN objectives o ON o.id = k.objective_id
  CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')
  LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = coalesce(k.owner_id, o.owner_id)
  LEFT JOIN check_in_templates x ON x.id = t.check_in_template_id AND x.deleted = 0
  ORDER BY t.ord, t.name, o.team_id, o.ord, o.id, k.ord, k.id`;
const MINE = { person: rows(OF_PERSON), team: rows(OF_TEAM) } as const;

type RowView = z.input<typeof CheckInRow>;

/** The check-in screen of a person or a team: published key results of running cycles, in the order of the page. */
export function checkInRows(read: Read, scope: Scope): RowView[] {
  const of = scope.kind === 'team' ? scope.teamId : scope.kind === 'person' ? scope.personId : read.me;
  if (of === null) return [];
  const found = scope.kind === 'team' ? read.sql.all<Row>(MINE.team, of) : read.sql.all<Row>(MINE.person, of, of, of);
  const all = found.map(({ id }) => id);
  const figured = new Map(figuredKeyResults(read, all).map((one) => [one.id, one]));
  const steps = milestonesOf(read, all);
  const blockers = openBlockersOf(read, all);
  return found.flatMap((row) => {
    const one = figured.get(row.id);
    if (!one) return [];
    return [
      {
        ...one.facts.measure,
        keyResultId: row.id,
        title: row.title,
        objectiveId: row.objective_id,
        objectiveTitle: row.objective_title,
        goalType: readGoalType(row.goal_type),
        teamId: row.team_id,
        teamName: row.team_name,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        cadence: one.cadence,
        templateId: templateIdFor(row.template_id, TeamStage.nullable().catch(null).parse(row.stage)),
        figures: one.figures,
        milestones: steps.get(row.id) ?? [],
        blockers: blockers.get(row.id) ?? [],
      },
    ];
  });
}

export type BlockerView = z.input<typeof Blocker>;
type BlockerRow = Omit<BlockerView, 'asksHelp'> & { asksHelp: number };

const BLOCKER_COLUMNS = `b.id, b.key_result_id AS keyResultId, k.title AS keyResultTitle, k.objective_id AS objectiveId,
    b.check_in_id AS checkInId, b.text, b.owner_id AS ownerId, p.name AS ownerName, b.raised_on AS raisedOn,
    b.asks_help AS asksHelp, b.resolved_on AS resolvedOn`;
const OPEN_BLOCKERS = `SELECT ${BLOCKER_COLUMNS} FROM json_each(?) j CROSS JOIN blockers b ON b.key_result_id = j.value
  CROSS JOIN key_results k ON k.id = b.key_result_id LEFT JOIN people p ON p.id = b.owner_id
  WHERE b.deleted = 0 AND b.resolved_on IS NULL ORDER BY b.raised_on, b.id`;

/** Open blockers by key result, the oldest first. */
export function openBlockersOf(read: Read, keyResultIds: readonly string[]): Map<string, BlockerView[]> {
  const rows = read.sql.all<BlockerRow>(OPEN_BLOCKERS, idList(keyResultIds));
  return groupBy(rows, ({ keyResultId }) => keyResultId, blockerView);
}

/** A row of `blockers` with its names, as it is answered. */
export const blockerView = (row: BlockerRow): BlockerView => ({
  ...row,
  raisedOn: readDay(row.raisedOn),
  resolvedOn: readDay(row.resolvedOn),
  asksHelp: row.asksHelp === 1,
});

export type BlockerFilter = {
  readonly keyResultId?: string | undefined;
  readonly objectiveId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly openOnly: boolean;
  readonly limit: number;
};

/** Blockers that fit all filters given: open ones first, by the day raised; then resolved ones, newest first. */
export function listBlockers(read: Read, filter: BlockerFilter): BlockerView[] {
  const parts: [string, ...unknown[]][] = [
    ["b.deleted = 0 AND o.state <> 'closed' AND c.state IN ('active', 'closing')"],
  ];
  if (filter.keyResultId !== undefined) parts.push(['b.key_result_id = +?', filter.keyResultId]);
  if (filter.objectiveId !== undefined) parts.push(['k.objective_id = +?', filter.objectiveId]);
  if (filter.ownerId !== undefined) parts.push(['b.owner_id = +?', filter.ownerId]);
  if (filter.keyResultId !== undefined || filter.objectiveId !== undefined) parts[0] = ['b.deleted = 0'];
  if (filter.openOnly) parts.push(['b.resolved_on IS NULL']);
  const sql = `SELECT ${BLOCKER_COLUMNS} FROM blockers b JOIN key_results k ON k.id = b.key_result_id AND k.deleted = 0
    JOIN objectives o ON o.id = k.objective_id AND o.deleted = 0 LEFT JOIN cycles c ON c.id = o.cycle_id
    LEFT JOIN people p ON p.id = b.owner_id
    WHERE ${parts.map(([condition]) => condition).join(' AND ')}
    ORDER BY b.resolved_on IS NOT NULL, b.resolved_on DESC, b.raised_on, b.id LIMIT ?`;
  const parameters = parts.flatMap(([, ...values]) => values);
  return read.sql.all<BlockerRow>(sql, ...parameters, filter.limit).map(blockerView);
}

type Cursor = { readonly date: string; readonly ts: string; readonly id: string };
type HistoryRow = Omit<z.input<typeof CheckIn>, 'progress' | 'authorId' | 'at'> & { ts: string; author: string };

const HISTORY = `SELECT i.id, i.key_result_id AS keyResultId, i.date, i.value, i.confidence, i.status, i.retrospect,
    i.prospect, i.author, p.name AS authorName, i.ts
  FROM check_ins i LEFT JOIN people p ON p.id = i.author
  WHERE i.key_result_id = +? AND (i.date, i.ts, i.id) < (+?, +?, +?) AND i.deleted = 0
  ORDER BY i.date DESC, i.ts DESC, i.id DESC LIMIT ?`;
const FROM_THE_TOP: Cursor = { date: '9999', ts: '', id: '' };

/** Check-ins of a key result, newest first, and where the next page begins. */
export function checkInHistory(
  read: Read,
  keyResultId: string,
  limit: number,
  after: Cursor | null,
): { rows: z.input<typeof CheckIn>[]; next: Cursor | null } {
  const { date, ts, id } = after ?? FROM_THE_TOP;
  const found = read.sql.all<HistoryRow>(HISTORY, keyResultId, date, ts, id, limit + 1);
  const page = found.slice(0, limit);
  const [known] = knownKeyResults(read.sql, [keyResultId]);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ ts: written, author, ...row }) => ({
      ...row,
      status: readOwnerStatus(row.status),
      progress: known && row.value !== null ? progressOf(known.facts.measure, row.value, []).progress : null,
      authorId: author === '' ? null : author,
      at: readInstant(written),
    })),
    next: last ? { date: last.date, ts: last.ts, id: last.id } : null,
  };
}

function readInstant(ts: string): string | null {
  const parsed = Instant.safeParse(instantOf(ts));
  return parsed.success ? parsed.data : null;
}
