// @ts-check
// npm start [-- --demo] [-- arguments of the app]
import { join } from 'node:path';
import { argv } from 'node:process';
import { runAsInvoker } from './setup/desktop-user.mjs';
import { run, runScript, say } from './setup/process.mjs';
import { hasDisplay, setUp } from './setup/set-up.mjs';

const args = argv.slice(2).filter((arg) => arg !== '--demo');
const demo = argv.includes('--demo', 2);

/** @param {import('./setup/stage.mjs').Stage} stage */
function openApp({ folder, electron, options }) {
  return run(electron, [folder, ...args], options);
}

/** @param {import('./setup/stage.mjs').Stage} stage */
function openAppOnVirtualDesktop({ folder, node, electron, options, results }) {
  say('There is no display: the app runs on a virtual desktop and keeps nothing. Ctrl+C ends it.');
  say('"npm start -- --demo" performs the whole job there and exits.');
  const desktop = [join(folder, 'test', 'desktop', 'run.mjs')];
  const picture = ['--screenshot', join(results, 'start.png')];
  return run(node, [...desktop, ...picture, '--', electron, folder, ...args], options);
}

/** @param {import('./setup/stage.mjs').Stage} stage */
function runDemo({ node, options }) {
  const playwright = ['node_modules/playwright/cli.js', 'test', '-c', 'test/playwright.config.ts'];
  const show = [...playwright, '--project', 'demo'];
  if (!hasDisplay) return run(node, ['test/desktop/run.mjs', '--', node, ...show], options);
  return run(node, show, { ...options, env: { ...options.env, TOKEN_TRAY_DEMO: 'open' } });
}

await runScript(async () => {
  const exitCode = await runAsInvoker();
  if (exitCode !== null) return exitCode;
  const stage = await setUp({ virtualDesktop: !hasDisplay });
  if (demo) return runDemo(stage);
  return hasDisplay ? openApp(stage) : openAppOnVirtualDesktop(stage);
});
