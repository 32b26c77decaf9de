// The app as it is started, measured and packaged: built where something has changed, its compiled code kept beside it.
import path from 'node:path';
import { root, toolsNode } from '../setup/machine.mjs';
import { run } from '../setup/run.mjs';
import { keepCode } from './code-cache.mjs';

/**
 * @param {NodeJS.ProcessEnv & { ELECTRON_OVERRIDE_DIST_PATH: string }} env of `prepare`
 * @param {{ again?: boolean }} [options] `again` tries once more to keep code where it could not be kept the last time
 * @returns {Promise<number>} the exit code of the build; compiled code that cannot be kept fails nothing
 */
export async function buildApp(env, options) {
  const built = await run(toolsNode(), [path.join(root, 'scripts', 'build.mjs')], env);
  if (built === 0) await keepCode(env, options);
  return built;
}
