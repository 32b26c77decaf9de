import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { commandLine, serveCommandLine } from './app/command-line';
import { compose } from './app/compose';
import { watchForCrashes } from './app/crash';
import { systemDialogs } from './app/dialogs';
import { FileHandles } from './app/file-handles';
import { utilityFork } from './app/jobs';
import { logTo } from './app/log-file';
import { setMenu } from './app/menu';
import { argumentsOf, givenArguments, openArgument, openAtStart } from './app/open-at-start';
import { isOurs } from './app/origin';
import { registerScheme, serveRenderer } from './app/protocol';
import { saveScreenshot } from './app/screenshot';
import { secure } from './app/security';
import { openMainWindow } from './app/window';
import { send, serve } from './ipc/serve';
import { createRunJob } from './jobs/run-job';
import type { Log } from './log/log';

// lock → log → documents → handlers → window
let log: Log | undefined;
watchForCrashes(() => log);
const profile = process.env['OKRA_USER_DATA'];
if (profile) app.setPath('userData', path.resolve(profile));
registerScheme();
secure();

const words = commandLine(process.argv);
// The switches of Chromium reorder a command line; what a second start was really given goes as its own data.
if (words) void serveCommandLine(words);
else if (app.requestSingleInstanceLock({ argv: givenArguments() })) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const folder = app.getPath('userData');
  log = logTo(path.join(folder, 'logs'));
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, system: process.platform });
  serveRenderer(path.join(app.getAppPath(), 'out', 'renderer'));
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
  serve({ app: services, isOurs, addFile: (file) => files.add(file) });
  setMenu((command) => services.push('menu', { command }));
  const open = () => saveScreenshot(openMainWindow(services));
  void openAtStart(services, givenArguments(), process.cwd()).then(open);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('second-instance', (_event, _argv, cwd, data) => {
    BrowserWindow.getAllWindows()[0]?.focus();
    void openArgument(services, argumentsOf(data), cwd);
  });
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    // Files are written and let go of first; then the app ends for good.
    event.preventDefault();
    const end = () => {
      closed = true;
      log?.info('end');
      setImmediate(() => app.quit()); // within this event Electron would ignore it
    };
    close().then(end, end);
  });
}
