import { defineConfig } from 'playwright/test';
import { inFull } from './faults/reached.ts';

// Playwright empties a project's output folder before a run, so each has its own.
const outputDir = (project: string) => `../test-results/${project}`;

export default defineConfig({
  forbidOnly: Boolean(process.env['CI']),
  // The unit tests are small; 2 is what the smallest machines have.
  workers: 2,
  timeout: inFull ? 1_800_000 : 30_000,
  projects: [
    { name: 'unit', testDir: 'unit', outputDir: outputDir('unit'), fullyParallel: true },
    { name: 'providers', testDir: 'providers', outputDir: outputDir('providers') },
    { name: 'faults', testDir: 'faults', outputDir: outputDir('faults') },
    // One desktop has one clipboard and one tray.
    { name: 'e2e', testDir: 'e2e', outputDir: outputDir('e2e'), workers: 1 },
    { name: 'packaged', testDir: 'packaged', outputDir: outputDir('packaged'), workers: 1 },
    {
      name: 'screenshots',
      testDir: 'screenshots',
      outputDir: outputDir('pictures'),
      workers: 1,
      timeout: 180_000,
    },
    { name: 'demo', testDir: 'demo', outputDir: outputDir('demo'), workers: 1, timeout: 0 },
  ],
});
