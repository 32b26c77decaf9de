import type { CycleState } from '#shared/kernel/vocabulary';

export const stateWords: Record<CycleState, { title: string; meaning: string }> = {
  planning: { title: 'Planning', meaning: 'Objectives are drafted and aligned' },
  active: { title: 'Active', meaning: 'Checked in on its rhythm' },
  closing: { title: 'Closing', meaning: 'No new check-ins; scores, learnings and retrospectives' },
  closed: { title: 'Closed', meaning: 'Read-only; reopening it is recorded' },
};
