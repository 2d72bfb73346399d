// @ts-check
// npm run package [-- --installers]: the app as people install it, in dist/.
import { argv } from 'node:process';
import { makeCodeCache } from './setup/code-cache.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { makeFolderPackage, makeInstallers } from './setup/package.mjs';
import { runScript } from './setup/process.mjs';
import { hasDisplay, setUp } from './setup/set-up.mjs';

await runScript(async () => {
  await makeCodeCache(await setUp({ virtualDesktop: !hasDisplay }));
  if (argv.includes('--installers')) await makeInstallers();
  else await makeFolderPackage(await ensureElectron());
  return 0;
});
