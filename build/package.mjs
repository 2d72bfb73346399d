// @ts-check
// npm run package: the app as people install it, in dist/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath } from 'node:process';
import { ensureCompiled } from './setup/compile.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { root } from './setup/places.mjs';
import { run, runScript, SetupError } from './setup/process.mjs';

/** The trial Electron brings a default app of ours, which has no place in a package. */
function removeDefaultApp() {
  const resources = join(root, 'dist', 'linux-unpacked', 'resources');
  for (const name of ['default_app.asar', 'default_app.sha256'])
    rmSync(join(resources, name), { force: true });
}

await runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  if (electron.kind === 'trial' && !argv.includes('--trial'))
    throw new SetupError(
      `A package needs the official Electron: ${electron.version} is out of support. "npm run package -- --trial" makes one for tests of the packaging.`,
    );
  await ensureCompiled();
  const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`];
  const code = await run(execPath, [builder, '--dir', ...settings, '--publish', 'never'], {
    cwd: root,
  });
  if (electron.kind === 'trial') removeDefaultApp();
  return code;
});
