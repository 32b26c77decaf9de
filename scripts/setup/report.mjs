// What the scripts say, and how they stop. Everything goes to standard error: standard output belongs to the program run.

/** A failure with one sentence and the way out; printed without a stack. */
export class Stop extends Error {}

/** @param {string} text one line of progress */
export const say = (text) => console.error(`[okra] ${text}`);

/** @param {number} start milliseconds since the epoch @returns {string} like "3.2 s" */
export const secondsSince = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/**
 * Does a piece of work and says how long it took.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  const start = Date.now();
  const result = await work();
  say(`${what}: ${secondsSince(start)}`);
  return result;
}

/**
 * Runs a script's body and turns its answer into the exit code.
 * @param {() => Promise<number>} body
 */
export async function runMain(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof Stop ? `\n[okra] ${error.message}` : error);
    process.exitCode = 1;
  }
}
