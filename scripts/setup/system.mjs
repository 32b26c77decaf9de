// Step 3: the system libraries that Electron needs on Linux.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { electronExe, isLinux, isRoot, onPath } from './machine.mjs';
import { Stop, say, timed } from './report.mjs';

/** Debian's and Ubuntu's packages, found by taking each away. From Debian 13 and Ubuntu 24.04 on some end in t64. */
export const debian = {
  libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'fonts-liberation'],
  display: ['xvfb'],
  compiler: ['g++'],
};

/** @param {string} ldd what `ldd` printed @returns {string[]} the libraries that it did not find */
export const notFound = (ldd) => [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => String(name));

/** @param {string} dist Electron's folder @returns {string[]} */
function missingLibraries(dist) {
  const done = spawnSync('ldd', [path.join(dist, electronExe)], { encoding: 'utf8' });
  return done.status === 0 ? notFound(done.stdout) : [];
}

/** @param {string} name @returns {string} the name under which this system has the package */
function packageHere(name) {
  const newer = `${name}t64`;
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', newer], { stdio: 'ignore' }).status === 0;
  return known ? newer : name;
}

/**
 * Installs Debian packages as root; otherwise stops with the command to type.
 * @param {string[]} names
 * @param {string} why a sentence without its full stop
 */
export async function installPackages(names, why) {
  const line = `apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (!isRoot || !onPath('apt-get')) {
    throw new Stop(
      `${why}. Install what is missing and start again; on Debian and Ubuntu:\n  sudo ${line}\n(where a package is unknown, add t64 to its name)`,
    );
  }
  say(`${why}: apt-get install ${names.join(' ')}`);
  await timed('system packages', () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (/** @type {string[]} */ args) =>
      spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'pipe'], env, encoding: 'utf8' });
    apt(['update']);
    const done = apt(['install', '-y', '--no-install-recommends', ...names.map(packageHere)]);
    if (done.status === 0) return;
    const end = done.stderr.trim().split('\n').slice(-5).join('\n');
    throw new Stop(`apt-get could not install them:\n${end}\nTry it by hand: sudo ${line}`);
  });
}

/** @param {string} dist Electron's folder */
export async function ensureLibraries(dist) {
  if (!isLinux) return;
  const missing = missingLibraries(dist);
  if (missing.length === 0) return;
  await installPackages(debian.libraries, `Electron needs libraries that are not installed (${missing.join(', ')})`);
  const still = missingLibraries(dist);
  if (still.length > 0) {
    throw new Stop(`Electron still misses ${still.join(', ')}: install the packages of your system that hold them.`);
  }
}
