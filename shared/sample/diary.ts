import { addDays, type IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { OwnerStatus } from '#shared/kernel/vocabulary';
import { expectedAtEnd } from '#shared/key-results/domain';
import { cadenceDays, type Period } from './calendar';
import { offersOn } from './check-ins';
import { fill } from './fill';
import type { Goal, Result } from './goals';
import { siblings } from './order';
import type { Random } from './random';
import type { SampleRow, SampleRows } from './rows';
import { type Point, pointsOf, stepsDone, stepsDue } from './run';
import { type Mood, obstacle, prospectOf, retrospectOf, type Told } from './sentences';

/** What a cycle left behind for one key result. */
export type Ending = {
  /** Latest value that was checked in. */
  readonly value: number | null;
  readonly milestones: readonly SampleRows['milestones'][];
};

export type Diary = {
  readonly goal: Goal;
  readonly period: Period & { readonly state: string };
  readonly today: IsoDate;
  /** Names of teams that others may depend on. */
  readonly others: readonly string[];
  readonly density: number;
  readonly random: Random;
  readonly newId: () => string;
};

const formats = [0, 1, 2].map((digits) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }));

const inWords = (value: number | null, { row }: Result): string => {
  if (value === null || row.kind === 'yes-no') return '';
  const number = formats[row.decimals]?.format(value) ?? String(value);
  if (row.currency !== null) return `${row.currency} ${number}`;
  const unit = row.unit.length <= 8 && value !== 1 ? row.unit : '';
  return unit === '' ? number : `${number} ${unit}`;
};

const moodOf = (progress: number, gap: number, first: boolean): Mood => {
  if (first) return 'first';
  if (progress >= 1) return 'done';
  return gap <= 0.03 ? 'good' : gap <= 0.25 ? 'slow' : 'bad';
};

const statusOf = (gap: number): OwnerStatus => (gap <= 0.03 ? 'on-track' : gap <= 0.25 ? 'behind' : 'at-risk');

/**
 * The milestones, check-ins and blockers of one key result, check-ins oldest first; the ending when all have been given.
 */
export function* diaryOf(result: Result, diary: Diary): Generator<SampleRow, Ending> {
  const { goal, period, today, density, newId } = diary;
  const random = diary.random.fork(result.row.id);
  const rhythm = { days: cadenceDays[result.cadence], density };
  const points = pointsOf(result.measure, result.template, period, rhythm, result.course, today, random);
  const author = result.row.ownerId ?? goal.row.ownerId ?? goal.unit.row.leadId ?? '';
  const stretch = result.row.kind === 'milestones' ? 1 : expectedAtEnd(goal.row.goalType);
  const initiatives = goal.initiatives.map(({ title }) => title);
  const seen: Point[] = [];
  let last: { point: Point; id: string; gap: number; raised: boolean } | null = null;
  for (const point of points) {
    if (result.row.kind === 'milestones') seen.push(point);
    const gap = settle(point.passed * stretch - point.progress);
    const mood = moodOf(point.progress, gap, last === null);
    const told: Told = {
      mood,
      value: inWords(point.value, result),
      before: inWords(last?.point.value ?? null, result),
      initiatives,
      other: random.pick(diary.others),
    };
    const id = newId();
    const writes = random.next();
    const belief = 6.6 - gap * 7 + (result.course.attain - stretch) * 2 * point.passed + random.normal(0, 0.8);
    const colour = result.row.kind === 'colour-only';
    yield {
      table: 'checkIns',
      row: {
        id,
        keyResultId: result.row.id,
        date: point.date,
        value: point.value,
        confidence: Math.round(Math.min(10, Math.max(0, belief))),
        status: colour || random.chance(0.55) ? statusOf(gap + random.normal(-0.02, 0.04)) : null,
        retrospect: writes < 0.72 ? retrospectOf(told, random) : '',
        prospect: writes < 0.58 ? prospectOf(told, random) : '',
        author,
      },
    };
    const raised = gap > 0.12 && random.chance(gap > 0.25 ? 0.16 : 0.05);
    last = { point, id, gap, raised };
    if (raised) yield* blocker(result, last, diary, author, random);
  }
  const current =
    period.state === 'active' && last !== null && last.gap > 0.25 && last.point.date >= addDays(today, -openFor);
  // whoever is far behind now has mostly said what they need
  if (current && last !== null && !last.raised && random.chance(0.55)) {
    yield* blocker(result, last, diary, author, random, true);
  }
  const milestones = milestonesOf(result, seen, diary);
  for (const row of milestones) yield { table: 'milestones', row };
  return { value: last?.point.value ?? null, milestones };
}

/** The age of the oldest blockers that are still open, in days. */
const openFor = 35;

function* blocker(
  result: Result,
  { point, id }: { point: Point; id: string },
  { goal, period, today, others, newId }: Diary,
  author: string,
  random: Random,
  asksHelp = random.chance(0.6),
): Generator<SampleRow> {
  const after = addDays(point.date, random.int(3, 24));
  const done = !(asksHelp && period.state === 'active') && after <= today && random.chance(0.85);
  // nobody leaves one lying for longer than some weeks
  const resolved = done || point.date < addDays(today, -openFor);
  const row: SampleRows['blockers'] = {
    id: newId(),
    keyResultId: result.row.id,
    checkInId: id,
    text: obstacle(random.pick(others), random),
    ownerId: random.chance(0.7) ? (goal.unit.row.leadId ?? author) : null,
    raisedOn: point.date,
    asksHelp: asksHelp ? 1 : 0,
    resolvedOn: resolved || (period.state === 'closed' && after <= today) ? after : null,
  };
  yield { table: 'blockers', row };
  yield* offersOn(row, goal.unit.parent?.row.leadId ?? undefined, random.fork(`help ${row.id}`));
}

function milestonesOf(
  result: Result,
  points: readonly Point[],
  { period, goal, newId }: Diary,
): SampleRows['milestones'][] {
  if (result.template?.kind !== 'milestones' || result.row.kind !== 'milestones') return [];
  const titles = result.template.steps;
  const due = stepsDue(titles.length, period);
  const done = stepsDone(titles.length, points);
  const places = siblings(titles.length);
  return titles.map((title, index) => ({
    id: newId(),
    keyResultId: result.row.id,
    title: fill(title, goal.filling),
    dueOn: due[index] ?? period.to,
    weight: 1,
    doneOn: done[index] ?? null,
    ord: places[index] ?? '',
  }));
}
