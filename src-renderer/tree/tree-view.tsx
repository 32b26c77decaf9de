import { useCallback, useMemo, useRef } from 'react';
import type { CycleId } from '#shared/kernel/ids';
import type { TreeData } from '#shared/tree/contract';
import { layoutInput, layoutMap } from '#shared/tree/layout';
import { useKeys } from '../app/keys';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Skeleton } from '../ui/skeleton';
import { ListView } from './list-view';
import { mapKeys } from './map-keys';
import { MapView } from './map-view';
import { idAt, isObjective, nodeAt, prepare, type Seen, type Tree, titleAt, useSeen } from './model';
import { goTo, nothingSought, seek, setFolded, setForm, setStrategy, useTreeState } from './state';
import { TreeBar } from './tree-bar';
import css from './tree-view.module.css';
import { useExport, useMove } from './use-tree';

type Props = {
  readonly cycleId: CycleId;
  /** Shows an objective's page or panel. */
  readonly onOpen: (objectiveId: string) => void;
  /** Shows the strategy, which stands above the first objective. */
  readonly onStrategy?: () => void;
  /** The way to the first objective, for an empty cycle. */
  readonly onCreate?: () => void;
};

/** The alignment tree of a cycle: from the mission down to every objective, as a map or as a list. */
export function TreeView({ cycleId, onOpen, onStrategy, onCreate }: Props) {
  const answer = useCall('tree.get', { cycleId }, { keep: true });
  if (answer.error) return <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton rows={12} label="Loading the tree" />;
  if (answer.data.objectives.id.length === 0) return <Empty onCreate={onCreate} />;
  return <Loaded data={answer.data} cycleId={cycleId} onOpen={onOpen} {...(onStrategy ? { onStrategy } : {})} />;
}

function Empty({ onCreate }: { onCreate: (() => void) | undefined }) {
  return (
    <EmptyState
      title="Nothing to align yet"
      why="The tree shows how every objective of this cycle leads up to the mission. It grows with your first objective."
      action={
        onCreate && (
          <Button look="main" onClick={onCreate}>
            Write the first objective
          </Button>
        )
      }
      example="“New customers stay because they succeed in their first week” contributes to “Become the tool that teams recommend”."
    />
  );
}

function Loaded({ data, cycleId, onOpen, onStrategy }: Omit<Props, 'onCreate'> & { data: TreeData }) {
  const strategy = useTreeState((state) => state.strategy);
  const tree = useMemo(() => prepare(data, strategy), [data, strategy]);
  const seen = useSeen(tree, cycleId);
  const form = useTreeState((state) => state.form);
  const searchField = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useKeys('Tree', [
    ...mapKeys.map(({ keys, what }) => ({ keys, label: what })),
    { keys: '/', label: 'Search', run: () => searchField.current?.focus() },
    ...(data.ambitions.length > 0
      ? [{ keys: 's', label: 'Show or hide the strategy', run: () => setStrategy(!strategy) }]
      : []),
    { keys: 'v', label: 'Map or list', run: () => setForm(form === 'map' ? 'list' : 'map') },
  ]);
  const hits = useHits(tree, seen);
  const folding = useFolding(tree, seen, cycleId);
  const move = useMove(tree);
  const exportAs = useExport();
  const shared = {
    tree,
    seen,
    ...folding,
    onOpen: (node: number) => (isObjective(tree, node) ? onOpen(idAt(tree, node)) : onStrategy?.()),
    onSearch: () => searchField.current?.focus(),
  };
  const none = seen.shown.nodes.length === 0;
  return (
    <div className={css.view}>
      <TreeBar
        tree={tree}
        matches={seen.shown.matches}
        searchField={searchField}
        onNext={hits.onNext}
        current={hits.current}
        onDone={() => body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
        onExport={(format) => {
          const layout = layoutMap(layoutInput(tree.forest, seen.shown));
          void exportAs(format, { tree, shown: seen.shown, layout });
        }}
      />
      <div ref={body} className={css.body}>
        {form === 'map' ? (
          // the map stays beneath: it would have to be made anew with the next letter
          <MapView {...shared} cycleId={cycleId} onMove={move} idle={none} />
        ) : (
          !none && <ListView {...shared} />
        )}
        {none && <NothingFound />}
      </div>
    </div>
  );
}

/** The way through what was found, in the order of the tree and round its end. */
function useHits(tree: Tree, { shown, wanted }: Seen) {
  const at = nodeAt(
    tree,
    useTreeState((state) => state.at),
  );
  const found = useMemo(
    () => (wanted === null ? [] : Array.from(shown.nodes).filter((node) => wanted[node] === 1)),
    [shown, wanted],
  );
  const place = found.indexOf(at);
  const onNext = (by: 1 | -1) => {
    const next = found.at(place === -1 ? (by === 1 ? 0 : -1) : (place + by) % found.length);
    if (next !== undefined) goTo(idAt(tree, next), useTreeState.getState().lit);
  };
  return { onNext, current: place === -1 ? null : titleAt(tree, at) };
}

function NothingFound() {
  return (
    <div className={css.nothing}>
      <EmptyState
        title="No objective fits"
        why="Nothing in this cycle has all that you look for."
        action={<Button onClick={() => seek(nothingSought)}>Show all</Button>}
      />
    </div>
  );
}

function useFolding(tree: Tree, { folded }: Seen, cycleId: string) {
  const onFold = useCallback(
    (node: number) => {
      const next = new Set(folded);
      const id = idAt(tree, node);
      if (!next.delete(id)) next.add(id);
      setFolded(cycleId, next);
    },
    [tree, folded, cycleId],
  );
  const onUnfold = useCallback(
    (nodes: readonly number[]) => {
      const next = new Set(folded);
      for (const node of nodes) next.delete(idAt(tree, node));
      setFolded(cycleId, next);
    },
    [tree, folded, cycleId],
  );
  const onFoldAll = useCallback(() => {
    const parents: string[] = [];
    tree.forest.children.forEach((children, node) => {
      if (children.length > 0) parents.push(idAt(tree, node));
    });
    const openAll = parents.some((id) => folded.has(id));
    setFolded(cycleId, openAll ? new Set() : new Set(parents));
  }, [tree, folded, cycleId]);
  return { onFold, onUnfold, onFoldAll };
}
