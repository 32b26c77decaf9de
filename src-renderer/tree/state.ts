import { create } from 'zustand';
import type { GoalType, Status } from '#shared/kernel/vocabulary';
import type { Level } from '#shared/tree/visible';
import type { Camera } from './camera';

/** Stands for the mission where an objective's id is expected; no id looks like it. */
export const MISSION_ID = '';

/** What is looked for, by ids, so that it outlives a refetch. '' among the owners is nobody. */
export type Sought = {
  readonly text: string;
  readonly teams: readonly string[];
  readonly owners: readonly string[];
  readonly statuses: readonly Status[];
  readonly goalTypes: readonly GoalType[];
  readonly levels: readonly Level[];
};
export const nothingSought: Sought = { text: '', teams: [], owners: [], statuses: [], goalTypes: [], levels: [] };

type TreeState = {
  readonly form: 'map' | 'list';
  /** Whether the steps of the strategy stand between the mission and the objectives. */
  readonly strategy: boolean;
  readonly sought: Sought;
  /** Objectives folded by cycle; a cycle not seen yet has none. */
  readonly folded: Readonly<Record<string, ReadonlySet<string>>>;
  /** Objectives folded while something is sought; forgotten with it. */
  readonly foldedInSearch: ReadonlySet<string>;
  /** Where the keyboard is: an objective, or `MISSION_ID`. */
  readonly at: string;
  /** Whether the line of sight of `at` is lit. */
  readonly lit: boolean;
};

/** What this window knows about the tree; nothing of it is stored. */
export const useTreeState = create<TreeState>(() => ({
  form: 'map',
  strategy: true,
  sought: nothingSought,
  folded: {},
  foldedInSearch: new Set(),
  at: MISSION_ID,
  lit: false,
}));

/** Where each cycle's map was left. */
export const cameras = new Map<string, Camera>();

export const setForm = (form: TreeState['form']): void => useTreeState.setState({ form });

export const setStrategy = (strategy: boolean): void => useTreeState.setState({ strategy });

/** Goes to a card; `lit` shows its line of sight. */
export const goTo = (at: string, lit: boolean): void => useTreeState.setState({ at, lit });

/** Changes what is looked for; folding starts afresh, so that everything found is seen. */
export const seek = (change: Partial<Sought>): void =>
  useTreeState.setState(({ sought }) => ({ sought: { ...sought, ...change }, foldedInSearch: new Set() }));

export const isSeeking = ({ text, teams, owners, statuses, goalTypes, levels }: Sought): boolean =>
  text.trim() !== '' || [teams, owners, statuses, goalTypes, levels].some((list) => list.length > 0);

/** Sets what is folded in a cycle, or in the search that is on. */
export function setFolded(cycleId: string, folded: ReadonlySet<string>): void {
  useTreeState.setState((state) =>
    isSeeking(state.sought) ? { foldedInSearch: folded } : { folded: { ...state.folded, [cycleId]: folded } },
  );
}
