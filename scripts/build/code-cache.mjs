// Keeps the compiled code of the main process beside its scripts, by one unseen start of the app: a start with it takes a
// twentieth less. Where it cannot be made the app runs as well without (src-main/app/code-cache.ts).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withDisplay } from '../setup/display.mjs';
import { electronExe, isRoot, root } from '../setup/machine.mjs';
import { say, secondsSince } from '../setup/report.mjs';
import { readStamps, writeStamps } from './stamps.mjs';

const file = path.join(root, 'out', 'main', 'code-cache.bin');
const limit = 30_000;

/**
 * @param {NodeJS.ProcessEnv & { ELECTRON_OVERRIDE_DIST_PATH: string }} env of `prepare`
 * @param {{ again?: boolean }} [options] `again` tries once more where it could not be made the last time
 */
export async function keepCode(env, { again = false } = {}) {
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH;
  const { main, code } = readStamps();
  const hash = `${main} ${readFileSync(path.join(dist, 'version'), 'utf8').trim()}`;
  if (code === hash ? existsSync(file) : code === `${hash} failed` && !again) return;
  const start = Date.now();
  rmSync(file, { force: true });
  const profile = mkdtempSync(path.join(tmpdir(), 'okra-code-'));
  try {
    const exe = path.join(dist, electronExe);
    const own = { ...env, OKRA_USER_DATA: profile, OKRA_KEEP_CODE: '1' };
    await withDisplay((display) => startOnce(exe, { ...own, ...display }));
    // what the app has started may still be writing there
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  const isMade = existsSync(file);
  writeStamps({ ...readStamps(), code: isMade ? hash : `${hash} failed` });
  say(
    isMade ? `kept compiled code: ${secondsSince(start)}` : 'compiled code was not kept: starts take a little longer',
  );
}

/** @param {string} exe @param {NodeJS.ProcessEnv} env @returns {Promise<void>} once the app has ended, by itself or not */
function startOnce(exe, env) {
  return new Promise((resolve) => {
    const app = spawn(exe, [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', root], { env, stdio: 'ignore' });
    const giveUp = setTimeout(() => app.kill('SIGKILL'), limit);
    const end = () => {
      clearTimeout(giveUp);
      resolve();
    };
    app.on('error', end);
    app.on('exit', end);
  });
}
