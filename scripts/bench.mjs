// npm run bench: the benchmarks, which print ratios. `npm run bench -- start` runs those whose file name says "start".
import path from 'node:path';
import { ensureCodeCache } from './build/code-cache.mjs';
import { withDisplay } from './setup/display.mjs';
import { root, toolsNode } from './setup/machine.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain } from './setup/report.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const env = await prepare();
  const built = await run(toolsNode(), [path.join(root, 'scripts', 'build.mjs')], env);
  if (built !== 0) return built;
  await ensureCodeCache(env);
  const args = ['run', '--config', 'vitest.heavy.config.ts', '--project=bench', ...process.argv.slice(2)];
  return withDisplay((display) => run('vitest', args, { ...env, ...display }));
});
