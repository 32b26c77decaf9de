import { create } from 'zustand';

/** The file that was dropped on the window and waits for the import page, by its opaque handle. */
export const useDropped = create<{ handle: string | null }>(() => ({ handle: null }));

/** Set by whoever leads to the import with the wish to choose a file at once. */
let asking = false;

/** Asks for a file as soon as the import page is there. */
export const askForWorkbook = (): void => {
  asking = true;
};

/** Whether the way here asked for a file; once. */
export function takeAsking(): boolean {
  const was = asking;
  asking = false;
  return was;
}

/** Takes the waiting file, once. */
export function takeDropped(): string | null {
  const { handle } = useDropped.getState();
  if (handle !== null) useDropped.setState({ handle: null });
  return handle;
}
