import { app } from 'electron';

const SWITCH = '--cli';

/** What follows `--cli` on the command line of the packaged app; undefined where the app is started to be used. */
export function commandLine(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(SWITCH);
  return at < 0 ? undefined : argv.slice(at + 1);
}

/** What this start was given: without the program, and without the folder of an app that is not packed. */
export const givenArguments = (): readonly string[] => process.argv.slice(app.isPackaged ? 1 : 2);
