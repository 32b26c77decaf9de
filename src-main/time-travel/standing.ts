import type { IsoDate } from '#shared/kernel/dates';
import { judgeKeyResult } from '#shared/roll-up/figures';
import type { KeyResultStanding, ObjectiveStanding } from '#shared/time-travel/difference';
import type { KpiStanding } from '#shared/time-travel/kpis';
import { knownKeyResults } from '../roll-up/facts';
import { JUDGED, type Judged, judgeOn } from '../roll-up/judge';
import { readState } from '../roll-up/values';
import type { Raw } from '../store/connect';
import { readerOf } from '../store/handles';
import { kpiStandings } from './kpis';

export type Standing = {
  readonly objectives: ReadonlyMap<string, ObjectiveStanding>;
  readonly keyResults: ReadonlyMap<string, KeyResultStanding>;
  readonly kpis: ReadonlyMap<string, KpiStanding>;
};

type ObjectiveRow = Judged & {
  id: string;
  title: string;
  state: string;
  team_id: string | null;
  team: string | null;
  owner: string | null;
  cycle: string | null;
};
type ResultRow = { id: string; title: string; owner: string | null; final: number | null };

const OBJECTIVES = `SELECT o.id, o.title, o.state, o.team_id, t.name AS team, p.name AS owner, c.name AS cycle, ${JUDGED}
  FROM objectives o JOIN cache.cache_objectives x ON x.id = o.id LEFT JOIN teams t ON t.id = o.team_id
    LEFT JOIN people p ON p.id = o.owner_id LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE o.deleted = 0 ORDER BY c.starts_on DESC, o.ord, o.id`;
const PARENTS = `SELECT a.child_id AS child, o.title FROM alignments a JOIN objectives o ON o.id = a.parent_id
  WHERE a.deleted = 0 AND o.deleted = 0 ORDER BY o.title, o.id`;
const RESULTS = `SELECT k.id, k.title, p.name AS owner, (SELECT g.final FROM grades g WHERE g.key_result_id = k.id
    AND g.deleted = 0 ORDER BY g.id DESC LIMIT 1) AS final
  FROM key_results k LEFT JOIN people p ON p.id = k.owner_id WHERE k.deleted = 0 ORDER BY k.ord, k.id`;

/** How everything in a store stands on a day; its caches must be whole. */
export function standingOf(raw: Raw, today: IsoDate): Standing {
  const sql = readerOf(raw);
  const judge = judgeOn(today);
  const parents = new Map<string, string[]>();
  for (const { child, title } of sql.all<{ child: string; title: string }>(PARENTS))
    parents.set(child, [...(parents.get(child) ?? []), title]);
  const objectives = new Map<string, ObjectiveStanding & { keyResultIds: string[] }>();
  for (const row of sql.all<ObjectiveRow>(OBJECTIVES)) {
    const { progress, status } = judge(row);
    const own = { title: row.title, owner: row.owner ?? '', cycle: row.cycle ?? '', teamName: row.team ?? '' };
    const state = readState(row.state);
    const up = parents.get(row.id) ?? [];
    objectives.set(row.id, { ...own, teamId: row.team_id, state, parents: up, progress, status, keyResultIds: [] });
  }
  const rows = sql.all<ResultRow>(RESULTS);
  const known = new Map(
    knownKeyResults(
      sql,
      rows.map(({ id }) => id),
    ).map((one) => [one.id, one]),
  );
  const keyResults = new Map<string, KeyResultStanding>();
  for (const { id, title, owner, final } of rows) {
    const one = known.get(id);
    if (!one) continue;
    const { state, measure, progress } = one.facts;
    const { status } = judgeKeyResult(one.facts, one.frame, today);
    keyResults.set(id, { title, owner: owner ?? '', state, measure, progress, status, score: final });
    objectives.get(one.objectiveId)?.keyResultIds.push(id);
  }
  return { objectives, keyResults, kpis: kpiStandings(sql, today) };
}
