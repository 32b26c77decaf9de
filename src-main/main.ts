import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { compose } from './app/compose';
import { watchForCrashes } from './app/crash';
import { FileHandles } from './app/file-handles';
import { logTo } from './app/log-file';
import { setMenu } from './app/menu';
import { isOurs } from './app/origin';
import { registerScheme, serveRenderer } from './app/protocol';
import { saveScreenshot } from './app/screenshot';
import { secure } from './app/security';
import { openMainWindow } from './app/window';
import { send, serve } from './ipc/serve';
import type { Log } from './log/log';

// lock → log → documents → handlers → window
let log: Log | undefined;
watchForCrashes(() => log);
const profile = process.env['OKRA_USER_DATA'];
if (profile) app.setPath('userData', path.resolve(profile));
registerScheme();
secure();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

function start(): void {
  const folder = app.getPath('userData');
  log = logTo(path.join(folder, 'logs'));
  log.info('start', { version: app.getVersion(), electron: process.versions.electron, system: process.platform });
  serveRenderer(path.join(app.getAppPath(), 'out', 'renderer'));
  const files = new FileHandles();
  const { services, close } = compose({
    version: app.getVersion(),
    folder,
    migrationsFolder: path.join(app.getAppPath(), 'migrations'),
    jobEntry: path.join(app.getAppPath(), 'out', 'main', 'job.cjs'),
    log,
    files,
    push: (name, value) => {
      for (const window of BrowserWindow.getAllWindows()) send(window.webContents, name, value);
    },
  });
  serve({ app: services, isOurs, addFile: (file) => files.add(file) });
  setMenu((command) => services.push('menu', { command }));
  const open = () => saveScreenshot(openMainWindow(services.device));
  open();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    close();
    log?.info('end');
  });
}
