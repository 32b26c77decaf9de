import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { leash, viewOf } from './camera';
import css from './map.module.css';
import type { Ink, Palette } from './palette';
import type { Scene } from './scene';
import { statusInk } from './shapes';
import type { Stage } from './stage';

const WIDTH = 180;
const HEIGHT = 116;
const PAD = 6;

/** What the minimap and the controls beneath it take from the bottom right corner of the map, in screen pixels. */
export const CORNER = { width: WIDTH + 28, height: HEIGHT + 64 } as const;

/** Map pixels to minimap pixels. A very tall map is squeezed rather than shown as a thread. */
export function minimapScale(width: number, height: number): { x: number; y: number } {
  const x = (WIDTH - 2 * PAD) / Math.max(1, width);
  const y = (HEIGHT - 2 * PAD) / Math.max(1, height);
  const least = Math.max(Math.min(x, y), 0.085);
  return { x: Math.min(x, least), y: Math.min(y, least) };
}

/** The whole map in a corner with the part that is on screen; a press or drag goes there. Not for the keyboard. */
export function Minimap({ stage, scene, palette }: { stage: Stage; scene: Scene; palette: Palette }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = scene.layout;
  const scale = useMemo(() => minimapScale(width, height), [width, height]);
  const backdrop = useMemo(() => drawBackdrop(scene, palette, scale), [scene, palette, scale]);

  useEffect(() => {
    const draw = () => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const view = viewOf(stage.camera(), stage.size());
      element.hidden = view.x <= 0 && view.y <= 0 && view.x + view.width >= width && view.y + view.height >= height;
      if (element.hidden) return;
      const density = devicePixelRatio;
      if (element.width !== WIDTH * density) {
        element.width = WIDTH * density;
        element.height = HEIGHT * density;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      if (backdrop) context.drawImage(backdrop, 0, 0, element.width, element.height);
      context.setTransform(density, 0, 0, density, 0, 0);
      const frame = {
        x: Math.max(1, PAD + view.x * scale.x),
        y: Math.max(1, PAD + view.y * scale.y),
        right: Math.min(WIDTH - 1, PAD + (view.x + view.width) * scale.x),
        bottom: Math.min(HEIGHT - 1, PAD + (view.y + view.height) * scale.y),
      };
      context.strokeStyle = palette.accent;
      context.lineWidth = 1.5;
      context.strokeRect(frame.x, frame.y, Math.max(3, frame.right - frame.x), Math.max(3, frame.bottom - frame.y));
    };
    return stage.onFrame(draw);
  }, [stage, backdrop, palette, scale, width, height]);

  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const camera = stage.camera();
    const view = viewOf(camera, stage.size());
    const x = (event.clientX - box.x - PAD) / scale.x - view.width / 2;
    const y = (event.clientY - box.y - PAD) / scale.y - view.height / 2;
    stage.look(leash({ ...camera, x, y }, scene.layout, stage.size()));
  };
  return <canvas ref={canvas} className={css.minimap} data-off-map onPointerDown={go} onPointerMove={go} />;
}

/** How much of the paper shows through the marks. */
const MARK_ALPHA = 217;

/** All cards as small marks in the colour of their status; drawn once per scene, dot by dot rather than card by card. */
function drawBackdrop(scene: Scene, palette: Palette, scale: { x: number; y: number }): OffscreenCanvas | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const density = devicePixelRatio;
  const bitmap = new OffscreenCanvas(WIDTH * density, HEIGHT * density);
  const context = bitmap.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const { inks, dots } = dotsOf(scene, scale, bitmap, density);
  const colours = coloursOf(context, inks, palette);
  const image = context.createImageData(bitmap.width, bitmap.height);
  const pixels = new Uint32Array(image.data.buffer);
  dots.forEach((ink, at) => {
    if (ink > 0) pixels[at] = colours[ink - 1] ?? 0;
  });
  context.putImageData(image, 0, 0);
  context.scale(density, density);
  context.fillStyle = palette.text;
  const { mission } = scene.layout;
  const { w, h } = markOf(scale);
  context.fillRect(PAD + mission.x * scale.x, PAD + mission.y * scale.y, w, h);
  return bitmap;
}

/** The colours of inks as the pixels of a picture: a colour may be written in any of the ways of CSS, and painting reads them all. */
function coloursOf(context: OffscreenCanvasRenderingContext2D, inks: readonly Ink[], palette: Palette): Uint32Array {
  if (inks.length === 0) return new Uint32Array();
  inks.forEach((ink, at) => {
    context.fillStyle = palette[ink];
    context.fillRect(at, 0, 1, 1);
  });
  const { data } = context.getImageData(0, 0, inks.length, 1);
  for (let at = 3; at < data.length; at += 4) data[at] = MARK_ALPHA;
  return new Uint32Array(data.buffer);
}

const markOf = (scale: { x: number; y: number }) => ({
  w: Math.max(2, CARD_WIDTH * scale.x),
  h: Math.max(1, CARD_HEIGHT * scale.y),
});

/** Which ink each dot of a picture has: 0 for none, else its place in `inks` and one. Thousands of cards share some hundred. */
function dotsOf(
  { layout, shown, tree }: Scene,
  scale: { x: number; y: number },
  { width, height }: { width: number; height: number },
  density: number,
) {
  const inks: Ink[] = [];
  const dots = new Uint8Array(width * height);
  const mark = markOf(scale);
  const [w, h] = [Math.max(1, Math.round(mark.w * density)), Math.max(1, Math.round(mark.h * density))];
  layout.x.forEach((x, place) => {
    const ink = statusInk(tree.data.objectives.status[shown.nodes[place] ?? 0] ?? 'none');
    if (!inks.includes(ink)) inks.push(ink);
    const left = Math.round((PAD + x * scale.x) * density);
    const top = Math.round((PAD + (layout.y[place] ?? 0) * scale.y) * density);
    for (let row = top; row < Math.min(height, top + h); row++)
      dots.fill(inks.indexOf(ink) + 1, row * width + left, row * width + Math.min(width, left + w));
  });
  return { inks, dots };
}
