import { useEffect, useMemo, useRef, useState } from 'react';
import { type Layout, type LayoutInput, layoutInput, layoutMap } from '#shared/tree/layout';
import type { Shown } from '#shared/tree/visible';
import { type Edge, edgesOf } from './edges';
import type { LayoutAnswer } from './layout.worker';
import type { Tree } from './model';
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

/** The scene of what is shown; while a large one is laid out, the scene before it, and null before the first. */
export function useScene(tree: Tree, shown: Shown): Scene | null {
  const input = useMemo(() => layoutInput(tree.forest, shown), [tree, shown]);
  const small = shown.nodes.length <= AT_ONCE;
  const now = useMemo(() => (small ? sceneOf(tree, shown, layoutMap(input)) : null), [small, tree, shown, input]);
  const [large, setLarge] = useState<Scene | null>(null);
  const layOut = useLayoutWorker();
  useEffect(() => {
    if (small) return;
    return layOut(input, (layout) => setLarge(sceneOf(tree, shown, layout)));
  }, [small, tree, shown, input, layOut]);
  const last = useRef<Scene | null>(null);
  last.current = now ?? (large?.shown === shown ? large : (last.current ?? large));
  return last.current;
}

type LayOut = (input: LayoutInput, done: (layout: Layout) => void) => () => void;

/** Asks the worker, which is started with the first question and ends with the view. */
function useLayoutWorker(): LayOut {
  const worker = useRef<Worker | null>(null);
  const requests = useRef(0);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  return useMemo(
    () => (input, done) => {
      worker.current ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
      const asked = worker.current;
      requests.current += 1;
      const request = requests.current;
      const answer = ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.request === request) done(data.layout);
      };
      asked.addEventListener('message', answer);
      asked.postMessage({ request, input });
      return () => asked.removeEventListener('message', answer);
    },
    [],
  );
}
