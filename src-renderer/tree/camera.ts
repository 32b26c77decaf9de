/** What part of the map is on screen: the map point at the viewport's top left, and the zoom. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number };
export type Size = { readonly width: number; readonly height: number };
export type Rect = Size & { readonly x: number; readonly y: number };
export type Point = { readonly x: number; readonly y: number };

export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 2;
/** From this zoom on, cards are drawn as real elements and can be read. */
export const READABLE_ZOOM = 0.6;

const clampZoom = (zoom: number) => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

/** The map point under a point of the viewport. */
export const toMap = (camera: Camera, at: Point): Point => ({
  x: camera.x + at.x / camera.zoom,
  y: camera.y + at.y / camera.zoom,
});

/** The point of the viewport over a map point. */
export const toScreen = (camera: Camera, at: Point): Point => ({
  x: (at.x - camera.x) * camera.zoom,
  y: (at.y - camera.y) * camera.zoom,
});

/** The part of the map that a viewport shows. */
export const viewOf = (camera: Camera, size: Size): Rect => ({
  x: camera.x,
  y: camera.y,
  width: size.width / camera.zoom,
  height: size.height / camera.zoom,
});

/** Moves by screen pixels. */
export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx / camera.zoom,
  y: camera.y + dy / camera.zoom,
});

/** Zooms by a factor so that what is under `at` stays under it. */
export function zoomAt(camera: Camera, factor: number, at: Point): Camera {
  const zoom = clampZoom(camera.zoom * factor);
  const fixed = toMap(camera, at);
  return { x: fixed.x - at.x / zoom, y: fixed.y - at.y / zoom, zoom };
}

/** Shows a rectangle in the middle of the viewport, as large as it fits but never beyond `most`. */
export function fit(rect: Rect, size: Size, margin = 32, most = 1): Camera {
  const free = { width: Math.max(1, size.width - 2 * margin), height: Math.max(1, size.height - 2 * margin) };
  const zoom = clampZoom(Math.min(most, free.width / Math.max(1, rect.width), free.height / Math.max(1, rect.height)));
  return {
    x: rect.x + rect.width / 2 - size.width / zoom / 2,
    y: rect.y + rect.height / 2 - size.height / zoom / 2,
    zoom,
  };
}

/** The smallest move that brings a rectangle into the viewport with a margin of screen pixels; zoom stays. */
export function reveal(camera: Camera, rect: Rect, size: Size, margin = 24): Camera {
  const view = viewOf(camera, size);
  const edge = margin / camera.zoom;
  const along = (at: number, length: number, start: number, extent: number) => {
    if (length + 2 * edge >= extent || at - edge < start) return at - edge;
    if (at + length + edge > start + extent) return at + length + edge - extent;
    return start;
  };
  return {
    x: along(rect.x, rect.width, view.x, view.width),
    y: along(rect.y, rect.height, view.y, view.height),
    zoom: camera.zoom,
  };
}

/** The same, and clear of what lies over the bottom right corner (its size on screen): the map moves on upwards. */
export function revealBeside(camera: Camera, rect: Rect, size: Size, corner: Size): Camera {
  const seen = reveal(camera, rect, size);
  const at = toScreen(seen, rect);
  const right = at.x + rect.width * seen.zoom;
  const below = at.y + rect.height * seen.zoom - (size.height - corner.height);
  return right > size.width - corner.width && below > 0 ? panBy(seen, 0, below) : seen;
}

/** Keeps at least a corner of the map on screen, so that nobody gets lost in empty paper. */
export function leash(camera: Camera, map: Size, size: Size): Camera {
  const view = viewOf(camera, size);
  const hold = (start: number, extent: number, length: number) => {
    const keep = Math.min(extent / 2, 160 / camera.zoom);
    return Math.min(length - keep, Math.max(keep - extent, start));
  };
  return { ...camera, x: hold(view.x, view.width, map.width), y: hold(view.y, view.height, map.height) };
}

/** A large map opens at this zoom: small, and still to be read. */
export const OPENING_ZOOM = 0.7;

/**
 * Where the map opens: whole if it can be read whole, else readable, at `zoom`, with the mission at the left, half way
 * down, or higher where there is nothing above it.
 */
export function opening(map: Size, mission: Rect, size: Size, zoom = OPENING_ZOOM): Camera {
  const whole = fit({ x: 0, y: 0, width: map.width, height: map.height }, size);
  if (whole.zoom >= OPENING_ZOOM) return whole;
  const margin = 24 / zoom;
  return { x: -margin, y: Math.max(-margin, mission.y + mission.height / 2 - size.height / zoom / 2), zoom };
}
