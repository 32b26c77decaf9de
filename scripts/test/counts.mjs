// What the steps of `npm test` count.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ name: string, reason: string }} Skipped */
/** @typedef {{ name: string, message: string }} Failure */
/** @typedef {{ passed: number, failed: number, skipped: Skipped[], failures: Failure[] }} Counts */

/** @returns {Counts} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [], failures: [] });

/** @param {boolean} ok @returns {Counts} a step that is one check */
export const one = (ok) => ({ ...nothing(), passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (a, b) => ({
      passed: a.passed + b.passed,
      failed: a.failed + b.failed,
      skipped: [...a.skipped, ...b.skipped],
      failures: [...a.failures, ...b.failures],
    }),
    nothing(),
  );

/** @param {Counts} counts @returns {string} the last line of `npm test` */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/** As much of a failure's text as tells what happened; the whole of it stands where it happened. */
const linesTold = 40;

/**
 * What failed, told once more at the end: a long log is often kept without its middle.
 * @param {Counts} counts
 * @returns {string[]} lines
 */
export function failureLines({ failures }) {
  return failures.flatMap(({ name, message }) => [
    `failed: ${name}`,
    ...stripVTControlCharacters(message)
      .trimEnd()
      .split('\n')
      .slice(0, linesTold)
      .map((line) => `    ${line}`),
  ]);
}

/**
 * A runner's counts and its exit code must agree: one that fails with no failed test has failed as a whole.
 * @param {Counts | undefined} counts undefined when the runner wrote no report
 * @param {number} code
 * @returns {Counts}
 */
export function judged(counts, code) {
  const known = counts ?? nothing();
  if (code === 0 && counts === undefined) return one(false);
  return code !== 0 && known.failed === 0 ? { ...known, failed: 1 } : known;
}
