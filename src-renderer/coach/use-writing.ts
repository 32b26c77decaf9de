import { useMemo, useState } from 'react';
import { coach, coachKeyResult, type DraftKeyResult, type Hint } from '#shared/coach/domain';
import type { CycleId, PersonId, TeamId } from '#shared/kernel/ids';
import type { GoalType } from '#shared/kernel/vocabulary';
import { useCall } from '../ipc/use-call';
import { counted } from './draft';
import { useSettled } from './use-hints';

type Writing = {
  cycleId: CycleId;
  title: string;
  goalType: GoalType;
  teamId: TeamId | null;
  ownerId: PersonId | null;
};

/** Hints about an objective that is not saved yet: its words, and whether there are too many already. */
export function useObjectiveWriting({ cycleId, title, goalType, teamId, ownerId }: Writing) {
  const [dismiss, isAway] = useAwayForNow();
  const settled = useSettled(title);
  const place = { cycleId, teamId, ownerId, objectiveId: null };
  const { data: context } = useCall('coach.context', place, { keep: true });
  const hints = useMemo(() => {
    const draft = { title: settled, goalType, keyResults: null, aligned: null, owned: null, dated: true };
    return coach({ ...draft, ...counted(goalType, context) }).filter(
      // a first goal is no mix yet: of one being written, only too many is worth a word
      ({ rule }) => rule !== 'individual-mix' || (context?.ownOthers?.total ?? 0) >= 5,
    );
  }, [settled, goalType, context]);
  return { hints: settled.trim() === '' ? [] : hints.filter((hint) => !isAway(hint)), dismiss };
}

/**
 * Hints about a key result that is not saved yet. What is merely missing is left out: whoever writes is on the way
 * there.
 */
export function useKeyResultWriting(draft: DraftKeyResult, goalType: GoalType) {
  const [dismiss, isAway] = useAwayForNow();
  const text = useSettled(JSON.stringify(draft));
  const hints = useMemo(() => {
    const settled = JSON.parse(text) as DraftKeyResult;
    if (settled.title.trim() === '') return [];
    const { startValue, targetValue } = settled.measure;
    const begun = startValue !== null || targetValue !== null;
    return coachKeyResult(settled, { goalType }).filter(
      ({ rule, field }) => field === 'title' || (begun && !missing.has(rule)),
    );
  }, [text, goalType]);
  return { hints: hints.filter((hint) => !isAway(hint)), dismiss };
}

/** What whoever writes from left to right has not come to yet. */
const missing: ReadonlySet<Hint['rule']> = new Set(['no-measure', 'baseline-first', 'no-unit']);

/** What has no id yet can be waved away only until it is saved. */
function useAwayForNow() {
  const [away, setAway] = useState<readonly string[]>([]);
  const dismiss = (hint: Hint) => setAway((before) => [...before, hint.rule]);
  return [dismiss, (hint: Hint) => away.includes(hint.rule)] as const;
}
