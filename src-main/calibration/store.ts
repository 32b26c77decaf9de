import type { Horizon } from '#shared/calibration/contract';
import { confidenceFigures, isWithheld, levelShares, reachedMark } from '#shared/calibration/domain';
import { levelsOf } from '#shared/key-results/domain';
import { type MeasureColumns, measureOf } from '../roll-up/key-result-figures';
import { readGoalType } from '../roll-up/values';
import type { Read } from '../store/handles';

type Row = MeasureColumns & {
  cycle_id: string;
  current: number | null;
  progress: number | null;
  final: number | null;
  goal_type: string;
  owner: string | null;
  said: number | null;
};

const SAID = `SELECT i.confidence FROM check_ins i WHERE i.key_result_id = k.id AND i.deleted = 0 AND i.confidence IS NOT NULL`;
const FROM = 'julianday(coalesce(o.starts_on, c.starts_on))';
const TO = 'julianday(coalesce(o.ends_on, c.ends_on))';
const said: Readonly<Record<Horizon, string>> = {
  first: `${SAID} ORDER BY i.date, i.ts, i.id LIMIT 1`,
  'half-time': `${SAID} AND i.date <= date((${FROM} + ${TO}) / 2) ORDER BY i.date DESC, i.ts DESC, i.id DESC LIMIT 1`,
  last: `${SAID} ORDER BY i.date DESC, i.ts DESC, i.id DESC LIMIT 1`,
};
// `owner` is counted, so that no figure is that of one person, and never leaves this file.
const ended = (horizon: Horizon) => `WITH RECURSIVE beneath(id) AS (
    SELECT ? UNION SELECT t.id FROM beneath b CROSS JOIN teams t ON t.parent_id = b.id AND t.deleted = 0)
  SELECT o.cycle_id, k.kind, k.unit, k.currency, k.decimals, k.start_value, k.target_value, k.low_bound, k.high_bound,
    k.critical_value, k.commit_level, k.target_level, k.stretch_level, x.current, x.progress, g.final, o.goal_type,
    coalesce(k.owner_id, o.owner_id, t.lead_id) AS owner, (${said[horizon]}) AS said
  FROM cycles c CROSS JOIN objectives o ON o.cycle_id = c.id CROSS JOIN cache.cache_key_results x ON x.objective_id = o.id
  CROSS JOIN key_results k ON k.id = x.id LEFT JOIN teams t ON t.id = o.team_id
  LEFT JOIN grades g ON g.key_result_id = k.id AND g.deleted = 0
  WHERE c.deleted = 0 AND c.state = 'closed' AND o.deleted = 0 AND o.state <> 'draft' AND x.counts = 1`;

/** How what was meant and said compares with what came, over all closed cycles; see `calibration.report`. */
export function reportOf(read: Read, teamId: string | null, horizon: Horizon) {
  const sql = teamId === null ? ended(horizon) : `${ended(horizon)} AND o.team_id IN (SELECT id FROM beneath)`;
  const rows = read.sql.all<Row>(sql, teamId ?? '');
  const levelled = rows
    .map((row) => ({ measure: measureOf(row), current: row.current, owner: row.owner }))
    .filter(({ measure }) => levelsOf(measure) !== null);
  const forecasts = rows.flatMap((row) => {
    const came = reachedMark(readGoalType(row.goal_type), row.final, row.progress);
    return row.said === null || came === null ? [] : [{ confidence: row.said, came, owner: row.owner }];
  });
  const levelsWithheld = isWithheld(levelled.map(({ owner }) => owner));
  const confidenceWithheld = isWithheld(forecasts.map(({ owner }) => owner));
  return {
    cycles: new Set(rows.map((row) => row.cycle_id)).size,
    levels: levelsWithheld ? null : levelShares(levelled),
    confidence: confidenceWithheld ? null : confidenceFigures(forecasts),
    levelsWithheld,
    confidenceWithheld,
  };
}
