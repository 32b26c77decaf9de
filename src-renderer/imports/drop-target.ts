import { useEffect, useRef } from 'react';
import { create } from 'zustand';

type Target = { readonly words: string; readonly take: (handle: string) => void };

/** The view that takes a dropped spreadsheet itself; null: it goes to the import. */
export const useDropTaker = create<{ target: Target | null }>(() => ({ target: null }));

/** While this view is shown, a spreadsheet dropped on the window is its own. `words` say what dropping does. */
export function useDropTarget(words: string, take: (handle: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const target = { words, take: (handle: string) => latest.current(handle) };
    useDropTaker.setState({ target });
    return () => useDropTaker.setState((now) => (now.target === target ? { target: null } : now));
  }, [words]);
}
