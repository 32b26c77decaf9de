import { useMemo } from 'react';
import { MISSION } from '#shared/tree/domain';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import type { Rect } from './camera';
import { useCover } from './cover';
import type { Facts } from './facts';
import { Lines } from './lines';
import css from './map.module.css';
import { MapCard, MissionCard } from './map-card';
import { stepAt } from './model';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { placesIn } from './spatial';
import type { Stage } from './stage';
import { StepCard } from './step-card';
import { type Emphasis, strength } from './strokes';

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
  readonly palette: Palette;
  readonly at: number;
  readonly lit: boolean;
  readonly carried: Carried | null;
  readonly idOf: (node: number) => string;
};

/** The cards that are elements: all on screen when they can be read, else only the one where the keyboard is. */
export function Cards({ stage, scene, factsAt, emphasis, palette, at, lit, carried, idOf }: Props) {
  const cover = useCover(stage, scene);
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
      {cover && <Lines {...{ scene, cover, emphasis, palette }} />}
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

const touches = (rect: Rect, { x, y }: { x: number; y: number }): boolean =>
  x <= rect.x + rect.width && x + CARD_WIDTH >= rect.x && y <= rect.y + rect.height && y + CARD_HEIGHT >= rect.y;

/** The place of a whole pixel of the screen: between two of them, letters are blurred. */
const onPixel = (place: number): number => Math.round(place * devicePixelRatio) / devicePixelRatio;

/** The layers that hold the cards: one that moves, one that scales, so that a pan repaints nothing. */
export function moveLayers(pan: HTMLElement | null, zoom: HTMLElement | null, stage: Stage): void {
  const camera = stage.camera();
  const [x, y] = [onPixel(-camera.x * camera.zoom), onPixel(-camera.y * camera.zoom)];
  if (pan) pan.style.transform = `translate(${x}px, ${y}px)`;
  if (zoom && zoom.style.scale !== String(camera.zoom)) zoom.style.scale = String(camera.zoom);
}

export const layerClasses = { pan: css.pan, zoom: css.zoom } as const;
