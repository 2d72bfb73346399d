// @ts-check
// npm run screenshots: makes the pictures of README.md anew, on the virtual desktop.
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/places.mjs';
import { run, runScript, say } from './setup/process.mjs';
import { setUp } from './setup/set-up.mjs';

const names = [
  'window-light',
  'window-dark',
  'timeline-light',
  'timeline-dark',
  'tray-menu',
  'notification',
];

await runScript(async () => {
  const { node, results, options } = await setUp({ virtualDesktop: true });
  const playwright = ['node_modules/playwright/cli.js', 'test', '-c', 'test/playwright.config.ts'];
  const take = ['test/desktop/run.mjs', '--', node, ...playwright, '--project', 'screenshots'];
  const exitCode = await run(node, take, options);
  if (exitCode !== 0) return exitCode;
  const pictures = join(root, 'docs', 'screenshots');
  mkdirSync(pictures, { recursive: true });
  for (const name of names) {
    copyFileSync(join(results, 'screenshots', `${name}.png`), join(pictures, `${name}.png`));
  }
  say(`${names.length} pictures are in docs/screenshots.`);
  return 0;
});
