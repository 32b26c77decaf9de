import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The SQLite addon to load: the one named in OKRA_SQLITE_BINDING, else, on a runtime whose Node-API is older than
 * the shipped prebuild needs, the one packed beside the app. Decided by number: loading the wrong one crashes.
 */
export function nativeBinding(): string | undefined {
  if (Number(process.versions.napi) >= 10) return undefined;
  const given = process.env['OKRA_SQLITE_BINDING'];
  if (given) return given;
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  const packed = resources ? path.join(resources, 'better_sqlite3.node') : undefined;
  return packed && existsSync(packed) ? packed : undefined;
}
