import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { aliases } from '../../scripts/aliases.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a source file to one CommonJS file that plain Node runs as a process of its own, as the product's build
 * does. Returns the path; it lies under `out/`, so that the store's addon is found from it.
 */
export async function bundle(entry: string): Promise<string> {
  const outDir = path.join(root, 'out', 'tests', `${path.basename(entry, '.ts')}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: path.resolve(root, entry),
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  });
  return path.join(outDir, `${path.basename(entry, '.ts')}.cjs`);
}
