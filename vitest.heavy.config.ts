import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/aliases.mjs';

/** Fault tests and benchmarks: one file at a time, with the machine to themselves. `npm run faults`, `npm run bench`. */
const alone = { environment: 'node', fileParallelism: false, testTimeout: 600_000, hookTimeout: 600_000 } as const;

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    fileParallelism: false,
    projects: [
      { extends: true, test: { ...alone, name: 'faults', include: ['tests/faults/**/*.fault.ts'] } },
      { extends: true, test: { ...alone, name: 'bench', include: ['tests/bench/**/*.bench.ts'] } },
    ],
  },
});
