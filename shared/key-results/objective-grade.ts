import { settle } from '#shared/kernel/numbers';
import type { GoalType, GradeBand } from '#shared/kernel/vocabulary';
import { asksPostMortem, gradeBand, roundScore } from './grading';

export type GradedPart = { readonly weight: number; readonly final: number | null };

export type ObjectiveScore = {
  /** 0.0 to 1.0 in tenths. */
  readonly score: number;
  readonly band: GradeBand;
  readonly asksPostMortem: boolean;
};

/**
 * Score of an objective: the weighted mean of the final scores of its key results, rounded before the colour is chosen.
 * Null while none is graded; weight 0 is left out.
 */
export function objectiveScore(goalType: GoalType, parts: readonly GradedPart[]): ObjectiveScore | null {
  let [sum, weights] = [0, 0];
  for (const { weight, final } of parts) {
    if (final === null || !(weight > 0)) continue;
    sum += weight * final;
    weights += weight;
  }
  if (weights === 0) return null;
  const score = roundScore(settle(sum / weights));
  return { score, band: gradeBand(goalType, score), asksPostMortem: asksPostMortem(goalType, score) };
}
