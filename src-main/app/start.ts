import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { readAhead } from '../ipc/answers';
import { respond } from '../ipc/respond';
import { type Answering, send } from '../ipc/serve';
import { createRunJob } from '../jobs/run-job';
import type { Log } from '../log/log';
import { givenArguments } from './arguments';
import { compose } from './compose';
import { systemDialogs } from './dialogs';
import { FileHandles } from './file-handles';
import { utilityFork } from './jobs';
import { logTo } from './log-file';
import { setMenu } from './menu';
import { argumentsOf, openArgument, openAtStart } from './open-at-start';
import { saveScreenshot } from './screenshot';
import { type MainWindow, makeMainWindow } from './window';
import { showMainWindow } from './window-place';

export type Started = Answering & {
  readonly log: Log;
  /** Kept once all of this process's code has been read. */
  readonly allRead: Promise<void>;
  /** Opens what a second start was given; `data` is what it says of itself and may be anything. */
  readonly openAgain: (data: unknown, cwd: string) => void;
};

/** Everything behind the first window: the log, the services, the document that was open last, and how the app ends. */
export function start(first: MainWindow): Started {
  const folder = app.getPath('userData');
  const log = logTo(path.join(folder, 'logs'));
  const files = new FileHandles();
  const { services, close } = compose({
    folder,
    migrationsFolder: path.join(app.getAppPath(), 'migrations'),
    appVersion: app.getVersion(),
    runJob: createRunJob(utilityFork(path.join(app.getAppPath(), 'out', 'main', 'job.cjs'))),
    dialogs: systemDialogs,
    log,
    fileOf: (handle) => files.pathOf(handle),
    push: (name, value) => {
      for (const window of BrowserWindow.getAllWindows()) send(window.webContents, name, value);
    },
  });
  const show = (made: MainWindow) => {
    showMainWindow(made, services, () => setMenu((command) => services.push('menu', { command })));
    saveScreenshot(made.window);
  };
  show(first);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) show(makeMainWindow(() => log));
  });
  app.on('window-all-closed', () => app.quit());
  endWith(close, log);
  const opened = openAtStart(services, givenArguments(), process.cwd());
  const allRead = first.painted.then(() => readAhead()).catch((error) => log.error('read ahead', error));
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, system: process.platform });
  return {
    log,
    allRead,
    answer: async (name, input) => {
      await opened; // what the app was started with is the first thing that anybody sees
      return respond(services, name, input);
    },
    addFile: (file) => files.add(file),
    openAgain: (data, cwd) => void openArgument(services, argumentsOf(data), cwd),
  };
}

/** Files are written and let go of first; then the app ends for good. */
function endWith(close: () => Promise<void>, log: Log): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    const end = () => {
      closed = true;
      log.info('end');
      setImmediate(() => app.quit()); // within this event Electron would ignore it
    };
    close().then(end, end);
  });
}
