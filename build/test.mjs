// @ts-check
// npm test [-- check unit providers faults e2e]: sets up what is missing, runs all or the named parts.
import { argv } from 'node:process';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runAsInvoker } from './setup/desktop-user.mjs';
import { runScript, say } from './setup/process.mjs';
import { countFailure, partNames, runParts } from './setup/test-parts.mjs';

await runScript(async () => {
  const exitCode = await runAsInvoker();
  if (exitCode !== null) return exitCode;
  const wanted = argv.slice(2);
  const { passed, failed } = await countFailure(async () => {
    await ensureDependencies();
    return runParts(wanted.length > 0 ? wanted : partNames);
  });
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
