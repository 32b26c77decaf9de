import { Refusal } from '#shared/kernel/errors';
import type { Measure } from '#shared/key-results/contract';
import { isMissing, type MeasureDefect, measureDefect } from '#shared/key-results/domain';
import { readKind } from '../roll-up/values';
import type { keyResults } from './table';

type Row = typeof keyResults.$inferSelect;

/** The measure of a stored key result. */
export const measureOfRow = (row: Row): Measure => ({
  kind: readKind(row.kind),
  unit: row.unit,
  currency: row.currency,
  decimals: row.decimals,
  startValue: row.startValue,
  targetValue: row.targetValue,
  lowBound: row.lowBound,
  highBound: row.highBound,
  criticalValue: row.criticalValue,
  commitLevel: row.commitLevel,
  targetLevel: row.targetLevel,
  stretchLevel: row.stretchLevel,
});

/**
 * Refuses a measure that has no sense. What is merely missing is told back: a key result may wait for it as a draft.
 * RULE_BROKEN with the defect as its rule.
 */
export function missingIn(measure: Measure, milestones: number): MeasureDefect | null {
  const defect = measureDefect(measure, milestones);
  if (defect !== null && !isMissing(defect)) throw new Refusal('RULE_BROKEN', { rule: defect });
  return defect;
}
