import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import { coach, type Hint } from '#shared/coach/domain';
import { CycleId } from '#shared/kernel/ids';
import type { Objective } from '#shared/objectives/contract';
import { call } from '../ipc/call';
import { useCall } from '../ipc/use-call';
import { draftOfObjective, thingOf } from './draft';

/** What was waved away or brought back in this window, before the computer has said so: key → away. */
const useMine = create<{ mine: Readonly<Record<string, boolean>> }>(() => ({ mine: {} }));
const remember = (keys: readonly string[], away: boolean) =>
  useMine.setState(({ mine }) => ({ mine: { ...mine, ...Object.fromEntries(keys.map((key) => [key, away])) } }));

/** Waves a hint about a thing away, on this computer. */
export function dismissHint(thing: string, rule: Hint['rule']): void {
  remember([`${thing}/${rule}`], true);
  void call('coach.dismiss', { thing, rule });
}

/** Brings back what was waved away about these things. */
export function restoreHints(things: readonly string[], keys: readonly string[]): void {
  remember(keys, false);
  void call('coach.restore', { things: [...things] });
}

/** Tells of a key (`thing/rule`) whether its hint was waved away. */
export function useDismissed(): (key: string) => boolean {
  const { data } = useCall('coach.dismissed', {});
  const mine = useMine((state) => state.mine);
  return useMemo(() => {
    const away = new Set(data);
    return (key) => mine[key] ?? away.has(key);
  }, [data, mine]);
}

/** A value once it has rested for a moment, so that advice does not flicker behind the fingers. */
export function useSettled<T>(value: T, rest = 400): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}

export type ObjectiveHints = {
  readonly shown: readonly Hint[];
  /** Waved away on this computer, as `thing/rule`. */
  readonly away: readonly string[];
};
const placeOf = ({ cycleId, teamId, ownerId, id }: Objective) => ({ cycleId, teamId, ownerId, objectiveId: id });
/** Stands in while there is nothing to ask about; it is never asked. */
const nowhere = { cycleId: CycleId.parse('none'), teamId: null, ownerId: null, objectiveId: null };
const none: ObjectiveHints = { shown: [], away: [] };

/** The hints about a saved objective and its key results; none once nothing can be changed. */
export function useObjectiveHints(objective: Objective | undefined): ObjectiveHints {
  const isAway = useDismissed();
  const asks = objective !== undefined && !objective.readOnly && objective.state !== 'closed';
  const { data: context } = useCall('coach.context', objective ? placeOf(objective) : nowhere, {
    enabled: asks,
    keep: true,
  });
  return useMemo(() => {
    if (!asks || !objective) return none;
    const hints = coach(draftOfObjective(objective, context));
    const keyOf = (hint: Hint) => `${thingOf(hint, objective.id)}/${hint.rule}`;
    const away = [...new Set(hints.map(keyOf).filter(isAway))];
    return { shown: hints.filter((hint) => !isAway(keyOf(hint))), away };
  }, [asks, objective, context, isAway]);
}
