import { create } from 'zustand';
import type { CycleId, ObjectiveId, TeamId } from '#shared/kernel/ids';
import type { ExampleFilter } from '#shared/library/domain';

/** What this window knows of the library: what is looked for, where examples go, and what came of them. */
type LibraryState = {
  readonly filter: ExampleFilter;
  readonly chosen: string | null;
  /** Undefined: not chosen yet, then it is the cycle in view and the person's own team. */
  readonly cycleId: CycleId | undefined;
  readonly teamId: TeamId | null | undefined;
  /** The last draft made of each example. */
  readonly inserted: Readonly<Record<string, ObjectiveId>>;
};

export const everything: ExampleFilter = { text: '', department: null, goalType: null, kind: null };

export const useLibrary = create<LibraryState>(() => ({
  filter: everything,
  chosen: null,
  cycleId: undefined,
  teamId: undefined,
  inserted: {},
}));

/** Narrows the list down; the first that fits is chosen. */
export const setFilter = (patch: Partial<ExampleFilter>): void =>
  useLibrary.setState(({ filter }) => ({ filter: { ...filter, ...patch }, chosen: null }));
export const chooseExample = (id: string): void => useLibrary.setState({ chosen: id });
