// Everything that must be there before the app or its tests can run. Each step does nothing when it is done already.
import { ensureAddon } from './addon.mjs';
import { ensureDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { toolsEnv } from './machine.mjs';
import { ensureModules } from './modules.mjs';
import { ensureLibraries } from './system.mjs';

/** @returns {Promise<NodeJS.ProcessEnv & { ELECTRON_OVERRIDE_DIST_PATH: string }>} the environment to run things in */
export async function prepare() {
  await ensureModules();
  const dist = await ensureElectron();
  await ensureLibraries(dist);
  const addon = await ensureAddon(dist);
  await ensureDisplay();
  return {
    ...toolsEnv(addon === undefined ? {} : { OKRA_SQLITE_BINDING: addon }),
    ELECTRON_OVERRIDE_DIST_PATH: dist,
  };
}
