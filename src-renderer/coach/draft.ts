import type { DraftKeyResult, DraftObjective, Hint } from '#shared/coach/domain';
import type { Output } from '#shared/contract';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';

type Context = Output<'coach.context'>;

/** A saved key result as the coach looks at it. */
export const draftOfKeyResult = (keyResult: KeyResult): DraftKeyResult => ({
  id: keyResult.id,
  title: keyResult.title,
  measure: keyResult,
  steps: keyResult.milestones.length,
  dated: keyResult.milestones.some(({ dueOn }) => dueOn !== null),
  confidence: keyResult.recent.length === 1 ? keyResult.figures.confidence : null,
});

/** A saved objective as the coach looks at it. */
export const draftOfObjective = (objective: Objective, context: Context | undefined): DraftObjective => ({
  title: objective.title,
  goalType: objective.goalType,
  // an objective whose progress comes from those below it needs no key results of its own
  keyResults:
    objective.rollUp === 'children' && objective.keyResultList.length === 0
      ? null
      : objective.keyResultList.map(draftOfKeyResult),
  aligned: context?.top === false ? objective.aligned : null,
  owned: objective.teamId !== null || objective.ownerId !== null,
  dated: true,
  ...counted(objective.goalType, context),
});

/** The counts around an objective, itself included. */
export const counted = (
  goalType: GoalType,
  context: Context | undefined,
): Pick<DraftObjective, 'teamObjectives' | 'own'> => ({
  teamObjectives: typeof context?.teamOthers === 'number' ? context.teamOthers + 1 : null,
  own: context?.ownOthers
    ? {
        total: context.ownOthers.total + 1,
        development: context.ownOthers.development + (goalType === 'development' ? 1 : 0),
      }
    : null,
});

/** The thing that a hint is about, and under which it is waved away. */
export const thingOf = (hint: Hint, objectiveId: string): string => hint.keyResultId ?? objectiveId;
