import { startTransition, useEffect, useState } from 'react';
import { type Camera, READABLE_ZOOM, type Rect, type Size, viewOf } from './camera';
import type { Scene } from './scene';
import type { Stage } from './stage';

/** What comes into view has its cards within so many screen pixels around the viewport at once. */
const NEAR = 40;
/** Cards are kept ready for so many screen pixels around it, so that most frames of a pan render nothing. */
const AROUND = 280;

/** The part of a scene that has cards. */
type Cover = { readonly scene: Scene; readonly rect: Rect; readonly isWide: boolean };

/**
 * The part of the map to have cards for; null while too small to be read. Of a new scene, and where the viewport comes
 * to, what is in view comes first and what lies around it a frame later: making all of it at once would cost frames.
 */
export function useCover(stage: Stage, scene: Scene): Rect | null {
  const [cover, setCover] = useState<Cover | null>(null);
  useEffect(
    () => stage.onFrame(() => setCover((before) => coverOf(before, scene, stage.camera(), stage.size()))),
    [stage, scene],
  );
  const isWide = cover === null || cover.isWide;
  useEffect(() => {
    if (isWide) return;
    const frame = requestAnimationFrame(() =>
      startTransition(() => setCover((before) => before && widened(before, stage.camera(), stage.size()))),
    );
    return () => cancelAnimationFrame(frame);
  }, [isWide, cover, stage]);
  if (cover === null || cover.scene === scene) return cover?.rect ?? null;
  return around(stage.camera(), stage.size(), NEAR);
}

/** The cover for where the viewport is: the same one as long as it will do. */
function coverOf(before: Cover | null, scene: Scene, camera: Camera, size: Size): Cover | null {
  if (camera.zoom < READABLE_ZOOM || size.width === 0) return null;
  const own = before?.scene === scene ? before : null;
  const view = viewOf(camera, size);
  if (own && contains(own.rect, view) && own.rect.width < view.width * 3) return own;
  const near = around(camera, size, NEAR);
  const kept = own && overlap(own.rect, around(camera, size, AROUND));
  return { scene, rect: kept ? hull(near, kept) : near, isWide: false };
}

const widened = (before: Cover, camera: Camera, size: Size): Cover => ({
  ...before,
  rect: around(camera, size, AROUND),
  isWide: true,
});

/** What is in view with so many screen pixels around it. */
function around(camera: Camera, size: Size, pixels: number): Rect {
  const { x, y, width, height } = viewOf(camera, size);
  const by = pixels / camera.zoom;
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** What two rectangles have in common; null for nothing. */
function overlap(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The smallest rectangle around two. */
function hull(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}
