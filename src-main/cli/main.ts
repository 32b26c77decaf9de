import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { nodeFork } from '../jobs/node-fork';
import { createRunJob } from '../jobs/run-job';
import { defaultProfile } from './ground';
import { runCommandLine } from './run';

// The built file lies in out/main beside the jobs' entry; the migrations lie at the top.
const top = path.resolve(__dirname, '..', '..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')));

void runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  migrationsFolder: path.join(top, 'migrations'),
  appVersion: version,
  runJob: createRunJob(nodeFork(path.join(__dirname, 'job.cjs'))),
  appProfile: defaultProfile(process.env, process.platform),
  print: (text) => void process.stdout.write(`${text}\n`),
  complain: (text) => void process.stderr.write(`${text}\n`),
}).then((code) => {
  process.exitCode = code;
});
