import { MISSION } from '#shared/tree/domain';
import { HEADING_BASELINE } from '#shared/tree/layout';
import { type Camera, type Size, viewOf } from './camera';
import { dashes, traceArrow, traceEdge } from './edges';
import type { Canvas2D } from './painter';
import { fontOf, paintBlock, paintShapes, paintSpot, writeDeclined } from './painter';
import type { Palette } from './palette';
import type { Scene } from './scene';
import type { Shape } from './shapes';
import { placesIn } from './spatial';
import { BRIGHT_WIDTH, DIMMED, type Emphasis, hasArrow, LINE_WIDTH, strength, strokesIn } from './strokes';

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

/** Draws what is on screen where cards are too small to be elements: lines, heading and cards. */
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
    canvas.fillText(input.heading, 0, looseY + HEADING_BASELINE);
  }
  drawCards(canvas, input);
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

function drawEdges(canvas: Canvas2D, { scene, camera, size, palette, emphasis }: FrameInput): void {
  const view = viewOf(camera, size);
  const afar = camera.zoom < AFAR_ZOOM;
  const one = 1 / camera.zoom;
  const band = { top: view.y, bottom: view.y + view.height };
  for (const { look, bright, edges } of strokesIn(scene.edges, view, emphasis.sight, afar)) {
    canvas.globalAlpha = emphasis.sight && !bright ? DIMMED : 1;
    canvas.strokeStyle = bright ? palette.accent : palette['line-strong'];
    canvas.lineWidth = Math.max(bright ? BRIGHT_WIDTH : LINE_WIDTH, bright ? one * 1.5 : one * 0.8);
    canvas.setLineDash(afar ? [] : [...dashes[look]]);
    canvas.beginPath();
    for (const edge of edges) traceEdge(edge, canvas, band);
    canvas.stroke();
    if (!hasArrow(look)) continue;
    canvas.setLineDash([]);
    canvas.beginPath();
    for (const edge of edges) traceArrow(edge, canvas);
    canvas.stroke();
    if (look === 'declined' && camera.zoom >= BLOCK_ZOOM)
      for (const edge of edges) writeDeclined(canvas, edge, palette);
  }
  canvas.setLineDash([]);
  canvas.globalAlpha = 1;
}
