import { type LineOfSight, MISSION } from '#shared/tree/domain';
import { type Camera, READABLE_ZOOM, type Size, viewOf } from './camera';
import { dashes, type Edge, edgeTouches, endsIn, type Look, lookOf, traceArrow, traceEdge } from './edges';
import type { Canvas2D } from './painter';
import { fontOf, paintBlock, paintShapes, paintSpot, writeDeclined } from './painter';
import type { Palette } from './palette';
import type { Scene } from './scene';
import type { Shape } from './shapes';
import { placesIn } from './spatial';

/** What is brought out and what steps back. */
export type Emphasis = {
  readonly sight: LineOfSight | null;
  readonly wanted: Uint8Array | null;
};

export const DIMMED = 0.32;
const CONTEXT = 0.55;

/** How strongly a card shows: off the lit line it is dimmed, as a mere way to what was found it steps back. */
export function strength({ sight, wanted }: Emphasis, node: number): number {
  if (sight) return node === MISSION ? (sight.mission ? 1 : DIMMED) : sight.nodes[node] === 1 ? 1 : DIMMED;
  return wanted && node !== MISSION && wanted[node] !== 1 ? CONTEXT : 1;
}

/** Below this zoom not even large letters can be told apart, and cards are drawn as blocks. */
const BLOCK_ZOOM = 0.36;
/** Below this zoom a card is a spot of its status's colour, and dashes are no more to be seen. */
const AFAR_ZOOM = 0.16;

export type FrameInput = {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly size: Size;
  /** Device pixels per pixel. */
  readonly density: number;
  readonly palette: Palette;
  readonly emphasis: Emphasis;
  /** Shapes of the card of an objective, or of the mission. */
  readonly shapesOf: (node: number) => readonly Shape[];
  /** The same without words, for cards too small to be read. */
  readonly blockOf: (node: number) => readonly Shape[];
  readonly foldShapesOf: (place: number) => readonly Shape[];
  /** Words over what is not aligned. */
  readonly heading: string;
};

/** Draws what is on screen: lines and heading always, the cards where they are too small to be elements. */
export function drawFrame(canvas: Canvas2D, input: FrameInput): void {
  const { camera, size, density, scene, palette } = input;
  const scale = density * camera.zoom;
  canvas.setTransform(1, 0, 0, 1, 0, 0);
  canvas.clearRect(0, 0, size.width * density, size.height * density);
  canvas.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
  drawEdges(canvas, input);
  const { looseY } = scene.layout;
  if (looseY !== null) {
    canvas.fillStyle = palette.text;
    canvas.font = fontOf({ size: 13, strong: true }).replace('13px', '16px');
    canvas.textAlign = 'left';
    canvas.direction = 'ltr';
    canvas.fillText(input.heading, 0, looseY + 32);
  }
  if (camera.zoom < READABLE_ZOOM) drawCards(canvas, input);
}

function drawCards(
  canvas: Canvas2D,
  { scene, camera, size, palette, emphasis, shapesOf, blockOf, foldShapesOf }: FrameInput,
): void {
  const { layout, shown, columns } = scene;
  const paint = camera.zoom < AFAR_ZOOM ? paintSpot : camera.zoom < BLOCK_ZOOM ? paintBlock : paintShapes;
  const draw = (node: number, x: number, y: number) => {
    canvas.globalAlpha = strength(emphasis, node);
    paint(canvas, camera.zoom < BLOCK_ZOOM ? blockOf(node) : shapesOf(node), x, y, palette);
  };
  draw(MISSION, layout.mission.x, layout.mission.y);
  for (const place of placesIn(columns, layout, viewOf(camera, size))) {
    const x = layout.x[place] ?? 0;
    const y = layout.y[place] ?? 0;
    draw(shown.nodes[place] ?? MISSION, x, y);
    if ((shown.hidden[place] ?? 0) > 0 && camera.zoom >= AFAR_ZOOM)
      paintShapes(canvas, foldShapesOf(place), x, y, palette);
  }
  canvas.globalAlpha = 1;
}

const isLit = (sight: LineOfSight, node: number): boolean =>
  node === MISSION ? sight.mission : sight.nodes[node] === 1;

const looks: readonly Look[] = ['contributes', 'supports', 'depends-on', 'declined'];

function drawEdges(canvas: Canvas2D, { scene, camera, size, palette, emphasis }: FrameInput): void {
  const view = viewOf(camera, size);
  const { sight } = emphasis;
  const afar = camera.zoom < AFAR_ZOOM;
  const lit = (edge: Edge) =>
    sight !== null &&
    (edge.link < 0 ? isLit(sight, edge.parent) && sight.nodes[edge.child] === 1 : sight.links[edge.link] === 1);
  // A line across the tree that only passes by would be noise; with an end in view, or lit, it says something. From afar
  // only the lit ones do.
  const inView = scene.edges.filter(
    (edge) => edgeTouches(edge, view) && (edge.primary || (!afar && endsIn(edge, view)) || lit(edge)),
  );
  const one = 1 / camera.zoom;
  const band = { top: view.y, bottom: view.y + view.height };
  for (const bright of [false, true]) {
    canvas.globalAlpha = sight && !bright ? DIMMED : 1;
    canvas.strokeStyle = bright ? palette.accent : palette['line-strong'];
    canvas.lineWidth = Math.max(bright ? 2 : 1.25, bright ? one * 1.5 : one * 0.8);
    for (const look of looks) {
      const group = inView.filter((edge) => lookOf(edge) === look && lit(edge) === bright);
      if (group.length === 0) continue;
      canvas.setLineDash(afar ? [] : [...dashes[look]]);
      canvas.beginPath();
      for (const edge of group) traceEdge(edge, canvas, band);
      canvas.stroke();
      if (look !== 'depends-on' && look !== 'declined') continue;
      canvas.setLineDash([]);
      canvas.beginPath();
      for (const edge of group) traceArrow(edge, canvas);
      canvas.stroke();
      if (look === 'declined' && camera.zoom >= BLOCK_ZOOM)
        for (const edge of group) writeDeclined(canvas, edge, palette);
    }
  }
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}
