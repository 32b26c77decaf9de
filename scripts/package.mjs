// npm run package -- dir|tar|deb: the app as people install it, in dist/. Built with the Electron at hand.
// For Windows and macOS see docs/releasing.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildApp } from './build/app.mjs';
import { isLinux, onPath, root } from './setup/machine.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain, Stop, say, timed } from './setup/report.mjs';

const unpacked = path.join(root, 'dist', 'linux-unpacked');

/** @param {NodeJS.ProcessEnv} env @returns {import('electron-builder').Configuration} electron-builder.yml with this machine's parts */
function configuration(env) {
  const electronDist = String(env.ELECTRON_OVERRIDE_DIST_PATH);
  const electronVersion = readFileSync(path.join(electronDist, 'version'), 'utf8').replace(/^v/, '').trim();
  const addon = env.OKRA_SQLITE_BINDING;
  const extraResources = addon ? [{ from: addon, to: 'better_sqlite3.node' }] : [];
  return { extends: path.join(root, 'electron-builder.yml'), electronDist, electronVersion, extraResources };
}

/** @param {'dir' | 'deb'} target @param {NodeJS.ProcessEnv} env */
async function pack(target, env) {
  if (target === 'deb' && !onPath('fpm')) {
    if (!onPath('dpkg-deb')) throw new Stop('A .deb needs fpm or dpkg-deb: install one of them, or make a tar.');
    process.env.CUSTOM_FPM_PATH = path.join(root, 'scripts', 'package', 'fpm.mjs');
  }
  const { build, Platform } = await import('electron-builder'); // not there before prepare()
  await build({ projectDir: root, targets: Platform.LINUX.createTarget(target), config: configuration(env) });
}

/** @returns {string} the archive, next to the folder that it holds */
function tar() {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const name = `okra-${version}-linux-x64`;
  const file = path.join(root, 'dist', `${name}.tar.gz`);
  const rename = ['--transform', `s,^linux-unpacked,${name},`, '--owner=0', '--group=0'];
  const args = [...rename, '-C', path.join(root, 'dist'), '-czf', file, 'linux-unpacked'];
  if (spawnSync('tar', args, { stdio: 'inherit' }).status !== 0) throw new Stop('`tar` failed: is the disk full?');
  return file;
}

await runMain(async () => {
  const [target = 'dir'] = process.argv.slice(2);
  if (!isLinux) throw new Stop('This makes packages for Linux on Linux; docs/releasing.md says how for the others.');
  if (target !== 'dir' && target !== 'tar' && target !== 'deb') {
    throw new Stop(`There is no package "${target}": choose of dir, tar, deb.`);
  }
  const env = await prepare();
  const built = await buildApp(env, { again: true });
  if (built !== 0) return built;
  rmSync(unpacked, { recursive: true, force: true });
  await timed(`package (${target})`, () => pack(target === 'deb' ? 'deb' : 'dir', env));
  if (target === 'tar') say(`made ${await timed('tar', tar)}`);
  else say(`made ${target === 'dir' ? unpacked : path.join(root, 'dist')}`);
  return 0;
});
