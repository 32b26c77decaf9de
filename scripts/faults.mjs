// npm run faults: the fault tests with their large counts (see tests/faults). Arguments go to Vitest.
import { prepare } from './setup/prepare.mjs';
import { runMain } from './setup/report.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const env = { ...(await prepare()), OKRA_FAULTS: 'full' };
  return run(
    'vitest',
    ['run', '--config', 'vitest.heavy.config.ts', '--project=faults', ...process.argv.slice(2)],
    env,
  );
});
