import { create } from 'zustand';
import type { CycleSummary } from '#shared/cycles/contract';
import type { IsoDate } from '#shared/kernel/dates';
import type { CycleId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { useFrame } from './frame';

const useChosen = create<{ chosen: CycleId | null }>(() => ({ chosen: null }));

/** Puts another cycle in view, in all views of this window. */
export const chooseCycle = (id: CycleId | null): void => useChosen.setState({ chosen: id });

/** The cycles of the document and the one in view: the one chosen in this window, else the one that runs today. */
export function useCycle(): { cycles: readonly CycleSummary[]; cycle: CycleSummary | null; today: IsoDate | null } {
  const chosen = useChosen((state) => state.chosen);
  const { today } = useFrame();
  const { data: cycles = [] } = useCall('cycles.list', {});
  const cycle = cycles.find(({ id }) => id === chosen) ?? (today === null ? null : runningCycle(cycles, today));
  return { cycles, cycle, today };
}

const finest = ['month', 'quarter', 'custom', 'annual'];
const liveliest = ['active', 'closing', 'planning', 'closed'];

/**
 * The cycle to look at on a day: of those that contain it the active one, quarters before years; else the next that
 * begins; else the last that ended.
 */
export function runningCycle<C extends Pick<CycleSummary, 'startsOn' | 'endsOn' | 'state' | 'cadence'>>(
  cycles: readonly C[],
  today: string,
): C | null {
  const rank = (cycle: C) => liveliest.indexOf(cycle.state) * 10 + finest.indexOf(cycle.cadence);
  const now = cycles.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const next = cycles.filter(({ startsOn }) => startsOn > today);
  return (
    now.toSorted((a, b) => rank(a) - rank(b))[0] ??
    next.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))[0] ??
    cycles.toSorted((a, b) => b.endsOn.localeCompare(a.endsOn))[0] ??
    null
  );
}
