import { create } from 'zustand';
import type { CycleSummary } from '#shared/cycles/contract';
import type { CycleId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';
import { useToday } from '../ipc/use-today';

const useChosen = create<{ id: CycleId | null }>(() => ({ id: null }));

/** Shows another cycle in every view of this window. */
export const chooseCycle = (id: CycleId): void => useChosen.setState({ id });

/**
 * The cycle that the views show: the chosen one, else the running quarter, else the shortest that holds today, else
 * the newest. Undefined until there is one.
 */
export function useCycle(): CycleSummary | undefined {
  const { data: cycles = [] } = useCall('cycles.list', {});
  const today = useToday();
  const chosen = useChosen(({ id }) => id);
  return cycles.find(({ id }) => id === chosen) ?? currentCycle(cycles, today);
}

/** The cycle that one would look at on a day: the last to begin among those that hold it, else the newest of all. */
export function currentCycle(cycles: readonly CycleSummary[], today: string): CycleSummary | undefined {
  const byStart = [...cycles].sort((a, b) => b.startsOn.localeCompare(a.startsOn) || a.endsOn.localeCompare(b.endsOn));
  return byStart.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? byStart[0];
}
