import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Envelope } from '#shared/kernel/call';
import type { Push, PushName } from '#shared/kernel/pushes';

/** What stands behind the messages of windows. */
export type Answering = {
  readonly answer: (name: unknown, input: unknown) => Promise<Envelope<unknown>>;
  /** Registers a file that the user dropped or chose, for its opaque handle. */
  readonly addFile: (path: string) => string;
};

export type ServeOptions = {
  /** What answers, once it has started; a message waits for it. */
  readonly services: () => Promise<Answering>;
  /** Whether a frame's URL is a page of ours. */
  readonly isOurs: (url: string) => boolean;
};

const REFUSED = JSON.stringify({ ok: false, error: { code: 'FORBIDDEN', details: {} } });

/**
 * The one place where messages of windows arrive. Each is answered with one JSON string: large answers cross the
 * bridge many times faster as text than object by object.
 */
export function serve({ services, isOurs }: ServeOptions): void {
  const trusted = ({ senderFrame, sender }: IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
  ipcMain.handle('okra:call', async (event, name: unknown, input: unknown) => {
    if (!trusted(event)) return REFUSED;
    const { answer } = await services();
    return JSON.stringify(await answer(name, input));
  });
  ipcMain.handle('okra:file', async (event, file: unknown) => {
    if (!trusted(event) || typeof file !== 'string' || file === '') return '';
    const { addFile } = await services();
    return addFile(file);
  });
}

/** Sends a push to a window; one that is gone hears nothing. */
export function send<P extends PushName>(contents: Electron.WebContents, name: P, value: Push<P>): void {
  if (!contents.isDestroyed()) contents.send('okra:push', name, value);
}
