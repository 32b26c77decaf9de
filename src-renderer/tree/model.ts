import { useDeferredValue, useMemo } from 'react';
import { groupBy } from '#shared/kernel/group-by';
import type { TreeData } from '#shared/tree/contract';
import { buildForest, type Forest, MISSION, stepOf } from '#shared/tree/domain';
import { foldedAtFirst, matching, type Shown, searchTexts, type TreeFilter, visibleNodes } from '#shared/tree/visible';
import { isSeeking, MISSION_ID, type Sought, useTreeState } from './state';

/** An answer of `tree.get`, prepared once for everything that is asked of it. */
export type Tree = {
  readonly data: TreeData;
  readonly forest: Forest;
  readonly texts: readonly string[];
  /** Node of an objective, or of a step of the strategy, by its id. */
  readonly nodeOf: ReadonlyMap<string, number>;
  /** Positions among the contributors, of each objective that has any. */
  readonly carriers: ReadonlyMap<number, readonly number[]>;
};

/** Makes an answer ready; with the strategy its steps are nodes between the mission and the objectives. */
export function prepare(data: TreeData, strategy = false): Tree {
  const forest = buildForest(data, { strategy });
  const nodeOf = new Map<string, number>();
  data.objectives.id.forEach((id, node) => {
    nodeOf.set(id, node);
  });
  if (strategy) {
    data.ambitions.forEach((step, at) => {
      nodeOf.set(step.id, forest.objectives + at);
    });
  }
  const carriers = groupBy(
    data.contributors.objective.entries(),
    ([, node]) => node,
    ([at]) => at,
  );
  return { data, forest, texts: searchTexts(data), nodeOf, carriers };
}

/** So many cards a map opens with at most, beyond its first level. */
const AT_FIRST = 30;

/** The node behind an id; the mission for its id and for whatever has left the map. */
export const nodeAt = (tree: Tree, id: string): number =>
  id === MISSION_ID ? MISSION : (tree.nodeOf.get(id) ?? MISSION);

export const idAt = (tree: Tree, node: number): string =>
  node === MISSION
    ? MISSION_ID
    : (tree.data.objectives.id[node] ?? tree.data.ambitions[stepOf(tree.forest, node)]?.id ?? MISSION_ID);

/** Whether a node is an objective, and neither the mission nor a step of the strategy. */
export const isObjective = ({ forest }: Tree, node: number): boolean => node >= 0 && node < forest.objectives;

/** The title of an objective or of a step of the strategy. */
export const titleAt = ({ data, forest }: Tree, node: number): string =>
  data.objectives.title[node] ?? data.ambitions[stepOf(forest, node)]?.title ?? '';

/** The step of the strategy that a node is; undefined for an objective and for the mission. */
export const stepAt = ({ data, forest }: Tree, node: number): TreeData['ambitions'][number] | undefined =>
  data.ambitions[stepOf(forest, node)];

export function filterOf({ data }: Tree, sought: Sought): TreeFilter {
  return { ...sought, teams: placesOf(sought.teams, data.teams), owners: placesOf(sought.owners, data.people) };
}

function placesOf(ids: readonly string[], list: readonly { readonly id: string }[]): number[] {
  if (ids.length === 0) return [];
  const places = new Map(list.map(({ id }, at) => [id, at]));
  // What is not on this map any more matches nothing rather than everything.
  return ids.map((id) => (id === '' ? -1 : (places.get(id) ?? -2)));
}

/** What of the tree is to be seen now. */
export type Seen = {
  readonly shown: Shown;
  /** 1 for each objective looked for; null while nothing is. */
  readonly wanted: Uint8Array | null;
  readonly folded: ReadonlySet<string>;
};

export function useSeen(tree: Tree, cycleId: string): Seen {
  // Typing goes on while a large tree is still being searched.
  const sought = useDeferredValue(useTreeState((state) => state.sought));
  const foldedHere = useTreeState((state) => state.folded[cycleId]);
  const foldedInSearch = useTreeState((state) => state.foldedInSearch);
  const atFirst = useMemo(() => new Set(foldedAtFirst(tree.forest, AT_FIRST).map((node) => idAt(tree, node))), [tree]);
  const wanted = useMemo(() => matching(tree.data, tree.texts, filterOf(tree, sought)), [tree, sought]);
  const folded = isSeeking(sought) ? foldedInSearch : (foldedHere ?? atFirst);
  const shown = useMemo(
    () => visibleNodes(tree.forest, (node) => folded.has(idAt(tree, node)), wanted),
    [tree, folded, wanted],
  );
  return useMemo(() => ({ shown, wanted, folded }), [shown, wanted, folded]);
}

/** Words over what is not aligned: how many of these are shown. */
export const headingOf = ({ tree, shown }: Pick<Seen, 'shown'> & { readonly tree: Tree }): string =>
  `Not aligned · ${tree.forest.loose.filter((node) => (shown.place[node] ?? -1) >= 0).length}`;
