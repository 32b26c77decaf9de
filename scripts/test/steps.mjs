// The steps of `npm test`, in the order in which they fail fastest.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { withDisplay } from '../setup/display.mjs';
import { root, toolsNode } from '../setup/machine.mjs';
import { run } from '../setup/run.mjs';
import { nothing, one, sum } from './counts.mjs';
import { playwright, vitest } from './runners.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what a heading
 * @property {boolean} [electron] whether it needs more than node_modules
 * @property {(args: string[], env: NodeJS.ProcessEnv) => Promise<Counts>} work
 */

const script = (/** @type {string} */ name) => path.join(root, 'scripts', name);

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {string[]} args @returns {Promise<boolean>} */
const node = async (env, name, args = []) => (await run(toolsNode(), [script(name), ...args], env)) === 0;

/** @param {string} folder @param {string} ending @returns {boolean} */
function hasFiles(folder, ending) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return false;
  return readdirSync(full, { recursive: true, encoding: 'utf8' }).some((name) => name.endsWith(ending));
}

/** @type {Step['work']} */
async function types(args, env) {
  const projects = args.length > 0 ? args : ['shared', 'src-main', 'src-renderer', 'tests', 'scripts'];
  const all = [];
  for (const project of projects) all.push(one((await run('tsc', ['-p', project, '--singleThreaded'], env)) === 0));
  return sum(all);
}

/** @type {Step['work']} */
async function lint(args, env) {
  const biome = await run('biome', ['check', '--diagnostic-level=error', ...args], env);
  const promises = await run('oxlint', ['shared', 'src-main', 'src-renderer', 'tests'], env);
  return sum([one(biome === 0), one(promises === 0)]);
}

/** @type {Step['work']} */
async function faults(args, env) {
  if (!hasFiles('tests/faults', '.fault.ts')) return nothing();
  return vitest('faults', ['--config', 'vitest.heavy.config.ts', '--project=faults', ...args], env);
}

/** @type {Step['work']} */
async function e2e(args, env) {
  if (!(await node(env, 'build.mjs'))) return one(false);
  return withDisplay((display) => playwright('e2e', ['--project=app', ...args], { ...env, ...display }));
}

/** @type {Step['work']} */
async function packaged(args, env) {
  if (!(await node(env, 'package.mjs', ['dir']))) return one(false);
  return withDisplay((display) => playwright('packaged', ['--project=packaged', ...args], { ...env, ...display }));
}

/** @type {Step[]} */
export const steps = [
  { name: 'types', what: 'types on every floor', work: types },
  { name: 'lint', what: 'lint and format', work: lint },
  {
    name: 'architecture',
    what: 'architecture',
    work: (args, env) => vitest('architecture', ['--project=node', 'tests/architecture', ...args], env),
  },
  {
    name: 'unit',
    what: 'rules, store, migrations, scripts and components',
    work: (args, env) => vitest('unit', ['--exclude', 'tests/architecture/**', ...args], env),
  },
  { name: 'faults', what: 'faults: kills, damage, hostile input', electron: true, work: faults },
  { name: 'e2e', what: 'journeys through the built app', electron: true, work: e2e },
  { name: 'packaged', what: 'the packaged app', electron: true, work: packaged },
];
