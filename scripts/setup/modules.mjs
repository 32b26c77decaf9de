// Step 1: node_modules as package-lock.json says.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { modules, root } from './machine.mjs';
import { npm } from './npm.mjs';
import { Stop, say, timed } from './report.mjs';

const stamp = path.join(modules, '.okra-stamp');

/** What an installed node_modules depends on: the lock and the kind of machine. */
function wantedStamp() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

/** Runs `npm ci` when the lock is not the one last installed. */
export async function ensureModules() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Okra needs Node 20.19 or newer, this is ${process.versions.node}: install a newer Node.`);
  }
  const wanted = wantedStamp();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(existsSync(modules) ? 'node_modules does not match package-lock.json: npm ci' : 'no node_modules yet: npm ci');
  await timed('npm ci', () => {
    // two short retries: npm's own keep a machine without a network waiting for more than a minute
    const retries = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
    const done = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...retries], { stdio: ['ignore', 2, 2] });
    if (done.status !== 0) {
      throw new Stop(
        'npm ci failed (see above). If the npm registry cannot be reached, set it with `npm config set registry URL`, or copy node_modules from a machine that has it.',
      );
    }
  });
  writeFileSync(stamp, wanted);
}
