import { daysBetween, type IsoDate } from '#shared/kernel/dates';
import type { CarryDecision, CycleState, GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import { asksPostMortem } from '#shared/key-results/domain';

/** A closing is announced three weeks before the last day; from two weeks on it is near. */
export const announceDays = 21;
export const nearDays = 14;
/** Minutes that reflect and reset takes as a whole (30 to 60). */
export const sessionMinutes = 45;
/** Minutes that one key result may take at the most; what needs more is parked. */
export const mostMinutes = 10;

export type Announcement = 'announced' | 'near' | 'over';

/**
 * How pressing the closing of a cycle is on a day: null while it is more than three weeks away, not running yet, or
 * closed already.
 */
export function announcementOf(
  { endsOn, state }: { readonly endsOn: IsoDate; readonly state: CycleState },
  today: IsoDate,
): Announcement | null {
  if (state === 'closed' || state === 'planning') return null;
  const left = daysBetween(today, endsOn);
  if (left < 0 || state === 'closing') return 'over';
  if (left > announceDays) return null;
  return left > nearDays ? 'announced' : 'near';
}

export type Graded = {
  readonly final: number | null;
  readonly decision: CarryDecision | null;
  readonly learning: string;
};
export type ClosingPart = 'score' | 'decision' | 'post-mortem';

/** A baseline looks for a value and has no score; every other kind gets one. */
export const isScored = (kind: KeyResultKind): boolean => kind !== 'baseline';

/** What is still open in the closing of a key result: its score, what becomes of it, the post-mortem of a promise. */
export function openParts(kind: KeyResultKind, goalType: GoalType, grade: Graded | null): readonly ClosingPart[] {
  const parts: ClosingPart[] = [];
  const final = grade?.final ?? null;
  if (isScored(kind) && final === null) parts.push('score');
  if ((grade?.decision ?? null) === null) parts.push('decision');
  if (final !== null && asksPostMortem(goalType, final) && grade?.learning.trim() === '') parts.push('post-mortem');
  return parts;
}

/** Time for one key result: what the session has, evenly, and never more than ten minutes; null without any. */
export const minutesEach = (keyResults: number): number | null =>
  keyResults === 0 ? null : Math.min(mostMinutes, Math.max(1, Math.floor(sessionMinutes / keyResults)));
