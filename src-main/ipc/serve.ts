import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Push, PushName } from '#shared/kernel/pushes';
import type { App } from './app';
import { respond } from './respond';

export type ServeOptions = {
  readonly app: App;
  /** Whether a frame's URL is a page of ours. */
  readonly isOurs: (url: string) => boolean;
  /** Registers a file that the user dropped or chose, for its opaque handle. */
  readonly addFile: (path: string) => string;
};

const REFUSED = JSON.stringify({ ok: false, error: { code: 'FORBIDDEN', details: {} } });

/**
 * The one place where messages of windows arrive. Each is answered with one JSON string: large answers cross the
 * bridge many times faster as text than object by object.
 */
export function serve({ app, isOurs, addFile }: ServeOptions): void {
  const trusted = ({ senderFrame, sender }: IpcMainInvokeEvent) =>
    senderFrame !== null && senderFrame === sender.mainFrame && isOurs(senderFrame.url);
  ipcMain.handle('okra:call', async (event, name: unknown, input: unknown) => {
    if (!trusted(event)) return REFUSED;
    return JSON.stringify(await respond(app, name, input));
  });
  ipcMain.handle('okra:file', (event, file: unknown) => {
    if (!trusted(event) || typeof file !== 'string' || file === '') return '';
    return addFile(file);
  });
}

/** Sends a push to a window; one that is gone hears nothing. */
export function send<P extends PushName>(contents: Electron.WebContents, name: P, value: Push<P>): void {
  if (!contents.isDestroyed()) contents.send('okra:push', name, value);
}
