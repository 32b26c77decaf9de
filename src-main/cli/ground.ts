import { homedir } from 'node:os';
import path from 'node:path';
import type { RunJob } from '../jobs/run-job';

/** What the command line stands on. Folders are absolute. */
export type Ground = {
  /** File names on the command line are meant from here. */
  readonly cwd: string;
  readonly migrationsFolder: string;
  readonly appVersion: string;
  readonly runJob: RunJob;
  /** The profile of the app on this computer: a document that it holds open must not be written behind its back. */
  readonly appProfile: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
};

/** Where the app keeps its own files unless OKRA_USER_DATA names another folder. */
export function defaultProfile(env: Readonly<Record<string, string | undefined>>, system: NodeJS.Platform): string {
  const given = env['OKRA_USER_DATA'];
  if (given) return path.resolve(given);
  if (system === 'win32') return path.join(env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming'), 'Okra');
  if (system === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Okra');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'), 'Okra');
}
