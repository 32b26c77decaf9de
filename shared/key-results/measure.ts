import { settle } from '#shared/kernel/numbers';
import type { Measure } from './contract';

/** What makes a measure useless; `no-measure` and `no-milestones` are allowed in a draft, the others never. */
export type MeasureDefect =
  | 'no-measure'
  | 'no-milestones'
  | 'start-equals-target'
  | 'levels-incomplete'
  | 'levels-out-of-order'
  | 'bounds-out-of-order'
  | 'critical-inside-bounds';

export type Levels = { readonly commit: number; readonly target: number; readonly stretch: number };

/** Commit and target from start and stretch: 30 % and 70 % of the way (OKRs.com, commit / target / stretch). */
export function generateLevels(start: number, stretch: number): Levels {
  const way = stretch - start;
  return { commit: settle(start + 0.3 * way), target: settle(start + 0.7 * way), stretch };
}

/** The three levels of a metric where it has them, in order along its direction; else null. */
export function levelsOf(measure: Measure): Levels | null {
  const { kind, startValue, commitLevel, targetLevel, stretchLevel } = measure;
  if (kind !== 'metric' || commitLevel === null || targetLevel === null || stretchLevel === null) return null;
  const levels = { commit: commitLevel, target: targetLevel, stretch: stretchLevel };
  return startValue !== null && areInOrder(startValue, levels) ? levels : null;
}

function areInOrder(start: number, { commit, target, stretch }: Levels): boolean {
  const up = Math.sign(stretch - start);
  return (
    up !== 0 && [commit - start, target - commit, stretch - target].every((step) => Math.sign(settle(step)) === up)
  );
}

const nothing = {
  startValue: null,
  targetValue: null,
  lowBound: null,
  highBound: null,
  criticalValue: null,
  commitLevel: null,
  targetLevel: null,
  stretchLevel: null,
} as const;

/**
 * The measure with only the fields that its kind uses. A stretch level alone brings commit and target with it, and
 * with levels the target value is the target level, so that there is one truth.
 */
export function normaliseMeasure(measure: Measure): Measure {
  const { startValue, targetValue, lowBound, highBound, criticalValue } = measure;
  switch (measure.kind) {
    case 'metric':
      return { ...measure, ...nothing, startValue, targetValue, ...withLevels(measure) };
    case 'at-least':
      return { ...measure, ...nothing, lowBound, criticalValue };
    case 'at-most':
      return { ...measure, ...nothing, highBound, criticalValue };
    case 'between':
      return { ...measure, ...nothing, lowBound, highBound, criticalValue };
    case 'milestones':
    case 'yes-no':
    case 'baseline':
    case 'colour-only':
      return { ...measure, ...nothing };
  }
}

function withLevels(measure: Measure): Partial<Measure> {
  const { startValue, commitLevel, targetLevel, stretchLevel } = measure;
  if (stretchLevel === null || startValue === null) return { commitLevel, targetLevel, stretchLevel };
  const made = generateLevels(startValue, stretchLevel);
  const target = targetLevel ?? made.target;
  return { commitLevel: commitLevel ?? made.commit, targetLevel: target, stretchLevel, targetValue: target };
}

/** The first defect of a normalised measure, or null. Writing hints are advice; only these block. */
export function measureDefect(measure: Measure, milestones: number): MeasureDefect | null {
  const { lowBound: low, highBound: high, criticalValue: critical } = measure;
  switch (measure.kind) {
    case 'metric':
      return metricDefect(measure);
    case 'at-least':
      if (low === null) return 'no-measure';
      return critical !== null && critical >= low ? 'critical-inside-bounds' : null;
    case 'at-most':
      if (high === null) return 'no-measure';
      return critical !== null && critical <= high ? 'critical-inside-bounds' : null;
    case 'between':
      if (low === null || high === null) return 'no-measure';
      if (low > high) return 'bounds-out-of-order';
      return critical !== null && critical >= low && critical <= high ? 'critical-inside-bounds' : null;
    case 'milestones':
      return milestones === 0 ? 'no-milestones' : null;
    case 'yes-no':
    case 'baseline':
    case 'colour-only':
      return null;
  }
}

function metricDefect(measure: Measure): MeasureDefect | null {
  const { startValue: start, targetValue: target, commitLevel, targetLevel, stretchLevel } = measure;
  if (start !== null && target !== null && settle(start) === settle(target)) return 'start-equals-target';
  if (stretchLevel === null && (commitLevel !== null || targetLevel !== null)) return 'levels-incomplete';
  if (start === null || target === null) return 'no-measure';
  return stretchLevel === null || levelsOf(measure) ? null : 'levels-out-of-order';
}

/** True for a defect that a draft may still have. */
export const isMissing = (defect: MeasureDefect): boolean => defect === 'no-measure' || defect === 'no-milestones';
