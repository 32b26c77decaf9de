import { contextBridge, ipcRenderer, webUtils } from 'electron';

// The whole bridge. No logic: main checks the sender, the name and every argument.
const listeners = new Map<string, Set<(value: unknown) => void>>();
ipcRenderer.on('okra:push', (_event, name: string, value: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(value);
});

contextBridge.exposeInMainWorld(
  'okra',
  Object.freeze({
    call: (name: string, input: unknown): Promise<string> => ipcRenderer.invoke('okra:call', name, input),
    on: (name: string, listener: (value: unknown) => void): (() => void) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => known.delete(listener);
    },
    fileHandle: (file: File): Promise<string> => ipcRenderer.invoke('okra:file', webUtils.getPathForFile(file)),
  }),
);
