import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { Status } from '#shared/kernel/vocabulary';
import { expectedAtEnd } from '#shared/key-results/domain';
import {
  type Judgement,
  judgeKeyResult,
  judgeObjective,
  type KeyResultFacts,
  type ObjectiveFacts,
  type ObjectiveFrame,
} from './figures';
import { type Timeline, timelineOf, valueOn } from './spans';

/** One letter for each status. */
const letters = {
  'on-track': 'g',
  behind: 'a',
  'at-risk': 'r',
  'not-started': 'n',
  quiet: 'q',
  closed: 'c',
  none: '-',
} as const satisfies Record<Status, string>;
const statuses = new Map<string, Status>(Object.entries(letters).map(([status, letter]) => [letter, status as Status]));
const statusOf = (letter: string | undefined): Status => statuses.get(letter ?? '') ?? 'none';

type Standing = Pick<Judgement, 'status' | 'quiet'>;
const quietMark = '!';

/**
 * What `judgeKeyResult` says of a key result on every day there is: its status and whether it is quiet. Its facts stay
 * the same; only the day moves on.
 */
export function keyResultTimeline(facts: KeyResultFacts, frame: ObjectiveFrame): Timeline {
  const days: IsoDate[] = [];
  const isWatched = facts.state === 'published' && frame.state === 'published';
  // the owner's word leaves the numbers aside
  const byNumbers = isWatched && facts.lastStatus === null;
  if (isWatched && facts.quietFrom !== null) days.push(facts.quietFrom);
  if (byNumbers) {
    if (facts.lastDate === null) days.push(addDays(facts.firstPeriodTo, 1));
    if (facts.measure.kind === 'metric') days.push(...gapDays(frame, facts.progress));
    for (const { dueOn } of facts.steps) days.push((dueOn ?? frame.period.to) as IsoDate);
  }
  const rises = byNumbers && facts.measure.kind === 'metric';
  return timelineOf(days, rises ? 'monotone' : 'constant', (day) =>
    writeKeyResultStanding(judgeKeyResult(facts, frame, day)),
  );
}

/** A key result's standing as its timeline keeps it. */
export const writeKeyResultStanding = ({ status, quiet }: Standing): string =>
  quiet ? letters[status] + quietMark : letters[status];

function standingOn(timeline: Timeline, day: IsoDate): Standing {
  const value = valueOn(timeline, day);
  return { status: statusOf(value[0]), quiet: value.endsWith(quietMark) };
}

/** What of an objective's figures depends on the day alone. */
export type ObjectiveStanding = {
  readonly suggested: Status;
  readonly status: Status;
  /** How many of its own key results are quiet. */
  readonly quiet: number;
};

/** What `judgeObjective` says of an objective on every day there is, from the timelines of its key results. */
export function objectiveTimeline(facts: ObjectiveFacts, keyResults: readonly Timeline[]): Timeline {
  const days = keyResults.flatMap((spans) => spans.slice(1).map(({ from }) => from as IsoDate));
  const hasChildren = facts.state === 'published' && facts.mode !== 'key-results';
  const rises = hasChildren && facts.children.progress !== null;
  if (hasChildren && facts.children.quietFrom !== null) days.push(facts.children.quietFrom);
  if (rises) days.push(...gapDays(facts, facts.children.progress));
  return timelineOf(days, rises ? 'monotone' : 'constant', (day) => {
    const standings = keyResults.map((timeline) => standingOn(timeline, day));
    const { suggested, status } = judgeObjective(facts, standings, day);
    let quiet = 0;
    for (const standing of standings) if (standing.quiet) quiet += 1;
    return `${letters[suggested]}${letters[status]}${quiet === 0 ? '' : quiet}`;
  });
}

/** An objective's standing as its timeline gives it for a day. */
export const readStanding = (value: string): ObjectiveStanding => ({
  suggested: statusOf(value[0]),
  status: statusOf(value[1]),
  quiet: Number(value.slice(2)),
});

/**
 * The days between which a status by the gap to the linear expectation only gets worse: where the period begins and
 * ends, and where progress is likely to fall behind and become at risk. A likely day that is wrong costs time only.
 */
function gapDays(
  { period, goalType }: Pick<ObjectiveFrame, 'period' | 'goalType'>,
  progress: number | null,
): IsoDate[] {
  const { from, to } = period;
  const length = daysBetween(from, to);
  const days = [from, to];
  if (progress === null || length <= 0) return days;
  for (const gap of [0, 0.25]) {
    const passed = Math.floor(((progress + gap) / expectedAtEnd(goalType)) * length + 1e-6) + 1;
    if (passed > 0 && passed < length) days.push(addDays(from, passed));
  }
  return days;
}
