import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MISSION } from '#shared/tree/domain';
import { READABLE_ZOOM } from './camera';
import { type Facts, factsOf } from './facts';
import { drawFrame } from './frame';
import { headingOf, isObjective, stepAt } from './model';
import { canvasMeasure } from './painter';
import type { Palette } from './palette';
import type { Scene } from './scene';
import { blockShapes, cardShapes, foldShapes, type MeasureFace, missionShapes, type Shape, stepShapes } from './shapes';
import type { Stage } from './stage';
import type { Emphasis } from './strokes';

/** Facts and shapes of cards, worked out when first needed and kept as long as the answer they come from. */
export function cardBook(scene: Scene, measure: MeasureFace) {
  const { tree } = scene;
  const facts = new Map<number, Facts>();
  const shapes = new Map<number, readonly Shape[]>();
  const factsAt = (node: number): Facts => {
    const known = facts.get(node) ?? factsOf(tree, node);
    facts.set(node, known);
    return known;
  };
  const blocks = new Map<number, readonly Shape[]>();
  const blockOf = (node: number): readonly Shape[] => {
    const known = blocks.get(node) ?? (isObjective(tree, node) ? blockShapes(factsAt(node)) : shapesOf(node));
    blocks.set(node, known);
    return known;
  };
  const drawn = (node: number): Shape[] => {
    if (node === MISSION) return missionShapes(tree.data.company, measure);
    const step = stepAt(tree, node);
    return step ? stepShapes(step, measure) : cardShapes(factsAt(node), measure);
  };
  const shapesOf = (node: number): readonly Shape[] => {
    const known = shapes.get(node) ?? drawn(node);
    shapes.set(node, known);
    return known;
  };
  return { factsAt, shapesOf, blockOf };
}

type Input = {
  readonly stage: Stage;
  readonly scene: Scene | null;
  readonly palette: Palette;
  readonly emphasis: Emphasis;
};

/** Paints the map's canvas with every frame of the stage that needs it, and hands out what cards say. */
export function useDrawing({ stage, scene, palette, emphasis }: Input): {
  canvas: RefObject<HTMLCanvasElement | null>;
  factsAt: (node: number) => Facts;
} {
  const canvas = useRef<HTMLCanvasElement>(null);
  const fonts = useFontsReady();
  /** Whether cards could be read in the frame before. */
  const wasReadable = useRef(true);
  const tree = scene?.tree ?? null;
  // One book per answer and font: folding and panning keep it.
  const books = useRef<{ tree: unknown; fonts: number; book: ReturnType<typeof cardBook> } | null>(null);
  const book = useMemo(() => {
    if (!scene) return null;
    if (books.current?.tree === tree && books.current.fonts === fonts) return books.current.book;
    const context = document.createElement('canvas').getContext('2d');
    const measure: MeasureFace = context ? canvasMeasure(context) : (text, face) => text.length * face.size * 0.55;
    books.current = { tree, fonts, book: cardBook(scene, measure) };
    return books.current.book;
  }, [scene, tree, fonts]);

  useEffect(() => {
    const heading = scene === null ? '' : headingOf(scene);
    const draw = () => {
      const element = canvas.current;
      const size = stage.size();
      if (!element || !scene || !book || size.width === 0) return;
      // cards and lines that can be read are elements, which come a frame after the camera: till then they are painted
      const readable = stage.camera().zoom >= READABLE_ZOOM;
      element.hidden = readable && wasReadable.current;
      if (readable && !wasReadable.current) stage.repaint();
      wasReadable.current = readable;
      const context = element.hidden ? null : element.getContext('2d');
      if (!context) return;
      const density = devicePixelRatio;
      const width = Math.round(size.width * density);
      const height = Math.round(size.height * density);
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      drawFrame(context, {
        scene,
        camera: stage.camera(),
        size,
        density,
        palette,
        emphasis,
        shapesOf: book.shapesOf,
        blockOf: book.blockOf,
        foldShapesOf: (place) => foldShapes(scene.shown.hidden[place] ?? 0),
        heading,
      });
    };
    return stage.onFrame(draw);
  }, [stage, scene, palette, emphasis, book]);

  const factsAt = useCallback(
    (node: number): Facts => {
      if (!book) throw new Error('no card before the first scene');
      return book.factsAt(node);
    },
    [book],
  );
  return { canvas, factsAt };
}

/** Rises when fonts have been loaded, since widths were measured without them. */
function useFontsReady(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const fonts = 'fonts' in document ? document.fonts : null;
    const loaded = () => setCount((before) => before + 1);
    fonts?.addEventListener('loadingdone', loaded);
    return () => fonts?.removeEventListener('loadingdone', loaded);
  }, []);
  return count;
}
