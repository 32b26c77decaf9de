import { useEffect, useState } from 'react';

/**
 * False until a frame has been painted since `standing` was first true: what is less urgent can wait for that, and the
 * rest is seen sooner.
 */
export function useAfterPaint(standing: boolean): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    if (!standing || painted) return;
    // a frame's callbacks run before it is painted, a timer set there after it
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [standing, painted]);
  return painted;
}
