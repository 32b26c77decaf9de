import type { Input } from '#shared/contract';
import { MISSION } from '#shared/tree/domain';
import { HEADING_BASELINE } from '#shared/tree/layout';
import { cardBook } from './drawing';
import { dashes, lookOf, traceArrow, traceEdge } from './edges';
import { headingOf } from './model';
import { type Canvas2D, canvasMeasure, fontOf, paintShapes, writeDeclined } from './painter';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { foldShapes, type MeasureFace } from './shapes';
import { PICTURE_MARGIN, type Picture, svgOf } from './svg';

export type PictureInput = Input<'tree.export'>['picture'];

/** Work between two breaths of the window, in milliseconds. */
const SLICE_MS = 10;

/** The whole map as it is folded and filtered now, ready to be drawn anywhere. */
export function pictureOf(scene: Scene, measure: MeasureFace): Picture {
  const book = cardBook(scene, measure);
  const { data } = scene.tree;
  return {
    title: data.company.mission || data.company.name,
    layout: scene.layout,
    shown: scene.shown,
    edges: scene.edges,
    mission: book.shapesOf(MISSION),
    card: (place) => {
      const shapes = book.shapesOf(scene.shown.nodes[place] ?? MISSION);
      const hidden = scene.shown.hidden[place] ?? 0;
      return hidden > 0 ? [...shapes, ...foldShapes(hidden)] : shapes;
    },
    heading: headingOf(scene),
  };
}

/** The map as an SVG, made in slices; `signal` stops it. */
export async function toSvg(scene: Scene, palette: Palette, signal: AbortSignal): Promise<PictureInput> {
  const parts: string[] = [];
  const breath = breathing(signal);
  for (const part of svgOf(pictureOf(scene, canvasMeasure(newCanvas(1, 1))), palette)) {
    parts.push(part);
    await breath();
  }
  return { format: 'svg', content: parts.join('') };
}

/** What a canvas can be at most: sides and area in pixels, with room to spare below the engine's own limits. */
const MOST = { side: 32_000, area: 200_000_000 };

/** Pixels per map pixel of a PNG: twice the map's size for print, less where the canvas would be too large. */
export function pngScale(width: number, height: number): number {
  return Math.min(2, MOST.side / width, MOST.side / height, Math.sqrt(MOST.area / (width * height)));
}

/** The map as a PNG, drawn in slices; `signal` stops it. */
export async function toPng(scene: Scene, palette: Palette, signal: AbortSignal): Promise<PictureInput> {
  const { layout, shown } = scene;
  const width = layout.width + 2 * PICTURE_MARGIN;
  const height = layout.height + 2 * PICTURE_MARGIN;
  const scale = pngScale(width, height);
  const canvas = newCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
  const picture = pictureOf(scene, canvasMeasure(newCanvas(1, 1)));
  const breath = breathing(signal);
  canvas.scale(scale, scale);
  canvas.fillStyle = palette.paper;
  canvas.fillRect(0, 0, width, height);
  canvas.translate(PICTURE_MARGIN, PICTURE_MARGIN);
  for (const edge of picture.edges) {
    canvas.strokeStyle = palette['line-strong'];
    canvas.lineWidth = 1.5;
    canvas.setLineDash([...dashes[lookOf(edge)]]);
    canvas.beginPath();
    traceEdge(edge, canvas);
    canvas.stroke();
    if (edge.kind === 'depends-on') strokeArrow(canvas, edge);
    if (edge.declined) writeDeclined(canvas, edge, palette);
    await breath();
  }
  canvas.setLineDash([]);
  if (layout.looseY !== null) {
    canvas.fillStyle = palette.text;
    canvas.font = fontOf({ size: 16, strong: true });
    canvas.fillText(picture.heading, 0, layout.looseY + HEADING_BASELINE);
  }
  paintShapes(canvas, picture.mission, layout.mission.x, layout.mission.y, palette);
  for (let place = 0; place < shown.nodes.length; place += 1) {
    paintShapes(canvas, picture.card(place), layout.x[place] ?? 0, layout.y[place] ?? 0, palette);
    await breath();
  }
  const blob = await canvas.canvas.convertToBlob({ type: 'image/png' });
  return { format: 'png', content: await base64(blob) };
}

function strokeArrow(canvas: Canvas2D, edge: Picture['edges'][number]): void {
  canvas.setLineDash([]);
  canvas.beginPath();
  traceArrow(edge, canvas);
  canvas.stroke();
}

function newCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  return context;
}

/** A pause for the window whenever a slice is over; throws when the work is not wanted any more. */
function breathing(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    since = performance.now();
  };
}

function base64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the picture could not be read back'));
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.readAsDataURL(blob);
  });
}
