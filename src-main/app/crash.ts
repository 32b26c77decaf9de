import { app, BrowserWindow, clipboard, dialog } from 'electron';
import { type Log, redactError } from '../log/log';
import { keepsCode } from './keeps-code';

/**
 * A bug in main: logged, shown with a report that can be copied, then the app ends. Each edit was committed when it
 * was made, so nothing is lost; going on with a broken main process could lose something. Once the windows are closed
 * nobody is there to be told, and a question would keep the app from ending: then it is logged, and the end goes on.
 */
export function watchForCrashes(log: () => Log | undefined): void {
  let ending = false;
  app.once('will-quit', () => {
    ending = true;
  });
  const crash = (error: unknown) => {
    log()?.error('crash', error);
    if (ending) return;
    if (keepsCode) return app.exit(1); // a build looks on, and nobody else
    const report = `Okra ${app.getVersion()} on ${process.platform} ${process.arch}, Electron ${process.versions.electron}\n${redactError(error)}`;
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: 'Okra stopped',
      message: 'Okra has come upon a fault of its own and has to stop.',
      detail: `Everything you saved is safe: each change was stored when you made it.\n\n${report}`,
      buttons: ['Copy report and restart', 'Close'],
      defaultId: 0,
      cancelId: 1,
    });
    if (choice === 0) {
      void clipboard.writeText(report);
      app.relaunch();
    }
    app.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  app.on('render-process-gone', (_event, contents, details) => {
    log()?.warn('window process gone', { reason: details.reason, exitCode: details.exitCode });
    // A window holds drafts in device state and no data of its own: it can simply be made again.
    if (details.reason !== 'clean-exit' && details.reason !== 'killed')
      BrowserWindow.fromWebContents(contents)?.reload();
  });
}
