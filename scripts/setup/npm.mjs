// Calling the npm that started us.
import { spawnSync } from 'node:child_process';
import { root } from './machine.mjs';

/**
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function npm(args, options) {
  const cli = process.env.npm_execpath; // set inside npm scripts, as is npm_node_execpath: the Node that npm runs on
  const [command, before] = cli ? [process.env.npm_node_execpath ?? process.execPath, [cli]] : ['npm', []];
  // `npm test -g x` (meant as `npm test -- -g x`) would hand its --global on to this npm
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(global|location|prefix)$/i.test(name)),
  );
  return spawnSync(command, [...before, ...args], {
    env,
    cwd: root,
    shell: !cli && process.platform === 'win32',
    maxBuffer: 2 ** 28,
    ...options,
    encoding: 'utf8',
  });
}
