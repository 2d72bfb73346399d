// @ts-check
// npm run build: compiles the app to out/.
import { compile } from './setup/compile.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/process.mjs';

await runScript(async () => {
  await ensureDependencies();
  await compile();
  return 0;
});
