import path from 'node:path';
import { app } from 'electron';
import { runCommandLine } from '../cli/run';
import { createRunJob } from '../jobs/run-job';
import { utilityFork } from './jobs';

/** Runs one command without a window and ends the app with its exit code. Takes no instance lock: it works on a copy. */
export async function serveCommandLine(words: readonly string[]): Promise<void> {
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
