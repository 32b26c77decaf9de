import { clamp, settle } from '#shared/kernel/numbers';
import type { GoalType, GradeBand } from '#shared/kernel/vocabulary';
import type { Measure } from './contract';
import { generateLevels, levelsOf } from './measure';
import { progressOf, type Step } from './progress';

/** Half up to one decimal: 0.35 is 0.4, 0.65 is 0.7. */
export const roundScore = (score: number): number => settle(Math.floor(settle(score * 10) + 0.5) / 10);

/** The score that the numbers give, 0.0 to 1.0 in tenths; null where there is no figure. */
export const automaticScore = (progress: number | null): number | null =>
  progress === null ? null : roundScore(clamp(progress, 0, 1));

/**
 * Colour of a score, chosen after rounding. Stretch and development: green from 0.7, amber from 0.4 (Google
 * scoring); committed: green at 1.0 alone, amber from 0.7 (Unlock:OKR, goals that people are held to).
 */
export function gradeBand(goalType: GoalType, score: number): GradeBand {
  const rounded = roundScore(score);
  const [amber, green] = goalType === 'committed' ? [0.7, 1] : [0.4, 0.7];
  if (rounded >= green) return 'green';
  return rounded >= amber ? 'amber' : 'red';
}

/** A committed result that is not fully reached asks for a short post-mortem; goes by the rounded score. */
export const asksPostMortem = (goalType: GoalType, score: number): boolean =>
  goalType === 'committed' && roundScore(score) < 1;

export type Carried = { readonly measure: Measure; readonly state: 'draft' | 'published' };

/**
 * What a kept key result starts the next cycle with. A metric restarts from its current value; one that has reached
 * its target (or a yes/no that is a yes, milestones all done) asks for a new one and stays a draft until it has it. A
 * baseline that found its value becomes a metric that starts there.
 */
export function carryOver(measure: Measure, current: number | null, steps: readonly Step[]): Carried {
  switch (measure.kind) {
    case 'metric':
      return carryMetric(measure, current);
    case 'baseline':
      if (current === null) return { measure, state: 'published' };
      return { measure: { ...measure, kind: 'metric', startValue: current }, state: 'draft' };
    case 'yes-no':
    case 'milestones': {
      const done = progressOf(measure, current, steps).progress === 1;
      return { measure, state: done ? 'draft' : 'published' };
    }
    case 'at-least':
    case 'at-most':
    case 'between':
    case 'colour-only':
      return { measure, state: 'published' };
  }
}

function carryMetric(measure: Measure, current: number | null): Carried {
  const { startValue: start, targetValue: target } = measure;
  if (start === null || target === null) return { measure, state: 'draft' };
  const restart = current ?? start;
  const up = Math.sign(target - start);
  const reached = (mark: number) => settle((restart - mark) * up) >= 0;
  const levels = levelsOf(measure);
  if (reached(levels?.stretch ?? target)) {
    const open = { targetValue: null, commitLevel: null, targetLevel: null, stretchLevel: null };
    return { measure: { ...measure, ...open, startValue: restart }, state: 'draft' };
  }
  if (!levels || !reached(levels.commit)) return { measure: { ...measure, startValue: restart }, state: 'published' };
  const { commit, target: middle, stretch } = generateLevels(restart, levels.stretch);
  const next = { targetValue: middle, commitLevel: commit, targetLevel: middle, stretchLevel: stretch };
  return { measure: { ...measure, ...next, startValue: restart }, state: 'published' };
}
