import { create } from 'zustand';

/** The file that was dropped on the window and waits for the import page, by its opaque handle. */
export const useDropped = create<{ handle: string | null }>(() => ({ handle: null }));

/** Takes the waiting file, once. */
export function takeDropped(): string | null {
  const { handle } = useDropped.getState();
  if (handle !== null) useDropped.setState({ handle: null });
  return handle;
}
