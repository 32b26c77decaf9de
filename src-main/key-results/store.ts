import { asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { groupBy } from '#shared/kernel/group-by';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { Grade, KeyResult, Measure, Milestone, SeriesPoint } from '#shared/key-results/contract';
import { asksPostMortem, gradeBand, progressOf } from '#shared/key-results/domain';
import { valuesWithin } from '../kpis/store-values';
import { type FiguredKeyResult, figuredKeyResults, figuredOfObjectives } from '../roll-up/figures';
import { idList, readCadence, readDay, readDecision } from '../roll-up/values';
import type { Read } from '../store/handles';
import { theWorkspace } from '../workspace/store';
import { lacksOf } from './store-lacks';
import { targetChangesOf } from './store-target-changes';
import { keyResults } from './table';
import { targetHistory } from './target-history';

type View = z.input<typeof KeyResult>;
type Point = z.input<typeof SeriesPoint>;

/** All key results of an objective, in their order, with all that their rows show. */
export const keyResultsOf = (read: Read, objectiveId: string): View[] =>
  views(read, figuredOfObjectives(read, [objectiveId]));

/** One key result as its page shows it; undefined where there is none. */
export const keyResultView = (read: Read, id: string): View | undefined =>
  views(read, figuredKeyResults(read, [id]))[0];

type Own = {
  id: string;
  title: string;
  weight: number;
  owner_id: string | null;
  owner_name: string | null;
  cadence: string | null;
  created_on: string;
  blockers: number;
  kpi_id: string | null;
  kpi_name: string | null;
};
const OWN = `SELECT k.id, k.title, k.weight, k.owner_id, p.name AS owner_name, k.cadence, k.created_on, i.id AS kpi_id, i.name AS kpi_name,
    (SELECT count(*) FROM blockers b WHERE b.key_result_id = k.id AND b.deleted = 0 AND b.resolved_on IS NULL) AS blockers
  FROM json_each(?) j CROSS JOIN key_results k ON k.id = j.value LEFT JOIN people p ON p.id = k.owner_id
  LEFT JOIN kpis i ON i.id = k.kpi_id AND i.deleted = 0`;

function views(read: Read, figured: readonly FiguredKeyResult[]): View[] {
  const ids = figured.map(({ id }) => id);
  const own = new Map(read.sql.all<Own>(OWN, idList(ids)).map((row) => [row.id, row]));
  const steps = milestonesOf(read, ids);
  const grades = gradesOf(read, figured);
  const changes = targetChangesOf(read.sql, ids);
  const { timeZone } = theWorkspace(read);
  const lacks = lacksOf(
    read,
    figured
      .filter(({ facts }) => facts.state === 'draft')
      .map(({ id, facts }) => ({
        id,
        title: own.get(id)?.title ?? '',
        measure: facts.measure,
        steps: facts.steps.length,
      })),
  );
  return figured.flatMap(({ id, objectiveId, facts, cadence, figures }) => {
    const row = own.get(id);
    if (!row) return [];
    const milestones = steps.get(id) ?? [];
    return [
      {
        ...facts.measure,
        id,
        objectiveId,
        title: row.title,
        weight: row.weight,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        cadence: readCadence(row.cadence),
        effectiveCadence: cadence,
        state: facts.state,
        lacks: lacks.get(id) ?? null,
        createdOn: readDay(row.created_on),
        ...targetHistory(changes.get(id) ?? [], facts.measure, timeZone),
        figures,
        recent: seriesOf(read, id, facts.measure, milestones, 12),
        milestones,
        openBlockers: row.blockers,
        kpiId: row.kpi_id,
        kpiName: row.kpi_name,
        grade: grades.get(id) ?? null,
      },
    ];
  });
}

type Step = z.input<typeof Milestone>;
const MILESTONES = `SELECT m.id, m.key_result_id AS keyResultId, m.title, m.due_on AS dueOn, m.weight, m.done_on AS doneOn
  FROM json_each(?) j CROSS JOIN milestones m ON m.key_result_id = j.value WHERE m.deleted = 0 ORDER BY m.ord, m.id`;

/** Milestones of these key results, each list in its order. */
export function milestonesOf(read: Read, ids: readonly string[]): Map<string, Step[]> {
  return groupBy(
    read.sql.all<Step>(MILESTONES, idList(ids)),
    ({ keyResultId }) => keyResultId,
    (row) => ({ ...row, dueOn: readDay(row.dueOn), doneOn: readDay(row.doneOn) }),
  );
}

type GradeRow = {
  id: string;
  automatic: number | null;
  final: number | null;
  reason: string;
  learning: string;
  decision: string | null;
  graded_on: string;
  carried_to: string | null;
};
const GRADES = `SELECT g.key_result_id AS id, g.automatic, g.final, g.reason, g.learning, g.decision, g.graded_on, g.carried_to
  FROM json_each(?) j CROSS JOIN grades g ON g.key_result_id = j.value WHERE g.deleted = 0`;

function gradesOf(read: Read, figured: readonly FiguredKeyResult[]): Map<string, z.input<typeof Grade>> {
  const goalTypes = new Map(figured.map(({ id, frame }) => [id, frame.goalType]));
  const rows = gradesOfKeyResults(
    read,
    figured.map(({ id }) => id),
  );
  return new Map([...rows].map(([id, row]) => [id, gradeView(row, goalTypes.get(id) ?? 'committed')]));
}

/** The grades of these key results as they are stored; those without one are missing. */
export const gradesOfKeyResults = (read: Read, ids: readonly string[]): Map<string, GradeRow> =>
  new Map(read.sql.all<GradeRow>(GRADES, idList(ids)).map((row) => [row.id, row]));

/** A grade with its colour, which hangs on the goal type. */
export function gradeView(row: Omit<GradeRow, 'id'>, goalType: GoalType): z.input<typeof Grade> {
  const { final } = row;
  return {
    automatic: row.automatic,
    final,
    band: final === null ? null : gradeBand(goalType, final),
    asksPostMortem: final !== null && asksPostMortem(goalType, final),
    reason: row.reason,
    learning: row.learning,
    decision: readDecision(row.decision),
    gradedOn: readDay(row.graded_on),
    carriedTo: row.carried_to,
  };
}

type Facts = { date: string; value: number | null; confidence: number | null };
const NEWEST = `SELECT date, value, confidence FROM check_ins WHERE key_result_id = +? AND deleted = 0
  ORDER BY date DESC, ts DESC, id DESC LIMIT ?`;

/** The newest check-ins as points, oldest first; milestones give a point for every day on which one was done. */
export function seriesOf(read: Read, id: string, measure: Measure, steps: readonly Step[], limit: number): Point[] {
  if (measure.kind === 'milestones') return stepPoints(measure, steps, limit);
  const checkedIn = read.sql.all<Facts>(NEWEST, id, limit).reverse();
  return withReadings(read, id, checkedIn)
    .slice(-limit)
    .flatMap(({ date, value, confidence }) => {
      const on = readDay(date);
      const progress = value === null ? null : progressOf(measure, value, []).progress;
      return on === null ? [] : [{ date: on, value, progress, confidence }];
    });
}

type Fed = { kpi_id: string; from_on: string | null; to_on: string | null };
const FED = `SELECT k.kpi_id, coalesce(o.starts_on, c.starts_on) AS from_on, coalesce(o.ends_on, c.ends_on) AS to_on
  FROM key_results k JOIN objectives o ON o.id = k.objective_id LEFT JOIN cycles c ON c.id = o.cycle_id
  WHERE k.id = +? AND k.kpi_id IS NOT NULL`;

/** The readings of the KPI that feeds a key result, in their place among its check-ins. */
function withReadings(read: Read, id: string, checkedIn: readonly Facts[]): readonly Facts[] {
  const fed = read.sql.get<Fed>(FED, id);
  const [from, to] = [readDay(fed?.from_on ?? null), readDay(fed?.to_on ?? null)];
  if (!fed || from === null || to === null) return checkedIn;
  const readings = valuesWithin(read.sql, fed.kpi_id, from, to, 400).map(({ date, value }) => ({
    date,
    value,
    confidence: null,
  }));
  return [...checkedIn, ...readings].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function stepPoints(measure: Measure, steps: readonly Step[], limit: number): Point[] {
  const days = [...new Set(steps.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn])))].sort();
  const points = days.map((date) => {
    const asOf = steps.map((step) => ({ ...step, doneOn: step.doneOn !== null && step.doneOn <= date ? date : null }));
    return { date, value: null, progress: progressOf(measure, null, asOf).progress, confidence: null };
  });
  return points.slice(-limit);
}

/** Live key results of an objective with their place, in their order. */
export const keyResultOrder = (read: Read, objectiveId: string): { id: string; ord: string }[] =>
  read.db
    .select({ id: keyResults.id, ord: keyResults.ord, deleted: keyResults.deleted })
    .from(keyResults)
    .where(eq(keyResults.objectiveId, objectiveId))
    .orderBy(asc(keyResults.ord), asc(keyResults.id))
    .all()
    .filter(({ deleted }) => deleted === 0);
