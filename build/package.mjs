// @ts-check
// npm run package [-- --installers]: the app as people install it, in dist/.
import { argv } from 'node:process';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { makeFolderPackage, makeInstallers } from './setup/package.mjs';
import { runScript } from './setup/process.mjs';

await runScript(async () => {
  await ensureDependencies();
  if (argv.includes('--installers')) await makeInstallers();
  else await makeFolderPackage(await ensureElectron());
  return 0;
});
