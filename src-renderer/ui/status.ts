import type { CarryDecision, GoalType, Status } from '#shared/kernel/vocabulary';

/** What a status is called on screen. */
export const statusWords: Record<Status, string> = {
  'on-track': 'On track',
  behind: 'Behind',
  'at-risk': 'At risk',
  quiet: 'Quiet',
  'not-started': 'Not started',
  closed: 'Closed',
  none: 'No figure',
};

export const goalTypeWords: Record<GoalType, string> = {
  stretch: 'Stretch',
  committed: 'Committed',
  development: 'Development',
};
export const goalTypes = Object.keys(goalTypeWords) as readonly GoalType[];

/** What becomes of a key result when its cycle is closed. */
export const decisionWords: Record<CarryDecision, string> = { keep: 'Keep', modify: 'Modify', abandon: 'Abandon' };
