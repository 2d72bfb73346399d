// @ts-check
// npm test [-- check unit providers e2e]: sets up what is missing, runs all or the named parts.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { inspect } from 'node:util';
import { runChecks } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runAsInvoker } from './setup/desktop-user.mjs';
import { root } from './setup/places.mjs';
import { run, runScript, say, SetupError } from './setup/process.mjs';
import { setUp } from './setup/set-up.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} Report */

/** @type {(text: string) => Report} */
const parseReport = JSON.parse;

const playwright = join('node_modules', 'playwright', 'cli.js');
const results = join(root, 'test-results');

/**
 * Counts what Playwright's JSON report says. No report, or a bad end without a failed test (a file
 * that does not load, a runner that crashed), counts as a failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
function count(file, exitCode) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { stats, errors } = parseReport(readFileSync(file, 'utf8'));
  if (stats.skipped > 0) say(`${stats.skipped} skipped`);
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
  };
}

/**
 * @param {string} project
 * @param {{ reporter: string, folder: string, start?: readonly string[], options?: import('node:child_process').SpawnOptions }} where
 */
async function runProject(project, { reporter, folder, start = [execPath], options }) {
  const report = join(folder, 'test-results', `${project}.json`);
  rmSync(report, { force: true });
  const [program = '', ...before] = start;
  const args = ['test', '-c', 'test/playwright.config.ts', '--project', project];
  const code = await run(
    program,
    [...before, playwright, ...args, '--reporter', `${reporter},json`],
    {
      cwd: root,
      ...options,
      env: { ...(options?.env ?? env), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  return count(report, code);
}

/** The real app on the virtual desktop. */
async function runEndToEnd() {
  const { folder, node, results: produced, options } = await setUp({ virtualDesktop: true });
  const start = [node, join('test', 'desktop', 'run.mjs'), '--', node];
  try {
    return await runProject('e2e', { reporter: 'list', folder, start, options });
  } finally {
    if (produced !== results) cpSync(produced, results, { recursive: true });
  }
}

/** @type {Readonly<Record<string, () => Promise<Count>>>} */
const parts = {
  check: runChecks,
  unit: () => runProject('unit', { reporter: 'dot', folder: root }),
  providers: () => runProject('providers', { reporter: 'dot', folder: root }),
  e2e: runEndToEnd,
};

/**
 * What cannot run at all is one failure; the parts after it still run.
 * @param {() => Promise<Count>} part
 * @returns {Promise<Count>}
 */
async function runPart(part) {
  try {
    return await part();
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : inspect(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {readonly string[]} names of the parts to run */
async function runParts(names) {
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    say(`\n── ${name}`);
    const { passed, failed } = await runPart(parts[name] ?? unknownPart);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** @returns {Promise<Count>} */
function unknownPart() {
  throw new SetupError(`There are these parts: ${Object.keys(parts).join(', ')}.`);
}

await runScript(async () => {
  const exitCode = await runAsInvoker();
  if (exitCode !== null) return exitCode;
  const wanted = argv.slice(2);
  const { passed, failed } = await runPart(async () => {
    await ensureDependencies();
    mkdirSync(results, { recursive: true });
    return runParts(wanted.length > 0 ? wanted : Object.keys(parts));
  });
  say(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
