import { useEffect, useMemo, useRef, useState } from 'react';
import { type Layout, layoutInput, layoutMap } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import { useAskLayout } from './ask-layout';
import { type Edge, edgesOf } from './edges';
import type { Seen, Tree } from './model';
import { type Columns, columnsOf } from './spatial';

/** All that can be drawn: what is shown, where it stands, and the lines between. The parts belong together. */
export type Scene = {
  readonly tree: Tree;
  readonly shown: Shown;
  readonly layout: Layout;
  readonly columns: Columns;
  readonly edges: readonly Edge[];
};

/** Up to so many cards a layout is over within a few milliseconds and needs no worker. */
const AT_ONCE = 1500;

export function sceneOf(tree: Tree, shown: Shown, layout: Layout): Scene {
  const edges = edgesOf(tree.data, tree.forest, shown, layout);
  return { tree, shown, layout, columns: columnsOf(layout), edges };
}

/** So long the search rests before a large map is laid out anew, in milliseconds: not for each letter. */
const REST = 120;

/** The scene of what is seen; while a large one is laid out, the scene before it, and null before the first. */
export function useScene(tree: Tree, { shown, wanted }: Pick<Seen, 'shown' | 'wanted'>): Scene | null {
  const input = useMemo(() => layoutInput(tree.forest, shown), [tree, shown]);
  const small = shown.nodes.length <= AT_ONCE;
  const now = useMemo(() => (small ? sceneOf(tree, shown, layoutMap(input)) : null), [small, tree, shown, input]);
  const [large, setLarge] = useState<Scene | null>(null);
  const askLayout = useAskLayout();
  const sought = useRef(wanted);
  useEffect(() => {
    const searching = sought.current !== wanted;
    sought.current = wanted;
    if (small) return;
    let drop = () => {};
    const ask = () => {
      drop = askLayout(input, (layout) => setLarge(sceneOf(tree, shown, layout)));
    };
    const timer = setTimeout(ask, searching ? REST : 0);
    return () => {
      clearTimeout(timer);
      drop();
    };
  }, [small, tree, shown, wanted, input, askLayout]);
  const last = useRef<Scene | null>(null);
  last.current = now ?? (large?.shown === shown ? large : (last.current ?? large));
  return last.current;
}
