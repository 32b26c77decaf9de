import type { IsoDate } from '#shared/kernel/dates';
import { settle } from '#shared/kernel/numbers';
import type { GoalType, OwnerStatus, RollUpMode, Status, ThingState } from '#shared/kernel/vocabulary';
import type { Measure } from '#shared/key-results/contract';
import {
  differsFromNumbers,
  expectedAtEnd,
  expectedOf,
  houseScoring,
  linearExpectation,
  type Period,
  type Scoring,
  type Step,
  shownStatus,
  suggestedStatus,
} from '#shared/key-results/domain';
import { type ChildrenFigure, objectiveShown, objectiveSuggested } from './rules';

/** What judging needs to know of an objective. */
export type ObjectiveFrame = {
  readonly goalType: GoalType;
  readonly state: ThingState;
  readonly period: Period;
};

/** What judging needs to know of a key result: its measure, and what its check-ins have said. */
export type KeyResultFacts = {
  readonly state: ThingState;
  readonly measure: Measure;
  readonly steps: readonly Step[];
  readonly current: number | null;
  readonly progress: number | null;
  readonly confidence: number | null;
  readonly lastDate: IsoDate | null;
  readonly lastStatus: OwnerStatus | null;
  readonly firstPeriodTo: IsoDate;
  readonly quietFrom: IsoDate | null;
};

export type Judgement = {
  readonly expected: number | null;
  readonly suggested: Status;
  readonly status: Status;
  readonly ownerStatus: OwnerStatus | null;
  readonly differs: boolean;
  readonly quiet: boolean;
};

/** Judges a key result as of today. A draft has no status; a closed one is closed, and never quiet. */
export function judgeKeyResult(
  facts: KeyResultFacts,
  frame: ObjectiveFrame,
  today: IsoDate,
  scoring: Scoring = houseScoring,
): Judgement {
  const { measure, steps, lastDate, lastStatus: ownerStatus } = facts;
  const expected = expectedOf(measure, frame.goalType, steps, frame.period, today, scoring);
  const still = stillStatus(facts.state, frame.state);
  if (still) return { expected, suggested: still, status: still, ownerStatus, differs: false, quiet: false };
  const quiet = facts.quietFrom !== null && today >= facts.quietFrom;
  const suggested = suggestedStatus(
    { measure, value: facts.current, progress: facts.progress, expected, confidence: facts.confidence },
    { checkedIn: lastDate !== null, inFirstPeriod: today <= facts.firstPeriodTo, quiet },
    scoring,
  );
  const differs = differsFromNumbers(ownerStatus, suggested);
  return { expected, suggested, status: shownStatus(suggested, ownerStatus, quiet), ownerStatus, differs, quiet };
}

function stillStatus(keyResult: ThingState, objective: ThingState): 'closed' | 'none' | null {
  if (keyResult === 'closed' || objective === 'closed') return 'closed';
  return keyResult === 'draft' || objective === 'draft' ? 'none' : null;
}

export type ObjectiveFacts = ObjectiveFrame & {
  readonly mode: RollUpMode;
  readonly ownerStatus: OwnerStatus | null;
  readonly children: ChildrenFigure;
};

export type ObjectiveJudgement = {
  readonly expected: number;
  readonly suggested: Status;
  readonly status: Status;
};

/** Judges an objective as of today by its judged key results, its children's figure, or both, as its mode says. */
export function judgeObjective(
  facts: ObjectiveFacts,
  keyResults: readonly Pick<Judgement, 'status' | 'quiet'>[],
  today: IsoDate,
  scoring: Scoring = houseScoring,
): ObjectiveJudgement {
  const expected = settle(linearExpectation(facts.period, today) * expectedAtEnd(facts.goalType, scoring));
  if (facts.state !== 'published') {
    const still = facts.state === 'closed' ? 'closed' : 'none';
    return { expected, suggested: still, status: still };
  }
  const statuses = keyResults.map(({ status }) => status);
  const suggested = objectiveSuggested(facts.mode, statuses, facts.children, expected, today, scoring);
  const { quietFrom } = facts.children;
  const quietBeneath = facts.mode !== 'key-results' && quietFrom !== null && today >= quietFrom;
  const quietHere = facts.mode !== 'children' && keyResults.some(({ quiet }) => quiet);
  return { expected, suggested, status: objectiveShown(suggested, facts.ownerStatus, quietBeneath || quietHere) };
}
