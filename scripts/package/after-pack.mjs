// Called by electron-builder on a folder that is about to become a package.
import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes away what belongs to Electron's development runtime only. electron-builder does it for a runtime that it
 * unpacks itself, not for a folder that it is given.
 * @param {{ appOutDir: string }} context
 */
export default async function afterPack({ appOutDir }) {
  for (const file of ['resources/default_app.asar', 'version']) rmSync(path.join(appOutDir, file), { force: true });
}
