import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, BrowserWindow, Menu } from 'electron';
import { commandLine, givenArguments } from './app/arguments';
import { useCodeCache } from './app/code-cache';
import { watchForCrashes } from './app/crash';
import { calmEngine } from './app/engine';
import { keepsCode } from './app/keeps-code';
import { isOurs } from './app/origin';
import { registerScheme, serveRenderer } from './app/protocol';
import { secure } from './app/security';
import type { Started, start } from './app/start';
import { type MainWindow, makeMainWindow } from './app/window';
import { serve } from './ipc/serve';

// lock → window → log → documents → handlers. Only what this file stands on is read before the window is asked for; the
// rest is read, and the document opened, while the page reads its own code in its own process.
const code = useCodeCache(path.join(app.getAppPath(), 'out', 'main', 'code-cache.bin'), keepsCode);
let started: Promise<Started> | undefined;
let running: Started | undefined;
const log = () => running?.log;
watchForCrashes(log);
const profile = process.env['OKRA_USER_DATA'];
if (profile) app.setPath('userData', path.resolve(profile));
registerScheme();
calmEngine();
secure();
Menu.setApplicationMenu(null); // else Electron makes its own first, which ours then replaces

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
  void services().then(afterReading);
  app.on('second-instance', (_event, _argv, cwd, data) => {
    BrowserWindow.getAllWindows()[0]?.focus();
    void services().then(({ openAgain }) => openAgain(data, cwd));
  });
}

/** While building, the app is started for the sake of its compiled code alone; a packaged one writes nothing beside itself. */
async function afterReading({ allRead, log }: Started): Promise<void> {
  await allRead;
  log.info('code read', { compiledBefore: code.taken() });
  if (!keepsCode) return;
  code.keep();
  app.quit();
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
