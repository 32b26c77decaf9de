import { settle } from '#shared/kernel/numbers';
import type { Measure } from './contract';

/** What a moved number does to those who are to reach it. */
export type Ease = 'eased' | 'tightened';

type Way = Pick<Measure, 'kind' | 'startValue' | 'targetValue' | 'stretchLevel'>;

/** The measure's agreed numbers by their column, and the way that makes each easier: up (1) or down (-1). */
function easierWay(column: string, { kind, startValue, targetValue, stretchLevel }: Way, after: number): 1 | -1 | null {
  if (column === 'low_bound') return -1;
  if (column === 'high_bound') return 1;
  const end = stretchLevel ?? targetValue ?? after;
  if (kind !== 'metric' || startValue === null || end === startValue) return null;
  return end < startValue ? 1 : -1;
}

/**
 * Whether a changed target, level or bound became easier or harder to reach: a target of a falling metric that moves
 * from 3 to 4 is raised, and eased. Null where nobody can say (no start yet, another kind of number).
 */
export function easeOf(column: string, measure: Way, before: number, after: number): Ease | null {
  const agreed = column === 'target_value' || column.endsWith('_level') || column.endsWith('_bound');
  const way = agreed ? easierWay(column, measure, after) : null;
  const step = Math.sign(settle(after - before));
  if (way === null || step === 0) return null;
  return step === way ? 'eased' : 'tightened';
}
