import { eq } from 'drizzle-orm';
import { Refusal } from '#shared/kernel/errors';
import type { CarryDecision } from '#shared/kernel/vocabulary';
import { automaticScore, roundScore } from '#shared/key-results/domain';
import { linkId } from '../changes/ids';
import { upsert } from '../changes/write';
import { openKeyResult } from '../objectives/store-guard';
import { knownKeyResults } from '../roll-up/facts';
import { readGoalType } from '../roll-up/values';
import type { Write } from '../store/handles';
import { gradeView } from './store';
import { grades } from './table';

type Input = {
  readonly id: string;
  readonly final: number | null;
  readonly reason: string;
  readonly learning: string;
  readonly decision: CarryDecision | null;
};

/**
 * Grades a key result: the automatic score is kept beside the final one, and a final that differs from it needs a
 * reason. One grade per key result, the same row in every copy of the document.
 */
export function grade(tx: Write, { id, final, reason, learning, decision }: Input): ReturnType<typeof gradeView> {
  const { objective } = openKeyResult(tx, id, 'grade');
  const [known] = knownKeyResults(tx.sql, [id]);
  const automatic = automaticScore(known?.facts.progress ?? null);
  const score = final === null ? automatic : roundScore(final);
  // A baseline finds a value and is not scored; what was learned and what becomes of it are kept all the same.
  if (score === null && known?.facts.measure.kind !== 'baseline')
    throw new Refusal('RULE_BROKEN', { rule: 'nothing-to-grade' });
  if (automatic !== null && score !== automatic && reason.trim() === '') {
    throw new Refusal('RULE_BROKEN', { rule: 'grade-reason' });
  }
  const row = { automatic, final: score, reason: reason.trim(), learning, decision };
  const gradeId = linkId('grade', id);
  upsert(tx, grades, { id: gradeId, keyResultId: id, ...row, gradedOn: tx.today });
  const carried = tx.db.select({ to: grades.carriedTo }).from(grades).where(eq(grades.id, gradeId)).get();
  const view = { ...row, graded_on: tx.today, carried_to: carried?.to ?? null };
  return gradeView(view, readGoalType(objective.goalType));
}
