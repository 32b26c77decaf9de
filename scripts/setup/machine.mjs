// Where things are, and what kind of machine this is.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const modules = path.join(root, 'node_modules');
export const isRoot = process.getuid?.() === 0;
export const isLinux = process.platform === 'linux';

/**
 * Downloads and compiled parts that outlive a clone. Root's lie outside its closed home, since tests start Electron
 * as another user there to have the real sandbox.
 */
export const cacheDir =
  process.env.OKRA_CACHE_DIR ??
  path.join(process.env.XDG_CACHE_HOME ?? (isRoot ? '/var/cache' : path.join(homedir(), '.cache')), 'okra-dev');

/** The Electron executable within its folder. */
export const electronExe =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[String(process.platform)] ?? 'electron';

/** @param {string} command @returns {boolean} whether it can be run by its bare name */
export function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** @param {string} name an installed npm package @returns {string} its version */
export const versionOf = (name) => JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;

/**
 * The Node that runs the development tools: the one in node_modules (24, on Linux x64), else this one.
 * @returns {string}
 */
export function toolsNode() {
  const bundled = path.join(modules, '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(bundled) ? bundled : process.execPath;
}

/**
 * The environment of everything that is started: the tools of node_modules first on the path.
 * @param {Record<string, string>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolsEnv(extra = {}) {
  const bin = path.join(modules, '.bin');
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, ...extra };
}
