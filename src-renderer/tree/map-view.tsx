import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { lineOfSight, MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { foldedAncestors, travel } from '#shared/tree/travel';
import { saidLooking } from '../ui/looking';
import {
  type Camera,
  fit,
  leash,
  OPENING_ZOOM,
  opening,
  type Rect,
  reveal,
  revealBeside,
  toScreen,
  viewOf,
  zoomAt,
} from './camera';
import { Cards, type Carried, moveLayers } from './cards';
import { useDrawing } from './drawing';
import { type Look, lookOf } from './edges';
import { useGestures } from './gestures';
import { Legend } from './legend';
import css from './map.module.css';
import { MapControls } from './map-controls';
import { mapCommand } from './map-keys';
import { CORNER, Minimap } from './minimap';
import { idAt, isObjective, nodeAt, type Seen, type Tree, titleAt } from './model';
import { usePalette } from './palette';
import { moveRefusalText } from './realign';
import { type Scene, useScene } from './scene';
import { useSharpAfterZoom } from './sharp';
import { useStage } from './stage';
import { cameras, goTo, useTreeState } from './state';

type Props = {
  readonly tree: Tree;
  readonly seen: Seen;
  readonly cycleId: string;
  readonly onOpen: (node: number) => void;
  readonly onFold: (node: number) => void;
  readonly onUnfold: (nodes: readonly number[]) => void;
  readonly onFoldAll: () => void;
  readonly onMove: (child: number, parent: number) => void;
  readonly onSearch: () => void;
  /** Nothing is to be seen: it waits under something else. */
  readonly idle: boolean;
};

/** The alignment tree as a map: pans, zooms, folds, lights lines of sight, and lets cards be carried to a new parent. */
export function MapView(props: Props) {
  const { tree, seen, cycleId, onMove } = props;
  const stage = useStage();
  const scene = useScene(tree, seen);
  const palette = usePalette();
  const viewport = useRef<HTMLDivElement>(null);
  const pan = useRef<HTMLDivElement>(null);
  const zoom = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const at = nodeAt(
    tree,
    useTreeState((state) => state.at),
  );
  const lit = useTreeState((state) => state.lit);
  const [carried, setCarried] = useState<Carried | null>(null);
  /** The card picked up with the keyboard. */
  const [lifted, setLifted] = useState<number | null>(null);
  const [pointer, setPointer] = useState({ x: 0, y: 0 });
  const cardId = useId();
  const idOf = useCallback((node: number) => `${cardId}card${node}`, [cardId]);

  const used = useMemo(() => {
    const { kind, declined } = tree.data.links;
    return new Set<Look>(kind.map((one, at) => lookOf({ kind: one, declined: declined[at] === true })));
  }, [tree]);
  const sight = useMemo(
    () => (lit && at !== MISSION ? lineOfSight(tree.data, tree.forest, at) : null),
    [lit, tree, at],
  );
  const emphasis = useMemo(() => ({ sight, wanted: seen.wanted }), [sight, seen.wanted]);
  const { canvas, factsAt } = useDrawing({ stage, scene, palette, emphasis });

  const rectOf = useCallback(
    (node: number): Rect | null => {
      if (!scene) return null;
      const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
      if (node === MISSION) return { ...scene.layout.mission, ...size };
      const place = scene.shown.place[node] ?? -1;
      return place < 0 ? null : { x: scene.layout.x[place] ?? 0, y: scene.layout.y[place] ?? 0, ...size };
    },
    [scene],
  );
  // A panel at the right takes room from the map; the card it is about stays in view.
  const stay = useRef<() => void>(() => {});
  stay.current = () => {
    const rect = at === MISSION ? null : rectOf(at);
    if (rect) stage.look(revealBeside(stage.camera(), rect, stage.size(), CORNER));
  };
  useOpening(stage, scene, cycleId, viewport, stay);
  useSearchCamera(stage, scene, seen);
  useFollowing(stage, at, rectOf);
  const keepInPlace = useAnchor(stage, rectOf);
  useEffect(() => stage.onFrame(() => moveLayers(pan.current, zoom.current, stage)), [stage]);
  useSharpAfterZoom(stage, pan);
  useEffect(
    () =>
      stage.onFrame(() => {
        if (stage.size().width > 0) cameras.set(cycleId, stage.camera());
      }),
    [stage, cycleId],
  );

  const select = (node: number, light = lit) => {
    goTo(idAt(tree, node), light);
    const rect = rectOf(node);
    if (rect) stage.fly(revealBeside(stage.camera(), rect, stage.size(), CORNER));
  };
  const fold = (node: number) => {
    keepInPlace(node);
    props.onFold(node);
  };
  const foldAll = () => {
    keepInPlace(at);
    props.onFoldAll();
  };
  const grip = useGestures(viewport, stage, scene, {
    select: (node) => {
      goTo(idAt(tree, node), true);
      layer.current?.focus({ preventScroll: true });
    },
    clear: () => goTo(idAt(tree, at), false),
    open: props.onOpen,
    fold,
    carry: (next) => {
      if (next) setPointer(next.at);
      setCarried(next && { node: next.node, over: next.over, refusal: refusalOf(tree, next.node, next.over) });
    },
    drop: onMove,
  });

  const run = (command: NonNullable<ReturnType<typeof mapCommand>>) => {
    if (!scene) return;
    const { layout, shown } = scene;
    const rect = rectOf(at) ?? rectOf(MISSION);
    const look = (camera: Camera) => stage.fly(leash(camera, layout, stage.size()));
    switch (command.do) {
      case 'travel': {
        const place = shown.place[at] ?? -1;
        if (command.to === 'right' && (shown.hidden[place] ?? 0) > 0) return fold(at);
        return select(travel(shown, layout, at, command.to));
      }
      case 'open':
        if (lifted !== null) {
          setLifted(null);
          if (lifted !== at) onMove(lifted, at);
        } else props.onOpen(at);
        return;
      case 'carry':
        if (saidLooking()) return;
        return setLifted(!isObjective(tree, at) || lifted !== null ? null : at);
      case 'escape':
        if (lifted !== null) return setLifted(null);
        return goTo(idAt(tree, at), false);
      case 'light':
        return goTo(idAt(tree, at), !lit);
      case 'fold':
        return at === MISSION ? foldAll() : fold(at);
      case 'fold-all':
        return foldAll();
      case 'search':
        return props.onSearch();
      case 'fit':
        return look(fit({ x: 0, y: 0, width: layout.width, height: layout.height }, stage.size()));
      case 'zoom-to':
        return rect ? look(fit(rect, stage.size(), 32, 1)) : undefined;
      case 'actual-size':
      case 'zoom': {
        const camera = stage.camera();
        const { width, height } = stage.size();
        const middle = { x: width / 2, y: height / 2 };
        const centre =
          rect && isOnScreen(rect, viewOf(camera, stage.size())) ? toScreen(camera, centreOf(rect)) : middle;
        return look(zoomAt(camera, command.do === 'zoom' ? command.by : 1 / camera.zoom, centre));
      }
    }
  };
  const key = (event: KeyboardEvent) => {
    const command = mapCommand(event);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };

  // A card that was chosen elsewhere (the list, a link) may lie under folded ones: these open first.
  const unfold = props.onUnfold;
  useEffect(() => {
    if (at === MISSION || seen.shown.place[at] !== -1) return;
    const closed = foldedAncestors(tree.forest, (node) => seen.folded.has(idAt(tree, node)), at);
    if (closed.length > 0) unfold(closed);
  }, [at, seen, tree, unfold]);

  const keyboardCarried: Carried | null =
    lifted === null ? null : { node: lifted, over: at === lifted ? null : at, refusal: refusalOf(tree, lifted, at) };
  return (
    <div ref={viewport} className={css.viewport} data-grip={grip ?? undefined} inert={props.idle}>
      <canvas ref={canvas} className={css.canvas} />
      <div
        ref={layer}
        className={css.layer}
        role="tree"
        aria-label="Alignment map"
        aria-activedescendant={idOf(at)}
        tabIndex={0}
        onKeyDown={key}
      >
        <div ref={pan} className={css.pan}>
          <div ref={zoom} className={css.zoom}>
            {scene && (
              <Cards
                {...{ stage, scene, factsAt, emphasis, palette, at, lit, idOf }}
                carried={carried ?? keyboardCarried}
              />
            )}
          </div>
        </div>
      </div>
      {scene && <Minimap stage={stage} scene={scene} palette={palette} />}
      <Legend used={used} ownersWord={tree.data.objectives.differs.includes(true)} />
      <MapControls stage={stage} run={run} />
      {carried && (
        <div className={css.ghost} style={{ transform: `translate(${pointer.x + 12}px, ${pointer.y + 12}px)` }}>
          <span dir="auto" className="two-lines">
            {titleAt(tree, carried.node)}
          </span>
          <small>{carried.refusal ?? landing(tree, carried.over)}</small>
        </div>
      )}
      <div aria-live="polite">
        {keyboardCarried && (
          <p className={css.banner}>
            {keyboardCarried.over === null
              ? 'Go to the new parent with the arrow keys. Enter aligns, Escape lets it be.'
              : (keyboardCarried.refusal ?? landing(tree, keyboardCarried.over))}
          </p>
        )}
      </div>
    </div>
  );
}

function refusalOf(tree: Tree, child: number, over: number | null): string | null {
  return over === null || over === child ? null : moveRefusalText(tree, child, over);
}

function landing(tree: Tree, over: number | null): string {
  if (over === null) return 'Drop it on its new parent';
  if (over === MISSION) return 'Take it out of what it contributes to';
  return `${isObjective(tree, over) ? 'Contributes to' : 'Serves'} “${titleAt(tree, over)}”`;
}

const centreOf = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

const isOnScreen = (rect: Rect, view: Rect): boolean =>
  rect.x < view.x + view.width &&
  rect.x + rect.width > view.x &&
  rect.y < view.y + view.height &&
  rect.y + rect.height > view.y;

/** Follows the viewport's size, and opens each cycle's map where it was left, else where its mission can be read. */
function useOpening(
  stage: ReturnType<typeof useStage>,
  scene: ReturnType<typeof useScene>,
  cycleId: string,
  viewport: React.RefObject<HTMLElement | null>,
  resized: React.RefObject<() => void>,
): void {
  const [sized, setSized] = useState(false);
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const measure = () => {
      const first = stage.size().width === 0;
      stage.resize({ width: element.clientWidth, height: element.clientHeight });
      if (element.clientWidth > 0) setSized(true);
      if (!first) resized.current();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, viewport, resized]);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!scene || !sized || opened.current === cycleId) return;
    opened.current = cycleId;
    const mission = { ...scene.layout.mission, width: CARD_WIDTH, height: CARD_HEIGHT };
    stage.look(cameras.get(cycleId) ?? opening(scene.layout, mission, stage.size()));
  }, [scene, sized, cycleId, stage]);
}

/** What was found is brought into view, as large as the map is now; when the search is over, it is as it was before. */
function useSearchCamera(stage: ReturnType<typeof useStage>, scene: ReturnType<typeof useScene>, seen: Seen): void {
  const before = useRef<Camera | null>(null);
  const answered = useRef(seen.wanted);
  useEffect(() => {
    if (!scene || scene.shown !== seen.shown || answered.current === seen.wanted) return;
    if (answered.current === null) before.current = stage.camera();
    answered.current = seen.wanted;
    const mission = { ...scene.layout.mission, width: CARD_WIDTH, height: CARD_HEIGHT };
    const zoom = Math.min(1, Math.max(OPENING_ZOOM, stage.camera().zoom));
    const opened = (seen.wanted === null && before.current) || opening(scene.layout, mission, stage.size(), zoom);
    const first = firstFound(scene, seen.wanted);
    stage.look(first === null ? opened : reveal(opened, first, stage.size()));
  }, [stage, scene, seen]);
}

/** The card of the first that was found; null while nothing is sought, or where none of them has a card. */
function firstFound({ shown, layout }: Scene, wanted: Uint8Array | null): Rect | null {
  const place = wanted === null ? -1 : shown.nodes.findIndex((node) => wanted[node] === 1);
  if (place < 0) return null;
  return { x: layout.x[place] ?? 0, y: layout.y[place] ?? 0, width: CARD_WIDTH, height: CARD_HEIGHT };
}

/** A card that was gone to from elsewhere, as from the search field, comes into view once it has a place. */
function useFollowing(stage: ReturnType<typeof useStage>, at: number, rectOf: (node: number) => Rect | null): void {
  const followed = useRef(at);
  useEffect(() => {
    const rect = followed.current === at ? null : rectOf(at);
    if (!rect) return;
    followed.current = at;
    if (!isOnScreen(rect, viewOf(stage.camera(), stage.size())))
      stage.fly(revealBeside(stage.camera(), rect, stage.size(), CORNER));
  }, [stage, at, rectOf]);
}

/** Folding moves cards; the one that was folded stays under the hand. */
function useAnchor(stage: ReturnType<typeof useStage>, rectOf: (node: number) => Rect | null): (node: number) => void {
  const anchor = useRef<{ node: number; x: number; y: number } | null>(null);
  useEffect(() => {
    const held = anchor.current;
    const rect = held && rectOf(held.node);
    if (!held || !rect) return;
    if (rect.x === held.x && rect.y === held.y) return;
    anchor.current = null;
    const camera = stage.camera();
    stage.look({ ...camera, x: camera.x + rect.x - held.x, y: camera.y + rect.y - held.y });
  }, [stage, rectOf]);
  return (node) => {
    const rect = rectOf(node);
    anchor.current = rect && { node, x: rect.x, y: rect.y };
  };
}
