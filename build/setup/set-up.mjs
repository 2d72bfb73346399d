// @ts-check
// All that has to be there before the app can run, in the order in which one needs the other. What
// is done already costs some milliseconds.
import { env, platform } from 'node:process';
import { ensureCompiled } from './compile.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { prepareStage } from './stage.mjs';
import { ensureDesktopTools, ensureSystemLibraries } from './system-packages.mjs';

/** Whether there is a screen to open windows on. */
export const hasDisplay =
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);

/** @param {{ virtualDesktop: boolean }} options whether the virtual desktop is needed */
export async function setUp({ virtualDesktop }) {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureSystemLibraries(electron);
  if (virtualDesktop) await ensureDesktopTools();
  await ensureCompiled();
  return ensureSandbox(prepareStage(electron), { virtualDesktop });
}
