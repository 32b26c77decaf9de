import { defineConfig } from '@playwright/test';

/** Pictures for the README; no test of anything. */
export default defineConfig({
  testDir: 'tests/screenshots',
  testMatch: '*.pictures.ts',
  outputDir: 'test-results/pictures',
  workers: 1,
  timeout: 240_000,
  reporter: 'line',
});
