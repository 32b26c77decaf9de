import path from 'node:path';
import { app } from 'electron';
import { runCommandLine } from '../cli/run';
import { createRunJob } from '../jobs/run-job';
import { utilityFork } from './jobs';

const SWITCH = '--cli';

/** What follows `--cli` on the command line of the packaged app; undefined where the app is started to be used. */
export function commandLine(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(SWITCH);
  return at < 0 ? undefined : argv.slice(at + 1);
}

/** Runs one command without a window and ends the app with its exit code. Takes no instance lock: it works on a copy. */
export async function serveCommandLine(words: readonly string[]): Promise<void> {
  await app.whenReady();
  const appPath = app.getAppPath();
  const code = await runCommandLine([...words], {
    cwd: process.cwd(),
    migrationsFolder: path.join(appPath, 'migrations'),
    appVersion: app.getVersion(),
    runJob: createRunJob(utilityFork(path.join(appPath, 'out', 'main', 'job.cjs'))),
    appProfile: app.getPath('userData'),
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
  await Promise.all([written(process.stdout), written(process.stderr)]);
  app.exit(code);
}

/** Waits until all that was printed has gone: an exit would cut a long answer off in the middle of a pipe. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });
