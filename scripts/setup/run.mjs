// Starting other programs.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './machine.mjs';

/**
 * Runs a program in the repository with this terminal, handing on Ctrl-C.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {{ stdio?: import('node:child_process').StdioOptions, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, env, { stdio = 'inherit', cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    // on Windows the tools in node_modules/.bin are command files, which only a shell can run
    const shell = process.platform === 'win32' && !path.isAbsolute(command);
    const child = spawn(command, args, { cwd, stdio, env, shell });
    const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGINT', passOn);
    process.on('SIGTERM', passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Runs a program out of sight.
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<{ code: number, errors: string }>} `errors` is what it wrote to standard error
 */
export function runQuietly(command, args) {
  return new Promise((resolve, reject) => {
    let errors = '';
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.on('data', (part) => {
      errors += part;
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, errors }));
  });
}
