import type { Push, PushName } from '#shared/kernel/pushes';

/** All that the page can reach outside itself; the preload puts it there. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<string>;
  readonly on: <P extends PushName>(push: P, listener: (value: Push<P>) => void) => () => void;
  readonly fileHandle: (file: File) => Promise<string>;
};

declare global {
  interface Window {
    readonly okra: Bridge;
  }
}

/** Hears a push from the app until the function it returns is called. */
export function onPush<P extends PushName>(push: P, listener: (value: Push<P>) => void): () => void {
  return window.okra.on(push, listener);
}

/** An opaque handle for a file that the user dropped or chose; the page never sees its path. */
export const fileHandle = (file: File): Promise<string> => window.okra.fileHandle(file);
