import { objectiveProgress, type Part, weightedMean } from '#shared/roll-up/domain';
import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';
import { readRollUp } from './values';

/** A row of `cache.cache_objectives`. */
export type CachedObjective = {
  id: string;
  progress: number | null;
  /** First day on which something that counts beneath is quiet. */
  quiet_from: string | null;
  children_progress: number | null;
  children_quiet_from: string | null;
};

type Beneath = Part & { readonly quietFrom: string | null };

const OBJECTIVE = 'SELECT roll_up FROM objectives WHERE id = +? AND deleted = 0';
const KEY_RESULTS = `SELECT weight, progress, quiet_from AS quietFrom FROM cache.cache_key_results
  WHERE objective_id = +? AND counts = 1 ORDER BY id`;
const CHILDREN = `SELECT a.weight, c.progress, c.quiet_from AS quietFrom
  FROM alignments a JOIN objectives o ON o.id = a.child_id JOIN cache.cache_objectives c ON c.id = a.child_id
  WHERE a.parent_id = +? AND a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL
    AND a.weight > 0 AND o.deleted = 0 AND o.state <> 'draft' ORDER BY a.id`;

/** Figures of an objective from the cached ones beneath it; undefined where there is no live objective. */
export function computeObjective(raw: Raw, id: string): CachedObjective | undefined {
  const row = statement<{ roll_up: string }>(raw, OBJECTIVE).get(id);
  if (!row) return undefined;
  const mode = readRollUp(row.roll_up);
  const keyResults = statement<Beneath>(raw, KEY_RESULTS).all(id);
  const children = statement<Beneath>(raw, CHILDREN).all(id);
  const counted = { 'key-results': keyResults, children, both: [...keyResults, ...children] }[mode];
  return {
    id,
    progress: objectiveProgress(mode, keyResults, children),
    quiet_from: earliest(counted),
    children_progress: weightedMean(children),
    children_quiet_from: earliest(children),
  };
}

function earliest(parts: readonly Beneath[]): string | null {
  let first: string | null = null;
  for (const { quietFrom } of parts) if (quietFrom !== null && (first === null || quietFrom < first)) first = quietFrom;
  return first;
}
