import type { z } from 'zod';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import type { Waiting } from '#shared/home/contract';
import { withOffers } from '../blockers/store';
import { type BlockerView, checkInRows, listBlockers } from '../check-ins/store';
import { type FiguredKeyResult, figuredKeyResults } from '../roll-up/figures';
import { idList } from '../roll-up/values';
import type { Read } from '../store/handles';

/** Each list shows so many; the rest is counted. */
const shown = 6;
/** Key results of my teams that are looked at, at most: enough for the lead of forty teams. */
const lookedAt = 2000;

type HelpView = z.input<typeof BlockerWithHelp>;
type WaitingView = z.input<typeof Waiting>;
type Names = Pick<WaitingView, 'title' | 'objectiveId' | 'objectiveTitle' | 'teamName' | 'ownerName'>;

const MY_TEAMS = `SELECT id FROM teams WHERE lead_id = ? AND deleted = 0
  UNION SELECT team_id FROM team_members WHERE person_id = ? AND deleted = 0`;
const RUNNING = `o.deleted = 0 AND o.state = 'published' AND k.deleted = 0 AND k.state = 'published'`;
const OF_MY_TEAMS = `WITH mine AS MATERIALIZED (${MY_TEAMS})
  SELECT k.id FROM mine CROSS JOIN objectives o ON o.team_id = mine.id CROSS JOIN key_results k ON k.objective_id = o.id
    CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')
  WHERE ${RUNNING} ORDER BY o.team_id, o.ord, o.id, k.ord, k.id LIMIT ${lookedAt}`;
/** Key results of objectives that depend on one that I own, or that a team of mine does. */
const OF_DEPENDENTS = `WITH mine AS MATERIALIZED (${MY_TEAMS}),
    ours AS MATERIALIZED (SELECT o.id FROM mine CROSS JOIN objectives o ON o.team_id = mine.id WHERE o.deleted = 0
      UNION SELECT id FROM objectives WHERE owner_id = ? AND deleted = 0)
  SELECT DISTINCT k.id FROM ours CROSS JOIN alignments a ON a.parent_id = ours.id AND a.kind = 'depends-on' AND a.deleted = 0
    CROSS JOIN objectives o ON o.id = a.child_id CROSS JOIN key_results k ON k.objective_id = o.id
    CROSS JOIN cycles c ON c.id = o.cycle_id AND c.deleted = 0 AND c.state IN ('active', 'closing')
  WHERE ${RUNNING} LIMIT ${lookedAt}`;
const NAMES = `SELECT k.id, k.title, o.id AS objectiveId, o.title AS objectiveTitle, t.name AS teamName, p.name AS ownerName
  FROM json_each(?) j CROSS JOIN key_results k ON k.id = j.value CROSS JOIN objectives o ON o.id = k.objective_id
    LEFT JOIN teams t ON t.id = o.team_id LEFT JOIN people p ON p.id = coalesce(k.owner_id, o.owner_id)`;
const ASKING = `SELECT DISTINCT b.key_result_id AS id FROM json_each(?) j CROSS JOIN blockers b ON b.key_result_id = j.value
  WHERE b.deleted = 0 AND b.resolved_on IS NULL AND b.asks_help = 1`;
const DRAFTS = `WITH mine AS MATERIALIZED (${MY_TEAMS})
  SELECT o.id, o.title, t.name AS teamName FROM objectives o LEFT JOIN teams t ON t.id = o.team_id
  WHERE o.deleted = 0 AND o.state = 'draft' AND (o.owner_id = ? OR o.team_id IN (SELECT id FROM mine))
  ORDER BY o.ord, o.id`;

/** What waits for a person, in running cycles: their own key results and those of the teams they lead or are in. */
export function needsOf(read: Read, me: string) {
  const mine = checkInRows(read, { kind: 'person', personId: me });
  const due = mine.filter(({ figures }) => figures.due).map(({ keyResultId }) => keyResultId);
  const ofTeams = read.sql.all<{ id: string }>(OF_MY_TEAMS, me, me).map(({ id }) => id);
  const all = [...new Set([...mine.map(({ keyResultId }) => keyResultId), ...ofTeams])];
  const figured = new Map(figuredKeyResults(read, all).map((one) => [one.id, one]));
  const asking = askingOf(read, all);
  const taken = new Set(due);
  const take = (fits: (one: FiguredKeyResult) => boolean): string[] => {
    const ids = all.filter((id) => !taken.has(id) && isThat(figured.get(id), fits));
    for (const id of ids) taken.add(id);
    return ids;
  };
  const reds = take(({ id, figures }) => figures.status === 'at-risk' && !asking.has(id));
  const quiet = take(({ figures }) => figures.quiet);
  const dependents = read.sql.all<{ id: string }>(OF_DEPENDENTS, me, me, me).map(({ id }) => id);
  const own = new Set<string>(mine.map(({ keyResultId }) => keyResultId));
  const help = [...new Set([...asking, ...askingOf(read, dependents)])].filter((id) => !own.has(id));
  const drafts = read.sql.all<{ id: string; title: string; teamName: string | null }>(DRAFTS, me, me, me);
  const waiting = (ids: string[]) => ({ items: named(read, ids.slice(0, shown), figured), total: ids.length });
  return {
    due: waiting(due),
    reds: waiting(reds),
    quiet: waiting(quiet),
    help: first(
      read,
      help.flatMap((keyResultId) => askedOf(read, keyResultId)),
    ),
    blockers: first(read, listBlockers(read, { ownerId: me, openOnly: true, limit: 500 })),
    drafts: { items: drafts.slice(0, shown), total: drafts.length },
  };
}

const isThat = (one: FiguredKeyResult | undefined, fits: (one: FiguredKeyResult) => boolean): boolean =>
  one !== undefined && fits(one);

const askingOf = (read: Read, ids: readonly string[]): ReadonlySet<string> =>
  new Set(read.sql.all<{ id: string }>(ASKING, idList(ids)).map(({ id }) => id));

const askedOf = (read: Read, keyResultId: string): BlockerView[] =>
  listBlockers(read, { keyResultId, openOnly: true, limit: 20 }).filter(({ asksHelp }) => asksHelp);
const first = (read: Read, items: BlockerView[]): { items: HelpView[]; total: number } => ({
  items: withOffers(read, items.slice(0, shown)),
  total: items.length,
});

function named(read: Read, ids: string[], figured: ReadonlyMap<string, FiguredKeyResult>): WaitingView[] {
  const names = new Map(read.sql.all<Names & { id: string }>(NAMES, idList(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const [name, one] = [names.get(id), figured.get(id)];
    if (!name || !one) return [];
    const { status, raw, expected, lastCheckIn } = one.figures;
    const { id: keyResultId, ...rest } = name;
    return [{ keyResultId, ...rest, status, progress: raw, expected, lastDate: lastCheckIn?.date ?? null }];
  });
}
