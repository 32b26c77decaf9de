// npm start: sets up what is missing, builds what has changed, opens the app.
// Without a display it runs on a virtual one and saves a picture of its main view.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from './build/app.mjs';
import { withDisplay } from './setup/display.mjs';
import { electronExe, isRoot, root } from './setup/machine.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain, Stop, say, secondsSince } from './setup/report.mjs';
import { run } from './setup/run.mjs';

const exitAfterScreenshot = '--exit-after-screenshot';
const screenshotLimit = 60_000;

/** What Chromium complains of where there is neither a desktop session nor a graphics card. */
const chromiumNoise =
  /ERROR:(bus|object_proxy|viz_main_impl|gpu_process_host|command_buffer_proxy_impl)\.cc|Exiting GPU/;

/**
 * Waits for the picture that the app saves, and says where it is.
 * @param {string} file
 * @param {import('node:child_process').ChildProcess} app
 */
async function announceScreenshot(file, app) {
  const start = Date.now();
  while (!existsSync(file) && app.exitCode === null) {
    if (Date.now() - start > screenshotLimit) {
      throw new Stop('The app showed nothing within 60 s: see what it printed above.');
    }
    await wait(100);
  }
  if (existsSync(file)) say(`a picture of the main view: ${file}`);
}

/**
 * @param {string} exe
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
async function runUnseen(exe, args, env) {
  const screenshot = path.join(root, 'out', 'main-view.png');
  mkdirSync(path.dirname(screenshot), { recursive: true });
  rmSync(screenshot, { force: true });
  const once = process.argv.includes(exitAfterScreenshot);
  say(`there is no display: running on a virtual one (${env.DISPLAY})${once ? '' : '; Ctrl-C ends it'}`);
  const app = spawn(exe, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'pipe'],
    env: { ...env, OKRA_SCREENSHOT: screenshot },
  });
  const lines = createInterface({ input: app.stderr });
  lines.on('line', (line) => {
    if (!chromiumNoise.test(line)) console.error(line);
  });
  const end = () => app.kill('SIGTERM');
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  /** @type {Promise<number>} */
  const gone = new Promise((resolve) => {
    app.on('exit', (code) => resolve(code ?? 0));
  });
  try {
    await announceScreenshot(screenshot, app);
    if (once) end();
    return await gone;
  } finally {
    end();
  }
}

await runMain(async () => {
  const start = Date.now();
  const env = await prepare();
  const built = await buildApp(env);
  if (built !== 0) return built;
  if (isRoot) say("running as root: Chromium's own sandbox does not work and is off");
  const rest = process.argv.slice(2).filter((arg) => arg !== exitAfterScreenshot);
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, ...rest];
  const exe = path.join(env.ELECTRON_OVERRIDE_DIST_PATH, electronExe);
  say(`ready after ${secondsSince(start)}`);
  return withDisplay((display) =>
    display.DISPLAY ? runUnseen(exe, args, { ...env, ...display }) : run(exe, args, env),
  );
});
