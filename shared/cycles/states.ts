import type { CycleState } from '#shared/kernel/vocabulary';

/**
 * What is done to the goals of a cycle: set or drop them (objectives and key results, publishing, carrying into it),
 * change what they are measured by, change the rest (words, owners, links, initiatives), check in, grade, and close or
 * reopen objectives.
 */
export type CycleAct = 'set-goals' | 'change-measure' | 'change-goals' | 'check-in' | 'grade' | 'close-goals';

/**
 * What each state allows. Planning has nothing to grade yet. In closing the goals stand as they were agreed, so that no
 * result is moved or dropped while it is graded; the last values still come in. A closed cycle is read-only.
 */
export const cycleAllows: Readonly<Record<CycleState, ReadonlySet<CycleAct>>> = {
  planning: new Set(['set-goals', 'change-measure', 'change-goals', 'check-in']),
  active: new Set(['set-goals', 'change-measure', 'change-goals', 'check-in', 'grade', 'close-goals']),
  closing: new Set(['change-goals', 'check-in', 'grade', 'close-goals']),
  closed: new Set(),
};

const steps: Readonly<Record<CycleState, readonly CycleState[]>> = {
  planning: ['active'],
  active: ['planning', 'closing', 'closed'],
  closing: ['active', 'closed'],
  closed: ['closing'],
};

/** May a cycle go from one state to the other? Reopening leads back to closing and is recorded in the history. */
export const mayBecome = (from: CycleState, to: CycleState): boolean => steps[from].includes(to);

/** Reopening a closed cycle asks for a reason, which stands beside the change in its history. */
export const asksReason = (from: CycleState, to: CycleState): boolean => from === 'closed' && to !== 'closed';
