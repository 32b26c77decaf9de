import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './scripts/aliases.mjs';

/** Benchmarks, fault tests and end-to-end tests have runners of their own (see scripts/). */
const node = ['shared', 'main', 'migrations', 'architecture', 'scripts'].map((part) => `tests/${part}/**/*.test.ts`);

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    maxWorkers: '100%', // the runner's own choice leaves one of two cores idle
    testTimeout: 90_000, // a busy machine can hold a test up; none should come near it
    projects: [
      // Files of one worker share what they import: reading the modules anew for each took four fifths of the time. What
      // a test makes (stores, folders, clocks) is its own; modules of these floors keep no state between documents.
      { extends: true, test: { name: 'node', environment: 'node', include: node, isolate: false } },
      {
        extends: true,
        plugins: [react()],
        // One file instead of the six thousand of its other form, which take longer to load than the tests to run.
        resolve: { alias: { '@tabler/icons-react': '@tabler/icons-react/dist/cjs/tabler-icons-react.cjs' } },
        test: { name: 'dom', environment: 'jsdom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
