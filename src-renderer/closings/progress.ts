import type { Closing } from '#shared/closings/contract';
import { type ClosingPart, openParts } from '#shared/closings/domain';
import { counted } from '#shared/kernel/counted';
import type { KeyResultId } from '#shared/kernel/ids';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';

/** A key result in its place in the closing. */
export type Item = {
  readonly keyResult: KeyResult;
  readonly objectiveTitle: string;
  readonly goalType: GoalType;
  readonly open: readonly ClosingPart[];
};

export function itemsOf({ objectives, keyResults }: Closing): readonly Item[] {
  const of = new Map(objectives.map((objective) => [objective.id, objective]));
  return keyResults.map((keyResult) => {
    const objective = of.get(keyResult.objectiveId);
    const goalType = objective?.goalType ?? 'committed';
    return {
      keyResult,
      objectiveTitle: objective?.title ?? '',
      goalType,
      open: openParts(keyResult.kind, goalType, keyResult.grade),
    };
  });
}

/** How far a closing is: how many have their score and what becomes of them, and what is missing beside that. */
export function howFar(items: readonly Item[]): { readonly decided: number; readonly missing: string } {
  const undecided = items.filter(({ open }) => open.includes('score') || open.includes('decision')).length;
  const postMortems = items.filter(({ open }) => open.includes('post-mortem')).length;
  return {
    decided: items.length - undecided,
    missing: postMortems === 0 ? '' : `${counted(postMortems, 'post-mortem')} missing`,
  };
}

/** The next one that is still open, from a place on and round again; null when all are done. */
export function nextOpen(items: readonly Item[], from: KeyResultId | null): KeyResultId | null {
  const at = items.findIndex(({ keyResult }) => keyResult.id === from);
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(({ open }) => open.length > 0)?.keyResult.id ?? null;
}

const partWords: Record<ClosingPart, string> = {
  score: 'a final score',
  decision: 'keep, modify or abandon',
  'post-mortem': 'a post-mortem',
};

/** What is still open, in words: "a final score and keep, modify or abandon". */
export const openInWords = (open: readonly ClosingPart[]): string =>
  open.map((part) => partWords[part]).join(open.length > 2 ? ', ' : ' and ');
