import type { z } from 'zod';
import { dayOf } from '#shared/kernel/dates';
import type { AgreedNumber, KeyResult, Measure } from '#shared/key-results/contract';
import { agreedColumns, easeOf } from '#shared/key-results/domain';
import type { TargetChange } from './target-change';

type TargetHistory = Pick<
  z.input<typeof KeyResult>,
  'originalTarget' | 'targetReason' | 'targetChanged' | 'agreedBefore'
>;

/**
 * The first published target, where it is another one now: who changed it last, when, why, and what that did. And the
 * levels and bounds that were published as others. `changes` are those of this key result, oldest first; their days
 * are those of the workspace's time zone.
 */
export function targetHistory(changes: readonly TargetChange[], measure: Measure, timeZone: string): TargetHistory {
  const moved = movedSince('target', changes, measure.targetValue, measure);
  const now = {
    commit: measure.commitLevel,
    stretch: measure.stretchLevel,
    'lower bound': measure.lowBound,
    'upper bound': measure.highBound,
  };
  const targets = changes.filter(({ number }) => number === 'target');
  const last = targets.at(-1);
  // the newest reason that stands, of those given with the target as it is
  const reason = targets.findLast((one) => one.after === last?.after && one.reason !== '')?.reason ?? '';
  return {
    originalTarget: moved?.value ?? null,
    targetReason: reason,
    targetChanged:
      moved === null || !last
        ? null
        : { on: dayOf(new Date(last.changedAt), timeZone), authorName: last.authorName, ease: moved.ease },
    agreedBefore: (['commit', 'stretch', 'lower bound', 'upper bound'] as const).flatMap((number) => {
      const other = now[number] === null ? null : movedSince(number, changes, now[number], measure);
      return other === null ? [] : [{ number, ...other }];
    }),
  };
}

/** What a number was first agreed as, where it is another one now. */
function movedSince(number: AgreedNumber, changes: readonly TargetChange[], now: number | null, measure: Measure) {
  const [first, ...later] = changes.filter((one) => one.number === number);
  if (!first) return null;
  const value = [first.before, first.after, ...later.map(({ after }) => after)].find((one) => one !== null);
  if (value === undefined || value === null || value === now) return null;
  return { value, ease: now === null ? null : easeOf(agreedColumns[number], measure, value, now) };
}
