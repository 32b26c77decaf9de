import { addDays } from '#shared/kernel/dates';
import type { CarryDecision } from '#shared/kernel/vocabulary';
import { automaticScore, carryOver, progressOf } from '#shared/key-results/domain';
import type { Diary, Ending } from './diary';
import type { Kept, Result } from './goals';
import type { SampleRows } from './rows';
import { learningOf, overrideReason } from './sentences';

export type Closed = { readonly grade: SampleRows['grades']; readonly kept: Kept | null };

/**
 * Grades one key result at the end of its cycle. With `goesOn` a result that is kept gets the id of its successor;
 * one that has reached its target is not kept, it would need a new target first.
 */
export function closeResult(result: Result, ending: Ending, goesOn: boolean, diary: Diary): Closed {
  const { goal, period, others, newId } = diary;
  const random = diary.random.fork(`close ${result.row.id}`);
  const automatic = automaticScore(progressOf(result.measure, ending.value, ending.milestones).progress);
  const override = automatic !== null && automatic < 0.95 && random.chance(0.07);
  const final = override ? automaticScore(automatic + random.pick([-0.1, 0.1, 0.2])) : automatic;
  const carried = carryOver(result.measure, ending.value, ending.milestones);
  const keeps = goesOn && carried.state === 'published' && result.row.kind !== 'milestones' && random.chance(0.75);
  const kept = keeps ? { id: newId(), result, measure: carried.measure } : null;
  const decision: CarryDecision = kept
    ? 'keep'
    : random.weighted([
        ['modify', 3],
        ['abandon', 5],
      ]);
  const initiatives = goal.initiatives.map(({ title }) => title);
  const writes = random.chance(final !== null && final < 0.4 ? 0.9 : 0.75);
  return {
    grade: {
      id: newId(),
      keyResultId: result.row.id,
      automatic,
      final,
      reason: override ? overrideReason(random) : '',
      learning: writes ? learningOf(final, initiatives, random.pick(others), random) : '',
      decision,
      gradedOn: addDays(period.to, random.int(0, 6)),
      carriedTo: kept?.id ?? null,
    },
    kept,
  };
}
