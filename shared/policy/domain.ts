import type { GoalType } from '#shared/kernel/vocabulary';

/** What the list of a person's own objectives could do better; advice, never a gate. */
export type IndividualHint = 'few' | 'many' | 'no-development' | 'little-core';

/** How many objectives of their own work well for a person: 3 to 5 (7Geese). */
export const individualCount = { least: 3, most: 5 } as const;

/**
 * Advice on the objectives that one person has in one cycle: 3 to 5, at least one for development, at least two for the
 * core of the business (stretch or committed). None for an empty list. It looks at what kind they are, never at how
 * they stand.
 */
export function individualHints(goalTypes: readonly GoalType[]): IndividualHint[] {
  if (goalTypes.length === 0) return [];
  const development = goalTypes.filter((type) => type === 'development').length;
  const hints: IndividualHint[] = [];
  if (goalTypes.length < individualCount.least) hints.push('few');
  if (goalTypes.length > individualCount.most) hints.push('many');
  if (development === 0) hints.push('no-development');
  if (goalTypes.length - development < 2) hints.push('little-core');
  return hints;
}

/** Whether a change of the goal policy needs a reason: the first choice is free, and so is staying with it. */
export const needsReason = (chosenOn: string | null, before: string, after: string): boolean =>
  chosenOn !== null && before !== after;
