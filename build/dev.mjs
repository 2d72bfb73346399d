// @ts-check
// npm run dev: the window reloads what you change, main and preload start again.
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { electronVite } from './setup/compile.mjs';
import { runAsInvoker } from './setup/desktop-user.mjs';
import { root } from './setup/places.mjs';
import { runScript } from './setup/process.mjs';
import { hasDisplay, setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const exitCode = await runAsInvoker();
  if (exitCode !== null) return exitCode;
  const { electron } = await setUp({ virtualDesktop: !hasDisplay });
  // On Linux Electron may have to run as another user or on the virtual desktop.
  const program = platform === 'linux' ? join(root, 'build', 'dev-electron.mjs') : electron;
  return electronVite(['dev', '--watch'], { env: { ...env, ELECTRON_EXEC_PATH: program } });
});
