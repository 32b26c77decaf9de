const prefix = 'okra.view.';

/**
 * Small things that only this window's look depends on (a panel's width, a folded sidebar). They must be known before
 * the first paint, so they live in the page's own storage; losing them costs nothing.
 */
export function readView(name: string): number | null {
  try {
    const text = localStorage.getItem(prefix + name);
    const value = text === null ? Number.NaN : Number(text);
    return Number.isFinite(value) ? value : null;
  } catch {
    return null;
  }
}

/** Remembers a number under a name; a full or refused storage is no matter. */
export function writeView(name: string, value: number): void {
  try {
    localStorage.setItem(prefix + name, String(value));
  } catch {
    // Only comfort is lost.
  }
}
