import type { CycleState } from '#shared/kernel/vocabulary';

export const stateWords: Record<CycleState, { title: string; meaning: string }> = {
  planning: { title: 'Planning', meaning: 'Objectives are drafted and aligned' },
  active: { title: 'Active', meaning: 'Checked in on its rhythm' },
  closing: {
    title: 'Closing',
    meaning: 'Last values, scores, learnings and retrospectives; the goals stand as they were agreed',
  },
  closed: { title: 'Closed', meaning: 'Read-only; reopening it asks for a reason and is recorded' },
};
