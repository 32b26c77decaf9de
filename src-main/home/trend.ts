import { meanFigures, trendDays } from '#shared/home/domain';
import type { IsoDate } from '#shared/kernel/dates';
import { groupBy } from '#shared/kernel/group-by';
import { settle } from '#shared/kernel/numbers';
import type { GoalType, RollUpMode } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import { expectedAtEnd, linearExpectation, progressOf, type Step } from '#shared/key-results/domain';
import { objectiveProgress } from '#shared/roll-up/domain';
import { valuesWithin } from '../kpis/store-values';
import { periodOfColumns } from '../roll-up/facts-of';
import { type MeasureColumns, measureOf } from '../roll-up/key-result-figures';
import { depthFirst } from '../roll-up/order';
import { idList, readDay, readGoalType, readRollUp } from '../roll-up/values';
import type { Read, Reader } from '../store/handles';

const CYCLE = 'SELECT starts_on, ends_on FROM cycles WHERE id = ? AND deleted = 0';
/** The cycle's objectives, and what contributes to those that count it, wherever it is. */
const OBJECTIVES = `WITH RECURSIVE counted(id) AS (
    SELECT id FROM objectives WHERE cycle_id = ? AND deleted = 0 AND state <> 'draft'
    UNION SELECT a.child_id FROM counted n JOIN objectives p ON p.id = n.id AND p.roll_up <> 'key-results'
      CROSS JOIN alignments a ON a.parent_id = n.id CROSS JOIN objectives o ON o.id = a.child_id
      WHERE a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL AND a.weight > 0
        AND o.deleted = 0 AND o.state <> 'draft')
  SELECT o.id, o.cycle_id, o.roll_up, x.from_on, x.to_on, x.goal_type
  FROM counted n CROSS JOIN objectives o ON o.id = n.id CROSS JOIN cache.cache_objectives x ON x.id = o.id`;
const LINKS = `SELECT a.parent_id AS parent, a.child_id AS child, a.weight FROM json_each(?) j
  CROSS JOIN alignments a ON a.parent_id = j.value
  WHERE a.deleted = 0 AND a.kind = 'contributes' AND a.parent_key_result_id IS NULL AND a.weight > 0 ORDER BY a.id`;
const KEY_RESULTS = `SELECT k.id, k.objective_id, k.kpi_id, x.weight, k.kind, k.unit, k.currency, k.decimals, k.start_value,
    k.target_value, k.low_bound, k.high_bound, k.critical_value, k.commit_level, k.target_level, k.stretch_level
  FROM json_each(?) j CROSS JOIN cache.cache_key_results x ON x.objective_id = j.value
  CROSS JOIN key_results k ON k.id = x.id WHERE x.counts = 1 ORDER BY k.id`;
/** By `IN`, so that the index gives the order and nothing is sorted. */
const CHECK_INS = `SELECT c.key_result_id AS id, c.date, c.ts, c.value FROM check_ins c
  WHERE c.key_result_id IN (SELECT value FROM json_each(?)) AND c.deleted = 0 AND c.value IS NOT NULL
  ORDER BY c.key_result_id, c.date, c.ts, c.id`;
const STEPS = `SELECT m.key_result_id AS id, m.weight, m.due_on AS dueOn, m.done_on AS doneOn FROM json_each(?) j
  CROSS JOIN milestones m ON m.key_result_id = j.value WHERE m.deleted = 0 ORDER BY m.id`;

type ObjectiveRow = {
  id: string;
  cycle_id: string;
  roll_up: string;
  from_on: string;
  to_on: string;
  goal_type: string;
};
type KeyResultRow = MeasureColumns & { id: string; objective_id: string; weight: number; kpi_id: string | null };
type Said = { date: string; ts: string; value: number };
type Point = { readonly on: IsoDate; readonly progress: number | null; readonly expected: number | null };

/** More readings than days of a cycle say nothing more. */
const mostReadings = 400;

/** Lines of the trend that were figured; good until something is written. */
const remembered = new WeakMap<Reader, { changes: number; lines: Map<string, Point[]> }>();

/** Mean progress against expected of a cycle's objectives, week by week; see `home.trend`. */
export function trendOf(read: Read, cycleId: string, goalTypes: readonly GoalType[]): Point[] {
  const changes = read.sql.get<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0;
  const known = remembered.get(read.sql);
  const lines = known?.changes === changes ? known.lines : new Map<string, Point[]>();
  remembered.set(read.sql, { changes, lines });
  const key = `${read.today} ${cycleId} ${goalTypes.join()}`;
  const line = lines.get(key) ?? figured(read, cycleId, goalTypes);
  lines.set(key, line);
  return line;
}

function figured(read: Read, cycleId: string, goalTypes: readonly GoalType[]): Point[] {
  const cycle = read.sql.get<{ starts_on: string; ends_on: string }>(CYCLE, cycleId);
  const [from, to] = [readDay(cycle?.starts_on ?? null), readDay(cycle?.ends_on ?? null)];
  const days = from === null ? [] : trendDays(from, to ?? from, read.today);
  if (days.length === 0) return [];
  const objectives = read.sql.all<ObjectiveRow>(OBJECTIVES, cycleId);
  const progress = progressByDay(read, objectives, days);
  const expected = expectations(days);
  const own = objectives
    .filter((one) => one.cycle_id === cycleId)
    .filter((one) => goalTypes.length === 0 || goalTypes.includes(readGoalType(one.goal_type)))
    .map((one) => ({ progress: progress.get(one.id), expected: expected(one) }));
  return days.map((on, at) => ({
    on,
    ...meanFigures(own.map((one) => ({ progress: one.progress?.[at] ?? null, expected: one.expected[at] ?? null }))),
  }));
}

/** What is expected of an objective on each day; those of a cycle share its few periods. */
function expectations(days: readonly IsoDate[]): (row: ObjectiveRow) => Line {
  const known = new Map<string, Line>();
  return ({ from_on, to_on, goal_type }) => {
    const key = `${from_on} ${to_on} ${goal_type}`;
    const [period, atEnd] = [periodOfColumns(from_on, to_on), expectedAtEnd(readGoalType(goal_type))];
    const line = known.get(key) ?? days.map((on) => settle(linearExpectation(period, on) * atEnd));
    known.set(key, line);
    return line;
  };
}

type Line = readonly (number | null)[];

/** Progress of objectives on each of these days, what they count before them. */
function progressByDay(read: Read, rows: readonly ObjectiveRow[], days: readonly IsoDate[]): Map<string, Line> {
  const beneath = keyResultLines(read, rows, days);
  const links = groupBy(
    read.sql.all<{ parent: string; child: string; weight: number }>(
      LINKS,
      idList(rows.filter(({ roll_up }) => readRollUp(roll_up) !== 'key-results').map(({ id }) => id)),
    ),
    ({ parent }) => parent,
  );
  const found = new Map<string, Line>();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { sorted } = depthFirst(byId.keys(), (id) => (links.get(id) ?? []).map(({ child }) => child));
  for (const id of sorted) {
    const row = byId.get(id);
    if (!row) continue;
    const children = (links.get(id) ?? []).map(({ child, weight }) => ({ weight, line: found.get(child) }));
    found.set(id, lineOfParts(readRollUp(row.roll_up), beneath.get(id) ?? [], children, days.length));
  }
  return found;
}

type PartLine = { readonly weight: number; readonly line: Line | undefined };

/** Progress of an objective on each of so many days; the parts are made once and take the figures of one day after another. */
function lineOfParts(
  mode: RollUpMode,
  keyResults: readonly PartLine[],
  children: readonly PartLine[],
  days: number,
): Line {
  const onDay = (all: readonly PartLine[]) => {
    const parts: { weight: number; progress: number | null }[] = all.map(({ weight }) => ({ weight, progress: null }));
    return (at: number) => {
      for (const [index, part] of parts.entries()) part.progress = all[index]?.line?.[at] ?? null;
      return parts;
    };
  };
  const [own, beneath] = [onDay(keyResults), onDay(children)];
  return Array.from({ length: days }, (_, at) => objectiveProgress(mode, own(at), beneath(at)));
}

function keyResultLines(read: Read, rows: readonly ObjectiveRow[], days: readonly IsoDate[]) {
  const all = read.sql.all<KeyResultRow>(KEY_RESULTS, idList(rows.map(({ id }) => id)));
  const said = groupBy(read.sql.all<Said & { id: string }>(CHECK_INS, idList(all.map(({ id }) => id))), ({ id }) => id);
  const milestones = all.filter(({ kind }) => kind === 'milestones').map(({ id }) => id);
  const steps = groupBy(read.sql.all<Step & { id: string }>(STEPS, idList(milestones)), ({ id }) => id);
  const above = new Map(rows.map((row) => [row.id, row]));
  const lines = all.map((row) => ({
    objectiveId: row.objective_id,
    weight: row.weight,
    line: lineOf(
      measureOf(row),
      withReadings(read, row, above.get(row.objective_id), said.get(row.id) ?? []),
      steps.get(row.id) ?? [],
      days,
    ),
  }));
  return groupBy(lines, ({ objectiveId }) => objectiveId);
}

/** The readings of the KPI that feeds a key result count as well, those within its objective's own period. */
function withReadings(
  read: Read,
  { kpi_id }: KeyResultRow,
  objective: ObjectiveRow | undefined,
  said: readonly Said[],
): readonly Said[] {
  if (kpi_id === null || !objective) return said;
  const { from, to } = periodOfColumns(objective.from_on, objective.to_on);
  const readings = valuesWithin(read.sql, kpi_id, from, to, mostReadings);
  return [...said, ...readings].sort((a, b) => a.date.localeCompare(b.date) || a.ts.localeCompare(b.ts));
}

/** Progress of one key result on each day, by what was said and done up to it. Check-ins come oldest first. */
function lineOf(measure: Measure, said: readonly Said[], steps: readonly Step[], days: readonly IsoDate[]): Line {
  if (measure.kind === 'milestones')
    return days.map((on) => {
      const asOf = steps.map((step) => ({
        ...step,
        doneOn: step.doneOn !== null && step.doneOn <= on ? step.doneOn : null,
      }));
      return progressOf(measure, null, asOf).progress;
    });
  let at = 0;
  let value: number | null = null;
  let progress: number | null | undefined;
  return days.map((on) => {
    for (let next = said[at]; next && next.date <= on; next = said[at]) {
      value = measure.kind === 'colour-only' ? null : next.value;
      progress = undefined;
      at += 1;
    }
    progress ??= progressOf(measure, value, []).progress;
    return progress;
  });
}
