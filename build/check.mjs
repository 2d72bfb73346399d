// @ts-check
// npm run check: types, lint, format. npm run fix: the same, mended where that needs no thinking.
import { argv, execPath } from 'node:process';
import { fixes, runChecks } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/places.mjs';
import { run, runScript } from './setup/process.mjs';

await runScript(async () => {
  await ensureDependencies();
  if (argv.includes('--fix'))
    for (const command of fixes) await run(execPath, command, { cwd: root });
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
