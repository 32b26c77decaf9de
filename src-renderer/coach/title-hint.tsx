import { useMemo } from 'react';
import { coach } from '#shared/coach/domain';
import type { Objective } from '#shared/objectives/contract';
import { draftOfObjective } from './draft';
import { HintSlot } from './hint-slot';
import { dismissHint, useDismissed, useSettled } from './use-hints';

/** What the coach says to a title that is being changed and not saved yet. */
export function TitleHint({ objective, title }: { objective: Objective; title: string }) {
  const isAway = useDismissed();
  const settled = useSettled(title);
  const hints = useMemo(
    () =>
      coach({ ...draftOfObjective(objective, undefined), title: settled }).filter(
        ({ field, keyResultId, rule }) =>
          field === 'title' && keyResultId === null && !isAway(`${objective.id}/${rule}`),
      ),
    [objective, settled, isAway],
  );
  return <HintSlot hints={hints} onDismiss={({ rule }) => dismissHint(objective.id, rule)} />;
}
