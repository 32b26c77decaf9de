import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { DECLINED } from './edges';
import type { Palette } from './palette';
import { BAR_TOP, BAR_WIDTH, type MeasureFace, type Shape } from './shapes';

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const family = '"Inter Variable", system-ui, sans-serif';
export const fontOf = ({ size, strong }: { size: number; strong: boolean }): string =>
  `${strong ? 600 : 400} ${size}px ${family}`;

/** Measures with a canvas's own fonts; widths are remembered. */
export function canvasMeasure(canvas: Canvas2D): MeasureFace {
  const known = new Map<string, number>();
  return (text, face) => {
    const key = `${face.size}${face.strong ? 's' : 'r'}${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const font = fontOf(face);
    if (canvas.font !== font) canvas.font = font;
    const { width } = canvas.measureText(text);
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}

const paths = new Map<string, Path2D>();
function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (!path) {
    path = new Path2D(d);
    paths.set(d, path);
  }
  return path;
}

/** Paints shapes with their origin at (x, y) of the canvas's present coordinates. */
export function paintShapes(canvas: Canvas2D, shapes: readonly Shape[], x: number, y: number, palette: Palette): void {
  canvas.translate(x, y);
  for (const shape of shapes) {
    if (shape.kind === 'text') paintText(canvas, shape, palette);
    else if (shape.kind === 'rect') {
      canvas.beginPath();
      canvas.roundRect(shape.x, shape.y, shape.w, shape.h, shape.radius);
      finish(canvas, shape, palette);
    } else {
      canvas.translate(shape.x, shape.y);
      finish(canvas, shape, palette, pathOf(shape.d));
      canvas.translate(-shape.x, -shape.y);
    }
  }
  canvas.translate(-x, -y);
}

function finish(canvas: Canvas2D, shape: Exclude<Shape, { kind: 'text' }>, palette: Palette, path?: Path2D): void {
  if (shape.fill) {
    canvas.fillStyle = palette[shape.fill];
    if (path) canvas.fill(path);
    else canvas.fill();
  }
  if (shape.stroke) {
    canvas.strokeStyle = palette[shape.stroke];
    canvas.lineWidth = shape.width ?? 1;
    canvas.setLineDash([...(shape.dash ?? [])]);
    if (path) canvas.stroke(path);
    else canvas.stroke();
  }
}

function paintText(canvas: Canvas2D, shape: Extract<Shape, { kind: 'text' }>, palette: Palette): void {
  if (shape.text === '') return;
  canvas.font = fontOf(shape.face);
  canvas.textAlign = shape.align;
  canvas.direction = shape.direction;
  canvas.fillStyle = palette[shape.ink];
  canvas.fillText(shape.text, shape.x, shape.y);
}

/** The word beside a line that the other team has declined. */
export function writeDeclined(canvas: Canvas2D, edge: { x1: number; y1: number }, palette: Palette): void {
  canvas.font = fontOf({ size: 13, strong: false }).replace('13px', `${DECLINED.size}px`);
  canvas.textAlign = 'left';
  canvas.direction = 'ltr';
  canvas.fillStyle = palette['text-muted'];
  canvas.fillText(DECLINED.word, edge.x1 + DECLINED.right, edge.y1 - DECLINED.up);
}

/** The status of a card, and whose word it is where that has a mark of its own. */
const marksOf = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'path');

/** So much of a card's corner is cut off, from afar, where the status is its owner's word. */
const NOTCH = 56;

/** A card too small to be read: its frame, its status as a large shape, beside it whether that is the owner's word, and its bar. */
export function paintBlock(canvas: Canvas2D, shapes: readonly Shape[], x: number, y: number, palette: Palette): void {
  const [frame] = shapes;
  if (frame) paintShapes(canvas, [frame], x, y, palette);
  const enlarged = 3.5;
  marksOf(shapes).forEach((mark, at) => {
    const left = x + 14 + at * 54;
    canvas.translate(left, y + 14);
    canvas.scale(enlarged, enlarged);
    paintShapes(canvas, [{ ...mark, x: 0, y: 0 }], 0, 0, palette);
    canvas.scale(1 / enlarged, 1 / enlarged);
    canvas.translate(-left, -y - 14);
  });
  for (const shape of shapes) {
    if (shape.kind !== 'rect' || shape.y !== BAR_TOP || !shape.fill) continue;
    canvas.fillStyle = palette[shape.fill];
    canvas.fillRect(x + shape.x, y + CARD_HEIGHT - 26, shape.w, 12);
  }
}

/** A card seen from afar: the colour of its status as far as its bar goes; a corner is missing where that is the owner's word. */
export function paintSpot(canvas: Canvas2D, shapes: readonly Shape[], x: number, y: number, palette: Palette): void {
  canvas.fillStyle = palette.track;
  canvas.fillRect(x, y, CARD_WIDTH, CARD_HEIGHT);
  for (const shape of shapes) {
    if (shape.kind !== 'rect' || shape.y !== BAR_TOP || !shape.fill) continue;
    canvas.fillStyle = palette[shape.fill];
    canvas.fillRect(x, y, shape.w * (CARD_WIDTH / BAR_WIDTH), CARD_HEIGHT);
  }
  if (marksOf(shapes).length < 2) return;
  canvas.fillStyle = palette.paper;
  canvas.beginPath();
  canvas.moveTo(x + CARD_WIDTH - NOTCH, y);
  canvas.lineTo(x + CARD_WIDTH, y);
  canvas.lineTo(x + CARD_WIDTH, y + NOTCH);
  canvas.fill();
}
