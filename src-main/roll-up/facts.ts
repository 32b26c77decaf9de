import { groupBy } from '#shared/kernel/group-by';
import type { Step } from '#shared/key-results/domain';
import type { KeyResultFacts, ObjectiveFrame } from '#shared/roll-up/figures';
import type { Reader } from '../store/handles';
import { factsOf, periodOfColumns } from './facts-of';
import { type CachedKeyResult, type MeasureColumns, measureOf } from './key-result-figures';
import { idList, readGoalType, readState } from './values';

type CachedFigures = Omit<CachedKeyResult, 'timeline'>;

type Row = MeasureColumns &
  CachedFigures & {
    state: string;
    objective_state: string;
    goal_type: string;
    from_on: string | null;
    to_on: string | null;
  };

/** A key result with what its check-ins have said and the objective it is judged in. */
export type KnownKeyResult = {
  readonly id: string;
  readonly objectiveId: string;
  readonly facts: KeyResultFacts;
  readonly frame: ObjectiveFrame;
  readonly cached: CachedFigures;
};

/** All of a cached row but its timeline, which is long and says more than one day. */
const COLUMNS = `x.id, x.objective_id, x.counts, x.weight, x.current, x.change, x.raw, x.progress, x.linear, x.last_id, x.last_date,
    x.last_status, x.confidence, x.confidence_falling, x.cadence, x.begins, x.first_period_to, x.quiet_from, x.kpi_date, k.kind, k.unit, k.currency, k.decimals, k.start_value, k.target_value, k.low_bound, k.high_bound,
    k.critical_value, k.commit_level, k.target_level, k.stretch_level, k.state, o.state AS objective_state, o.goal_type,
    coalesce(o.starts_on, c.starts_on) AS from_on, coalesce(o.ends_on, c.ends_on) AS to_on`;
const JOINS = `JOIN key_results k ON k.id = x.id JOIN objectives o ON o.id = x.objective_id
  LEFT JOIN cycles c ON c.id = o.cycle_id`;
const OF_OBJECTIVES = `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN cache.cache_key_results x ON x.objective_id = j.value ${JOINS}
  ORDER BY k.ord, k.id`;
const OF_IDS = `SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN cache.cache_key_results x ON x.id = j.value ${JOINS}`;

/** Live key results of these objectives, in their order. */
export const knownOfObjectives = (sql: Reader, objectiveIds: readonly string[]): KnownKeyResult[] =>
  known(sql, sql.all<Row>(OF_OBJECTIVES, idList(objectiveIds)));

/** The live ones among these key results. */
export const knownKeyResults = (sql: Reader, ids: readonly string[]): KnownKeyResult[] =>
  known(sql, sql.all<Row>(OF_IDS, idList(ids)));

function known(sql: Reader, rows: readonly Row[]): KnownKeyResult[] {
  const steps = stepsOf(
    sql,
    rows.filter(({ kind }) => kind === 'milestones').map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    objectiveId: row.objective_id,
    cached: row,
    frame: {
      goalType: readGoalType(row.goal_type),
      state: readState(row.objective_state),
      period: periodOfColumns(row.from_on, row.to_on),
    },
    facts: factsOf(row, { state: readState(row.state), measure: measureOf(row), steps: steps.get(row.id) ?? [] }),
  }));
}

const STEPS = `SELECT key_result_id AS id, weight, due_on AS dueOn, done_on AS doneOn
  FROM json_each(?) j CROSS JOIN milestones m ON m.key_result_id = j.value WHERE m.deleted = 0`;

function stepsOf(sql: Reader, ids: readonly string[]): Map<string, Step[]> {
  if (ids.length === 0) return new Map();
  return groupBy(
    sql.all<Step & { id: string }>(STEPS, idList(ids)),
    ({ id }) => id,
    ({ weight, dueOn, doneOn }) => ({ weight, dueOn, doneOn }),
  );
}
