// @ts-check
// npm run package [-- --installers]: the app as people install it, in dist/.
import { argv } from 'node:process';
import { makeCodeCache, removeCodeCache } from './setup/code-cache.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron, pinnedVersion } from './setup/electron.mjs';
import { makeFolderPackage, makeInstallers } from './setup/package.mjs';
import { runScript, say } from './setup/process.mjs';
import { hasDisplay, setUp } from './setup/set-up.mjs';

const installers = argv.includes('--installers');

await runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  const packed = installers ? pinnedVersion() : electron.version;
  if (packed === electron.version)
    await makeCodeCache(await setUp({ virtualDesktop: !hasDisplay }));
  else {
    removeCodeCache();
    say(
      `Without V8's code cache: Electron ${packed} is packed, ${electron.version} would make it.`,
    );
  }
  if (installers) await makeInstallers();
  else await makeFolderPackage(electron);
  return 0;
});
