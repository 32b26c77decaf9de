import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow } from 'electron';
import { commandLine, givenArguments } from './app/arguments';
import { watchForCrashes } from './app/crash';
import { isOurs } from './app/origin';
import { registerScheme, serveRenderer } from './app/protocol';
import { secure } from './app/security';
import type { Started, start } from './app/start';
import { type MainWindow, makeMainWindow } from './app/window';
import { serve } from './ipc/serve';

// lock → window → log → documents → handlers. Only what this file stands on is read before the window is asked for; the
// rest is read, and the document opened, while the page reads its own code in its own process.
let started: Promise<Started> | undefined;
let running: Started | undefined;
const log = () => running?.log;
watchForCrashes(log);
const profile = process.env['OKRA_USER_DATA'];
if (profile) app.setPath('userData', path.resolve(profile));
registerScheme();
secure();

const words = commandLine(process.argv);
// The switches of Chromium reorder a command line; what a second start was really given goes as its own data.
if (words) void app.whenReady().then(() => runCommand(words));
else if (app.requestSingleInstanceLock({ argv: givenArguments() })) void app.whenReady().then(open);
else app.quit();

function open(): void {
  serveRenderer(path.join(app.getAppPath(), 'out', 'renderer'));
  const first = makeMainWindow(log);
  const services = () => begin(first);
  serve({ services, isOurs });
  void services();
  app.on('second-instance', (_event, _argv, cwd, data) => {
    BrowserWindow.getAllWindows()[0]?.focus();
    void services().then(({ openAgain }) => openAgain(data, cwd));
  });
}

/** Everything behind the window, started once. */
function begin(first: MainWindow): Promise<Started> {
  started ??= readInTurns().then((start) => {
    running = start(first);
    return running;
  });
  return started;
}

/**
 * Reads the app's code piece by piece. Between two pieces the thread is free: it also starts the page's process, and
 * hands it its files.
 */
async function readInTurns(): Promise<typeof start> {
  for (const read of [() => import('./store/schema'), () => import('./documents/documents')]) {
    await setImmediate();
    await read();
  }
  await setImmediate();
  return (await import('./app/start')).start;
}

async function runCommand(given: readonly string[]): Promise<void> {
  const { serveCommandLine } = await import('./app/command-line');
  await serveCommandLine(given);
}
