import { useEffect, useMemo, useState } from 'react';
import { MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { READABLE_ZOOM, type Rect, viewOf } from './camera';
import type { Facts } from './facts';
import { type Emphasis, strength } from './frame';
import css from './map.module.css';
import { MapCard, MissionCard } from './map-card';
import { stepAt } from './model';
import type { Scene } from './scene';
import { placesIn } from './spatial';
import type { Stage } from './stage';
import { StepCard } from './step-card';

/** Cards are kept ready for so many screen pixels around the viewport, so that most frames of a pan render nothing. */
const AROUND = 280;

/** A card that is being carried, by the pointer or the keyboard, and where it would land. */
export type Carried = {
  readonly node: number;
  /** The card under it, `MISSION`, or null. */
  readonly over: number | null;
  /** Why it may not land there; null where it may. */
  readonly refusal: string | null;
};

type Props = {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly factsAt: (node: number) => Facts;
  readonly emphasis: Emphasis;
  readonly at: number;
  readonly lit: boolean;
  readonly carried: Carried | null;
  readonly idOf: (node: number) => string;
};

/** The cards that are elements: all on screen when they can be read, else only the one where the keyboard is. */
export function Cards({ stage, scene, factsAt, emphasis, at, lit, carried, idOf }: Props) {
  const cover = useCover(stage);
  const { layout, shown, columns, tree } = scene;
  const places = useMemo(() => {
    const found = cover ? placesIn(columns, layout, cover) : [];
    const own = at === MISSION ? -1 : (shown.place[at] ?? -1);
    if (own >= 0 && !found.includes(own)) found.push(own);
    return found.sort((a, b) => a - b);
  }, [cover, columns, layout, shown, at]);
  const common = (node: number, x: number, y: number) => ({
    id: idOf(node),
    x,
    y,
    strength: strength(emphasis, node),
    at: node === at,
    lit: lit && node === at,
    drop:
      carried && carried.over === node ? (carried.refusal === null ? ('takes' as const) : ('refuses' as const)) : null,
  });
  return (
    <>
      {(at === MISSION || (cover !== null && touches(cover, layout.mission))) && (
        <MissionCard {...common(MISSION, layout.mission.x, layout.mission.y)} company={tree.data.company} />
      )}
      {places.map((place) => {
        const node = shown.nodes[place] ?? 0;
        const step = stepAt(tree, node);
        const own = common(node, layout.x[place] ?? 0, layout.y[place] ?? 0);
        const below = { opens: shown.opens[place] === 1, hidden: shown.hidden[place] ?? 0 };
        if (step)
          return <StepCard key={node} {...own} {...below} step={step} level={(tree.forest.depth[node] ?? 0) + 2} />;
        return (
          <MapCard key={node} {...own} {...below} facts={factsAt(node)} level={(tree.forest.depth[node] ?? 0) + 2} />
        );
      })}
    </>
  );
}

/** The part of the map to have cards for, renewed when the viewport leaves it; null while too small to be read. */
function useCover(stage: Stage): Rect | null {
  const [cover, setCover] = useState<Rect | null>(null);
  useEffect(
    () =>
      stage.onFrame(() => {
        const camera = stage.camera();
        setCover((before) => {
          if (camera.zoom < READABLE_ZOOM || stage.size().width === 0) return null;
          const view = viewOf(camera, stage.size());
          if (before && contains(before, view) && before.width < view.width * 3) return before;
          const around = AROUND / camera.zoom;
          return {
            x: view.x - around,
            y: view.y - around,
            width: view.width + 2 * around,
            height: view.height + 2 * around,
          };
        });
      }),
    [stage],
  );
  return cover;
}

const touches = (rect: Rect, { x, y }: { x: number; y: number }): boolean =>
  x <= rect.x + rect.width && x + CARD_WIDTH >= rect.x && y <= rect.y + rect.height && y + CARD_HEIGHT >= rect.y;

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The layers that hold the cards: one that moves, one that scales, so that a pan repaints nothing. */
export function moveLayers(pan: HTMLElement | null, zoom: HTMLElement | null, stage: Stage): void {
  const camera = stage.camera();
  if (pan) pan.style.transform = `translate(${-camera.x * camera.zoom}px, ${-camera.y * camera.zoom}px)`;
  if (zoom && zoom.style.scale !== String(camera.zoom)) zoom.style.scale = String(camera.zoom);
}

export const layerClasses = { pan: css.pan, zoom: css.zoom } as const;
