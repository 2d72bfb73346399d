#!/usr/bin/env node
// @ts-check
// What electron-vite starts in place of Electron: `dev-electron.mjs . [arguments]`.
import { argv } from 'node:process';
import { findElectron } from './setup/electron.mjs';
import { run, runScript } from './setup/process.mjs';
import { hasDisplay } from './setup/set-up.mjs';
import { prepareStage } from './setup/stage.mjs';

await runScript(async () => {
  const { folder, node, electron, options } = prepareStage(await findElectron());
  const app = [electron, folder, ...argv.slice(3)];
  const command = hasDisplay ? app : [node, 'test/desktop/run.mjs', '--', ...app];
  const [program = '', ...args] = command;
  return run(program, args, options);
});
