import { addCadence, isConfidenceFalling, quietFrom } from '#shared/check-ins/domain';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { Cadence } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { progressOf, type Step } from '#shared/key-results/domain';
import { writeTimeline } from '#shared/roll-up/spans';
import { keyResultTimeline } from '#shared/roll-up/timeline';
import { statement } from '../changes/statements';
import { valuesWithin } from '../kpis/store-values';
import type { Raw } from '../store/connect';
import { readerOf } from '../store/handles';
import { factsOf, periodOfColumns } from './facts-of';
import { readCadence, readDay, readGoalType, readKind, readOwnerStatus, readState } from './values';

/** The columns of a key result that make its measure. */
export type MeasureColumns = {
  kind: string;
  unit: string;
  currency: string | null;
  decimals: number;
  start_value: number | null;
  target_value: number | null;
  low_bound: number | null;
  high_bound: number | null;
  critical_value: number | null;
  commit_level: number | null;
  target_level: number | null;
  stretch_level: number | null;
};

export const measureOf = (row: MeasureColumns): Measure => ({
  kind: readKind(row.kind),
  unit: row.unit,
  currency: row.currency,
  decimals: row.decimals,
  startValue: row.start_value,
  targetValue: row.target_value,
  lowBound: row.low_bound,
  highBound: row.high_bound,
  criticalValue: row.critical_value,
  commitLevel: row.commit_level,
  targetLevel: row.target_level,
  stretchLevel: row.stretch_level,
});

/** A row of `cache.cache_key_results`. */
export type CachedKeyResult = {
  id: string;
  objective_id: string;
  counts: number;
  weight: number;
  current: number | null;
  change: number | null;
  raw: number | null;
  progress: number | null;
  linear: number | null;
  last_id: string | null;
  last_date: string | null;
  last_status: string | null;
  confidence: number | null;
  confidence_falling: number;
  cadence: string;
  begins: string;
  first_period_to: string;
  quiet_from: string | null;
  /** Day of the KPI reading that `current` was read from; null where a check-in said it. */
  kpi_date: string | null;
  /** Its status and silence on every day; see `keyResultTimeline`. */
  timeline: string;
};

type Row = MeasureColumns & {
  id: string;
  objective_id: string;
  weight: number;
  state: string;
  created_on: string;
  cadence: string | null;
  kpi_id: string | null;
  objective_state: string;
  goal_type: string;
  starts_on: string | null;
  ends_on: string | null;
  cycle_starts_on: string | null;
  cycle_ends_on: string | null;
  team_cadence: string | null;
  default_cadence: string | null;
};

const LIVE = `SELECT k.id, k.objective_id, k.weight, k.state, k.created_on, k.cadence, k.kpi_id, k.kind, k.unit, k.currency, k.decimals,
    k.start_value, k.target_value, k.low_bound, k.high_bound, k.critical_value, k.commit_level, k.target_level,
    k.stretch_level, o.state AS objective_state, o.goal_type, o.starts_on, o.ends_on, c.starts_on AS cycle_starts_on,
    c.ends_on AS cycle_ends_on, t.cadence AS team_cadence,
    (SELECT default_cadence FROM workspaces w WHERE w.deleted = 0 ORDER BY w.id LIMIT 1) AS default_cadence
  FROM key_results k CROSS JOIN objectives o ON o.id = k.objective_id
  LEFT JOIN cycles c ON c.id = o.cycle_id LEFT JOIN teams t ON t.id = o.team_id
  WHERE k.deleted = 0 AND o.deleted = 0`;
const ONE = `${LIVE} AND k.id = +?`;

const STEPS = `SELECT weight, due_on AS dueOn, done_on AS doneOn FROM milestones
  WHERE key_result_id = +? AND deleted = 0 ORDER BY id`;

/** The derived figures of a key result that do not depend on today; undefined where there is no live one. */
export function computeKeyResult(raw: Raw, id: string): CachedKeyResult | undefined {
  const row = statement<Row>(raw, ONE).get(id);
  return row && figure(raw, row);
}

/** The same of every live key result, for a rebuild: what stands above them is read in one go. */
export function* computeAllKeyResults(raw: Raw): Generator<CachedKeyResult> {
  for (const row of raw.prepare<[], Row>(LIVE).all()) yield figure(raw, row);
}

function figure(raw: Raw, row: Row): CachedKeyResult {
  const { id } = row;
  const measure = measureOf(row);
  const said = lastSaid(raw, id, measure, feedOf(raw, row));
  const steps = measure.kind === 'milestones' ? statement<Step>(raw, STEPS).all(id) : [];
  const { raw: open, progress, linear } = progressOf(measure, said.current, steps);
  const state = readState(row.state);
  const objectiveState = readState(row.objective_state);
  const cadence = readCadence(row.cadence) ?? readCadence(row.team_cadence) ?? readCadence(row.default_cadence);
  const begins = beginsOn(row);
  const isWatched = state === 'published' && objectiveState === 'published';
  const cells = {
    id,
    objective_id: row.objective_id,
    counts: state === 'draft' ? 0 : 1,
    weight: row.weight,
    ...said.cells,
    current: measure.kind === 'milestones' ? progress : said.current,
    raw: open,
    progress,
    linear,
    ...rhythmCells(said.lastDate, begins, cadence ?? 'weekly', isWatched),
  };
  const frame = {
    state: objectiveState,
    goalType: readGoalType(row.goal_type),
    period: periodOfColumns(row.starts_on ?? row.cycle_starts_on, row.ends_on ?? row.cycle_ends_on),
  };
  return { ...cells, timeline: writeTimeline(keyResultTimeline(factsOf(cells, { state, measure, steps }), frame)) };
}

type RhythmCells = Pick<CachedKeyResult, 'cadence' | 'begins' | 'first_period_to' | 'quiet_from'>;
const rhythms = new Map<string, RhythmCells>();

/** Remembered: a company has few days and cadences, and the calendar is dear. */
function rhythmCells(last: IsoDate | null, begins: IsoDate, cadence: Cadence, isWatched: boolean): RhythmCells {
  const key = `${last} ${begins} ${cadence} ${isWatched}`;
  const known = rhythms.get(key) ?? computeRhythm(last, begins, cadence, isWatched);
  if (rhythms.size > 10_000) rhythms.clear();
  rhythms.set(key, known);
  return known;
}

function computeRhythm(last: IsoDate | null, begins: IsoDate, cadence: Cadence, isWatched: boolean): RhythmCells {
  return {
    cadence,
    begins,
    first_period_to: addCadence(addDays(begins, -1), cadence, 1),
    quiet_from: isWatched ? quietFrom(last, begins, cadence) : null,
  };
}

/** The first day on which a check-in can be asked for: of the objective or its cycle, or when it was added later. */
function beginsOn(row: Row): IsoDate {
  const starts = readDay(row.starts_on) ?? readDay(row.cycle_starts_on);
  const created = readDay(row.created_on);
  if (starts === null) return created ?? day('1900-01-01');
  return created !== null && created > starts ? created : starts;
}

/** The readings of the KPI that feeds a key result: those within its objective's own period count. */
function feedOf(raw: Raw, row: Row): readonly Value[] {
  const from = readDay(row.starts_on ?? row.cycle_starts_on);
  const to = readDay(row.ends_on ?? row.cycle_ends_on);
  if (row.kpi_id === null || from === null || to === null) return [];
  const values = valuesWithin(readerOf(raw), row.kpi_id, from, to, 2);
  return values.map(({ date, ts, value }) => ({ date, ts, value, isReading: true }));
}

/** A value with its place in time; the latest is the greatest (date, ts), whoever said it. */
type Value = { readonly date: string; readonly ts: string; readonly value: number; readonly isReading: boolean };

const latestFirst = (values: readonly Value[]): readonly Value[] =>
  values.toSorted((a, b) => (a.date === b.date ? (a.ts < b.ts ? 1 : -1) : a.date < b.date ? 1 : -1));

type Said = {
  id: string;
  date: string;
  ts: string;
  value: number | null;
  confidence: number | null;
  status: string | null;
};

// Ten newest by the index, so that the cost is the same with ten check-ins and with a million.
const NEWEST = `SELECT id, date, ts, value, confidence, status FROM check_ins
  WHERE key_result_id = +? AND deleted = 0 ORDER BY date DESC, ts DESC, id DESC LIMIT 10`;
const VALUES = `SELECT date, ts, value FROM check_ins
  WHERE key_result_id = +? AND deleted = 0 AND value IS NOT NULL ORDER BY date DESC, ts DESC, id DESC LIMIT 2`;

function lastSaid(raw: Raw, id: string, { kind }: Measure, feed: readonly Value[]) {
  const newest = statement<Said>(raw, NEWEST).all(id);
  const last = newest[0];
  const takesValues = kind !== 'milestones' && kind !== 'colour-only';
  let values = takesValues
    ? newest.flatMap(({ date, ts, value }) => (value === null ? [] : [{ date, ts, value }]))
    : [];
  if (takesValues && values.length < 2 && newest.length === 10) {
    values = statement<{ date: string; ts: string; value: number }>(raw, VALUES).all(id);
  }
  const checkedIn = values.map((one) => ({ ...one, isReading: false }));
  const [current, before] = feed.length === 0 ? checkedIn : latestFirst([...checkedIn, ...feed]);
  const confidences = newest.flatMap(({ confidence }) => (confidence === null ? [] : [confidence]));
  return {
    current: current?.value ?? null,
    lastDate: readDay(last?.date ?? null),
    cells: {
      change: current === undefined || before === undefined ? null : settle(current.value - before.value),
      last_id: last?.id ?? null,
      last_date: last?.date ?? null,
      last_status: readOwnerStatus(last?.status ?? null),
      confidence: confidences[0] ?? null,
      confidence_falling: isConfidenceFalling(confidences) ? 1 : 0,
      kpi_date: current?.isReading ? current.date : null,
    },
  };
}
