// Running Vitest and Playwright, and counting what they ran.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/machine.mjs';
import { run } from '../setup/run.mjs';
import { judged } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

const results = path.join(root, 'out', 'test-counts');

/** @param {string} name @returns {string} an empty place for a runner's report */
function reportFile(name) {
  mkdirSync(results, { recursive: true });
  const file = path.join(results, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {unknown} */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * @param {string} name of the step
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function vitest(name, args, env) {
  const file = reportFile(name);
  const counting = path.join(root, 'scripts', 'test', 'vitest-reporter.mjs');
  const all = ['run', '--reporter=default', `--reporter=${counting}`, ...args];
  const code = await run('vitest', all, { ...env, OKRA_COUNTS_FILE: file });
  return judged(/** @type {Counts | undefined} */ (read(file)), code);
}

/**
 * @typedef {{ message?: string }} Problem
 * @typedef {{ status: string, annotations: { type: string, description?: string }[], results?: { errors?: Problem[] }[] }} Test
 * @typedef {{ title: string, file?: string, tests: Test[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 */

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

/**
 * @param {{ suites: Suite[], errors: Problem[] }} report Playwright's JSON report
 * @returns {Counts} flaky tests count as failed: a test that needs a second try is broken
 */
export function playwrightCounts(report) {
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap(({ title, file, tests: all }) => all.map((test) => ({ title, file, ...test })));
  const inState = (/** @type {string[]} */ ...states) => tests.filter((test) => states.includes(test.status));
  const texts = (/** @type {Problem[]} */ problems) => problems.map(({ message }) => message ?? '').join('\n');
  const failures = [
    ...inState('unexpected', 'flaky').map(({ title, file, results = [] }) => ({
      name: file === undefined ? title : `${file} > ${title}`,
      message: texts(results.flatMap(({ errors = [] }) => errors)),
    })),
    ...report.errors.map((problem) => ({ name: 'an error outside any test', message: texts([problem]) })),
  ];
  return {
    passed: inState('expected').length,
    failed: failures.length,
    failures,
    skipped: inState('skipped').map(({ title, annotations }) => ({
      name: title,
      reason: annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
    })),
  };
}

/**
 * @param {string} name of the step
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function playwright(name, args, env) {
  const file = reportFile(name);
  const all = ['test', '--reporter=list,json', ...args];
  const code = await run('playwright', all, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = /** @type {Parameters<typeof playwrightCounts>[0] | undefined} */ (read(file));
  return judged(report && playwrightCounts(report), code);
}
