import { defineConfig } from 'playwright/test';

export default defineConfig({
  outputDir: '../test-results',
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'providers', testDir: 'providers' },
    { name: 'e2e', testDir: 'e2e', workers: 1 },
  ],
});
