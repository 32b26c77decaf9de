import { useMemo } from 'react';
import { coachKeyResult, type Hint } from '#shared/coach/domain';
import type { GoalType } from '#shared/kernel/vocabulary';
import type { KeyResult } from '#shared/key-results/contract';
import { draftOfKeyResult } from './draft';
import { dismissHint, useDismissed, useSettled } from './use-hints';

/** Hints about a saved key result whose title is being changed: those about its words, and those about its numbers. */
export function useKeyResultHints(keyResult: KeyResult, typed: string, goalType: GoalType) {
  const isAway = useDismissed();
  const title = useSettled(typed);
  return useMemo(() => {
    const draft = { ...draftOfKeyResult(keyResult), title };
    const hints = coachKeyResult(draft, { goalType }).filter(({ rule }) => !isAway(`${keyResult.id}/${rule}`));
    return {
      words: hints.filter(({ field }) => field === 'title'),
      numbers: hints.filter(({ field }) => field !== 'title'),
      dismiss: ({ rule }: Hint) => dismissHint(keyResult.id, rule),
    };
  }, [keyResult, title, goalType, isAway]);
}
