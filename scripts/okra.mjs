// npm run -s okra -- ARGS: the command line. Set-up goes to standard error, so that standard output stays clean JSON.
import path from 'node:path';
import { root, toolsEnv, toolsNode } from './setup/machine.mjs';
import { ensureModules } from './setup/modules.mjs';
import { runMain, Stop } from './setup/report.mjs';
import { run } from './setup/run.mjs';

await runMain(async () => {
  await ensureModules();
  const node = toolsNode();
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (node === process.execPath && (major < 22 || (major === 22 && minor < 14))) {
    throw new Stop(
      `The command line needs Node 22.14 or newer, this is ${process.versions.node}: install a newer Node.`,
    );
  }
  const env = toolsEnv();
  const built = await run(node, [path.join(root, 'scripts', 'build.mjs'), 'cli', 'job'], env, {
    stdio: ['ignore', 2, 2],
  });
  if (built !== 0) return built;
  // npm changes to the repository; file names on the command line are meant from where it was typed
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return run(node, [path.join(root, 'out', 'main', 'cli.cjs'), ...process.argv.slice(2)], env, { cwd });
});
