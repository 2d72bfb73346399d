// @ts-check
// npm run test:faults: every case of RELIABILITY.md with its full figure, and the tables in there.
import { readFileSync, writeFileSync } from 'node:fs';
import { release, type } from 'node:os';
import { join } from 'node:path';
import { arch, env, execPath, version } from 'node:process';
import { faultCases, sections } from '../test/faults/cases.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { root } from './setup/places.mjs';
import { run, runScript, say } from './setup/process.mjs';
import { betweenMarks, findingsIn, tablesOf } from './setup/reliability.mjs';
import { partNames, readReport, runParts } from './setup/test-parts.mjs';

const page = join(root, 'RELIABILITY.md');

await runScript(async () => {
  await ensureDependencies();
  env['TOKEN_TRAY_FAULTS'] = 'all';
  const names = partNames.filter((name) => name !== 'check');
  const anyCase = `@(${Object.keys(faultCases).join('|')})\\b`;
  const { passed, failed } = await runParts(names, ['--grep', anyCase, '--pass-with-no-tests']);

  const electron = await ensureElectron();
  const findings = findingsIn(names.flatMap((name) => readReport(name)?.suites ?? []));
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${type()} ${release()} ${arch}, Node ${version.slice(1)}, Electron ${electron.version}`;
  const text = `Run in full on ${day}: ${passed} tests passed, ${failed} failed (${machine}).\n\n${tablesOf(sections, findings)}`;
  writeFileSync(page, betweenMarks(readFileSync(page, 'utf8'), text));
  const prettier = join('node_modules', 'prettier', 'bin', 'prettier.cjs');
  await run(execPath, [prettier, '--write', '--log-level', 'warn', page], { cwd: root });
  say(`\n${passed} passed, ${failed} failed. The tables are in RELIABILITY.md.`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
