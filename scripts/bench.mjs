// npm run bench: the benchmarks, which print ratios. `npm run bench -- start` runs those whose file name says "start".
import { buildApp } from './build/app.mjs';
import { withDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain } from './setup/report.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const env = await prepare();
  const built = await buildApp(env);
  if (built !== 0) return built;
  const args = ['run', '--config', 'vitest.heavy.config.ts', '--project=bench', ...process.argv.slice(2)];
  return withDisplay((display) => run('vitest', args, { ...env, ...display }));
});
