import { objectiveProgress, type Part, weightedMean } from '#shared/roll-up/domain';
import { readTimeline, writeTimeline } from '#shared/roll-up/spans';
import { objectiveTimeline } from '#shared/roll-up/timeline';
import { statement } from '../changes/statements';
import type { Raw } from '../store/connect';
import { periodOfColumns } from './facts-of';
import { readDay, readGoalType, readOwnerStatus, readRollUp, readState } from './values';

/** A row of `cache.cache_objectives`; there is one for each live objective. */
export type CachedObjective = {
  id: string;
  progress: number | null;
  /** First day on which something that counts beneath is quiet. */
  quiet_from: string | null;
  /** The days that count for it, its own or its cycle's. */
  from_on: string;
  to_on: string;
  goal_type: string;
  /** How many live key results it has, drafts too. */
  key_results: number;
  /** Its status, suggested and shown, and how many of its key results are quiet, on every day; see `objectiveTimeline`. */
  timeline: string;
};

type Beneath = Part & { readonly quietFrom: string | null };
type KeyResult = Beneath & { readonly counts: number; readonly timeline: string };

type Row = {
  roll_up: string;
  goal_type: string;
  state: string;
  owner_status: string | null;
  starts_on: string | null;
  ends_on: string | null;
  cycle_starts_on: string | null;
  cycle_ends_on: string | null;
};

const OBJECTIVE = `SELECT roll_up, goal_type, state, owner_status, starts_on, ends_on,
    (SELECT starts_on FROM cycles c WHERE c.id = cycle_id) AS cycle_starts_on,
    (SELECT ends_on FROM cycles c WHERE c.id = cycle_id) AS cycle_ends_on
  FROM objectives WHERE id = +? AND deleted = 0`;
const KEY_RESULTS = `SELECT weight, progress, quiet_from AS quietFrom, counts, timeline FROM cache.cache_key_results
  WHERE objective_id = +? ORDER BY id`;
const CHILDREN = `SELECT a.weight, c.progress, c.quiet_from AS quietFrom
  FROM alignments a JOIN objectives o ON o.id = a.child_id JOIN cache.cache_objectives c ON c.id = a.child_id
  WHERE a.parent_id = +? AND a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL
    AND a.weight > 0 AND o.deleted = 0 AND o.state <> 'draft' ORDER BY a.id`;

/** Figures of an objective from the cached ones beneath it; undefined where there is no live objective. */
export function computeObjective(raw: Raw, id: string): CachedObjective | undefined {
  const row = statement<Row>(raw, OBJECTIVE).get(id);
  if (!row) return undefined;
  const mode = readRollUp(row.roll_up);
  const all = statement<KeyResult>(raw, KEY_RESULTS).all(id);
  const keyResults = all.filter(({ counts }) => counts === 1);
  const children = mode === 'key-results' ? [] : statement<Beneath>(raw, CHILDREN).all(id);
  const counted = { 'key-results': keyResults, children, both: [...keyResults, ...children] }[mode];
  const period = periodOfColumns(row.starts_on ?? row.cycle_starts_on, row.ends_on ?? row.cycle_ends_on);
  const facts = {
    goalType: readGoalType(row.goal_type),
    state: readState(row.state),
    period,
    mode,
    ownerStatus: readOwnerStatus(row.owner_status),
    children: { progress: weightedMean(children), quietFrom: readDay(earliest(children)) },
  };
  const timelines = all.map(({ timeline }) => readTimeline(timeline));
  return {
    id,
    progress: objectiveProgress(mode, keyResults, children),
    quiet_from: earliest(counted),
    from_on: period.from,
    to_on: period.to,
    goal_type: facts.goalType,
    key_results: all.length,
    timeline: writeTimeline(objectiveTimeline(facts, timelines)),
  };
}

function earliest(parts: readonly Beneath[]): string | null {
  let first: string | null = null;
  for (const { quietFrom } of parts) if (quietFrom !== null && (first === null || quietFrom < first)) first = quietFrom;
  return first;
}
