import { app, type BrowserWindow, clipboard, dialog } from 'electron';
import type { Log } from '../log/log';

/** Chromium's number for a load that was given up for another one; that is no failure. */
const ABORTED = -3;

/** A window that cannot be drawn cannot tell so itself: the system does, and the app ends. No document is touched. */
export function tellIfUnmade(window: BrowserWindow, log: () => Log | undefined): void {
  let told = false;
  const tell = (what: string) => {
    if (told) return;
    told = true;
    log()?.warn('window not made', { what });
    const report = `Okra ${app.getVersion()} on ${process.platform} ${process.arch}, Electron ${process.versions.electron}\n${what}`;
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: 'Okra cannot show its window',
      message: 'Okra cannot show its window. Its own files may be damaged; installing it again puts them right.',
      detail: `Your documents are whole: each change was stored when you made it.\n\n${report}`,
      buttons: ['Copy details and close', 'Close'],
      defaultId: 0,
      cancelId: 1,
    });
    if (choice === 0) void clipboard.writeText(report);
    app.quit();
  };
  window.webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) tell(`${description} (${code})`);
  });
  window.webContents.on('preload-error', (_event, _path, error) => tell(error.message));
}
