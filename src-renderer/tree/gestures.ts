import { type RefObject, useEffect, useRef, useState } from 'react';
import { MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { isLooking } from '../ui/looking';
import { leash, type Point, panBy, toMap, zoomAt } from './camera';
import { isObjective } from './model';
import type { Scene } from './scene';
import { FOLD_OVERLAP, foldWidth } from './shapes';
import { placeAt } from './spatial';
import type { Stage } from './stage';

/** What lies under a point of the map. */
export type Hit = { readonly on: 'card' | 'fold'; readonly node: number } | { readonly on: 'paper' };

export function hitAt({ layout, shown, columns }: Scene, point: Point): Hit {
  const { mission } = layout;
  if (
    point.x >= mission.x &&
    point.x <= mission.x + CARD_WIDTH &&
    point.y >= mission.y &&
    point.y <= mission.y + CARD_HEIGHT
  )
    return { on: 'card', node: MISSION };
  const place = placeAt(columns, layout, point, 60);
  if (place === null) return { on: 'paper' };
  const node = shown.nodes[place] ?? MISSION;
  const width = foldWidth(shown.hidden[place] ?? 0);
  const right = (layout.x[place] ?? 0) + CARD_WIDTH;
  const middle = (layout.y[place] ?? 0) + CARD_HEIGHT / 2;
  const inBadge = point.x >= right - FOLD_OVERLAP && point.x <= right - FOLD_OVERLAP + width;
  if (shown.opens[place] === 1 && inBadge && Math.abs(point.y - middle) <= 12) return { on: 'fold', node };
  return point.x <= right ? { on: 'card', node } : { on: 'paper' };
}

export type Actions = {
  readonly select: (node: number) => void;
  readonly clear: () => void;
  readonly open: (node: number) => void;
  readonly fold: (node: number) => void;
  /** A card is being carried over a point; null takes it back. */
  readonly carry: (carried: { node: number; over: number | null; at: Point } | null) => void;
  readonly drop: (node: number, over: number) => void;
};

type Press =
  | { readonly kind: 'pan'; last: Point; moved: boolean }
  | { readonly kind: 'card'; readonly node: number; readonly start: Point; carrying: boolean }
  | { readonly kind: 'fold'; readonly node: number };

const THRESHOLD = 4;
/** So near the edge a carried card makes the map move. */
const EDGE = 36;

/** Pointer and wheel: pan, zoom, select, fold, carry. Answers whether the hand is open or closed. */
export function useGestures(
  viewport: RefObject<HTMLElement | null>,
  stage: Stage,
  scene: Scene | null,
  actions: Actions,
): 'open' | 'closed' | null {
  const now = useRef({ scene, actions });
  now.current = { scene, actions };
  const [grip, setGrip] = useState<'open' | 'closed' | null>(null);
  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    return listen(element, stage, () => now.current, setGrip);
  }, [viewport, stage]);
  return grip;
}

function listen(
  element: HTMLElement,
  stage: Stage,
  now: () => { scene: Scene | null; actions: Actions },
  setGrip: (grip: 'open' | 'closed' | null) => void,
): () => void {
  let press: Press | null = null;
  let space = false;
  const point = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.x, y: event.clientY - box.y };
  };
  const hit = (at: Point): Hit => {
    const { scene } = now();
    return scene ? hitAt(scene, toMap(stage.camera(), at)) : { on: 'paper' };
  };
  const move = (dx: number, dy: number) => {
    const { scene } = now();
    if (scene) stage.look(leash(panBy(stage.camera(), dx, dy), scene.layout, stage.size()));
  };
  const isCarried = (node: number): boolean => {
    const { scene } = now();
    return scene !== null && isObjective(scene.tree, node) && !isLooking();
  };
  const cancel = () => {
    if (press?.kind === 'card' && press.carrying) now().actions.carry(null);
    press = null;
    setGrip(space ? 'open' : null);
  };

  const down = (event: PointerEvent) => {
    if (event.button > 1 || isOffMap(event.target)) return;
    const at = point(event);
    const under = hit(at);
    if (event.button === 1 || space || under.on === 'paper') {
      press = { kind: 'pan', last: at, moved: false };
      setGrip('closed');
      if (event.button === 1) event.preventDefault();
    } else if (under.on === 'fold') press = { kind: 'fold', node: under.node };
    else press = { kind: 'card', node: under.node, start: at, carrying: false };
    element.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (!press) return;
    const at = point(event);
    if (press.kind === 'pan') {
      if (!press.moved && distance(at, press.last) < THRESHOLD) return;
      press.moved = true;
      move(press.last.x - at.x, press.last.y - at.y);
      press.last = at;
    } else if (press.kind === 'card' && isCarried(press.node)) {
      if (!press.carrying && distance(at, press.start) < THRESHOLD) return;
      press.carrying = true;
      const { width, height } = stage.size();
      const push = (value: number, extent: number) => (value < EDGE ? -8 : value > extent - EDGE ? 8 : 0);
      if (push(at.x, width) !== 0 || push(at.y, height) !== 0) move(push(at.x, width), push(at.y, height));
      const under = hit(at);
      now().actions.carry({ node: press.node, over: under.on === 'paper' ? null : under.node, at });
    }
  };
  const up = (event: PointerEvent) => {
    const done = press;
    press = null;
    setGrip(space ? 'open' : null);
    if (!done) return;
    const { actions } = now();
    const under = hit(point(event));
    if (done.kind === 'pan' && !done.moved && event.button === 0) actions.clear();
    else if (done.kind === 'fold') actions.fold(done.node);
    else if (done.kind === 'card' && !done.carrying) actions.select(done.node);
    else if (done.kind === 'card') {
      actions.carry(null);
      if (under.on !== 'paper') actions.drop(done.node, under.node);
    }
  };
  const open = (event: MouseEvent) => {
    if (isOffMap(event.target)) return;
    const under = hit(point(event));
    if (under.on === 'card') now().actions.open(under.node);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    // A line or page of a mouse wheel in pixels.
    const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 16 : stage.size().height;
    if (event.ctrlKey || event.metaKey) {
      const { scene } = now();
      const step = Math.max(-60, Math.min(60, event.deltaY * unit));
      const camera = zoomAt(stage.camera(), Math.exp(-step * 0.006), point(event));
      if (scene) stage.look(leash(camera, scene.layout, stage.size()));
    } else if (event.shiftKey && event.deltaX === 0) move(event.deltaY * unit, 0);
    else move(event.deltaX * unit, event.deltaY * unit);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && press) cancel();
    if (event.code !== 'Space' || !element.contains(document.activeElement)) return;
    space = event.type === 'keydown';
    if (press?.kind !== 'pan') setGrip(space ? 'open' : null);
    event.preventDefault();
  };

  const on = new AbortController();
  const { signal } = on;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', drag, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', cancel, { signal });
  element.addEventListener('dblclick', open, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  window.addEventListener('keydown', key, { signal });
  window.addEventListener('keyup', key, { signal });
  return () => on.abort();
}

/** Controls that lie over the map have presses of their own. */
const isOffMap = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-off-map]') !== null;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
