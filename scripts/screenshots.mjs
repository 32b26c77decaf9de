// npm run screenshots: pictures of every main view of the sample company, light and dark, into docs/screenshots/.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { root, toolsNode } from './setup/machine.mjs';
import { prepare } from './setup/prepare.mjs';
import { runMain } from './setup/report.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  const env = await prepare();
  const built = await run(toolsNode(), [path.join(root, 'scripts', 'build.mjs')], env);
  if (built !== 0) return built;
  mkdirSync(path.join(root, 'docs', 'screenshots'), { recursive: true });
  return withDisplay((display) =>
    run('playwright', ['test', '--config', 'playwright.screenshots.config.ts', ...process.argv.slice(2)], {
      ...env,
      ...display,
    }),
  );
});
