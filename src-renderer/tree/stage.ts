import { useEffect, useMemo } from 'react';
import type { Camera, Size } from './camera';

/**
 * The camera and the viewport's size, outside React: moving them costs one frame of painting and no rendering. Listeners
 * hear of changes once per frame.
 */
export type Stage = {
  readonly camera: () => Camera;
  readonly size: () => Size;
  readonly look: (camera: Camera) => void;
  readonly resize: (size: Size) => void;
  /** Paints again although nothing has moved. */
  readonly repaint: () => void;
  /** Flies to a camera within 150 ms; at once where motion is not wanted. */
  readonly fly: (camera: Camera) => void;
  readonly onFrame: (listener: () => void) => () => void;
  readonly stop: () => void;
};

const FLIGHT_MS = 150;

export function createStage(): Stage {
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let size: Size = { width: 0, height: 0 };
  let frame = 0;
  let flight: { from: Camera; to: Camera; since: number } | null = null;
  const listeners = new Set<() => void>();

  const repaint = () => {
    if (frame === 0) frame = requestAnimationFrame(tick);
  };
  const tick = () => {
    frame = 0;
    if (flight) {
      const share = Math.min(1, (performance.now() - flight.since) / FLIGHT_MS);
      camera = between(flight.from, flight.to, 1 - (1 - share) ** 3);
      if (share === 1) flight = null;
      else repaint();
    }
    for (const listener of listeners) listener();
  };
  return {
    camera: () => camera,
    size: () => size,
    look: (next) => {
      camera = next;
      flight = null;
      repaint();
    },
    resize: (next) => {
      size = next;
      repaint();
    },
    repaint,
    fly: (to) => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera = to;
      else flight = { from: camera, to, since: performance.now() };
      repaint();
    },
    onFrame: (listener) => {
      listeners.add(listener);
      repaint();
      return () => listeners.delete(listener);
    },
    stop: () => {
      cancelAnimationFrame(frame);
      frame = 0;
    },
  };
}

function between(from: Camera, to: Camera, share: number): Camera {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}

/** A stage for as long as the view stands. */
export function useStage(): Stage {
  const stage = useMemo(createStage, []);
  useEffect(() => stage.stop, [stage]);
  return stage;
}
