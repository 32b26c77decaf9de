// What the steps of `npm test` count.

/** @typedef {{ name: string, reason: string }} Skipped */
/** @typedef {{ passed: number, failed: number, skipped: Skipped[] }} Counts */

/** @returns {Counts} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: [] });

/** @param {boolean} ok @returns {Counts} a step that is one check */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] });

/** @param {Counts[]} all @returns {Counts} */
export const sum = (all) =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] }),
    nothing(),
  );

/** @param {Counts} counts @returns {string} the last line of `npm test` */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
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
