import { type RefObject, useEffect } from 'react';
import type { Stage } from './stage';

/** A zoom rests when it has not changed for so long. */
const REST_MS = 160;

/**
 * Draws the cards anew once a zoom rests. What is made ready to be moved keeps the letters of the zoom at which it was
 * drawn, in some of its layers, and shows them stretched; a frame in which it is not ready lets go of them.
 */
export function useSharpAfterZoom(stage: Stage, moved: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let { zoom } = stage.camera();
    let rest: ReturnType<typeof setTimeout> | undefined;
    const redraw = () => {
      const element = moved.current;
      if (!element) return;
      element.style.willChange = 'auto';
      requestAnimationFrame(() => requestAnimationFrame(() => element.style.removeProperty('will-change')));
    };
    const forget = stage.onFrame(() => {
      if (stage.camera().zoom === zoom) return;
      zoom = stage.camera().zoom;
      clearTimeout(rest);
      rest = setTimeout(redraw, REST_MS);
    });
    return () => {
      forget();
      clearTimeout(rest);
    };
  }, [stage, moved]);
}
