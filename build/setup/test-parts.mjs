// @ts-check
// The parts of `npm test`, and what Playwright's reports say of them.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { inspect } from 'node:util';
import { runChecks } from './checks.mjs';
import { makeCodeCache } from './code-cache.mjs';
import { findElectron } from './electron.mjs';
import { makeFolderPackage } from './package.mjs';
import { root } from './places.mjs';
import { run, say, SetupError } from './process.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { setUp } from './set-up.mjs';
import { withPackage } from './stage.mjs';
import { ensureCommandTools } from './system-packages.mjs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {import('./reliability.mjs').Suite} Suite */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[], suites: Suite[] }} Report */

/** @type {(text: string) => Report} */
const parseReport = JSON.parse;

const playwright = join('node_modules', 'playwright', 'cli.js');
const results = join(root, 'test-results');
const reportOf = (/** @type {string} */ project) => join('test-results', `${project}.json`);

/** @param {string} project @returns {Report | null} null when it wrote none */
export function readReport(project) {
  const file = join(root, reportOf(project));
  return existsSync(file) ? parseReport(readFileSync(file, 'utf8')) : null;
}

/**
 * Counts what Playwright's JSON report says. No report, or a bad end without a failed test (a file
 * that does not load, a runner that crashed), counts as a failure.
 * @param {Report | null} report
 * @param {number} exitCode
 * @returns {Count}
 */
function count(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const { stats, errors } = report;
  if (stats.skipped > 0) say(`${stats.skipped} skipped`);
  const failed = stats.unexpected + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
  };
}

/**
 * @param {string} project
 * @param {{ reporter: string, folder?: string, start?: readonly string[], options?: import('node:child_process').SpawnOptions }} where
 * @param {readonly string[]} selection more arguments for Playwright
 */
async function runProject(project, where, selection) {
  const { reporter, folder = root, start = [execPath], options } = where;
  const report = join(folder, reportOf(project));
  rmSync(report, { force: true });
  rmSync(join(root, reportOf(project)), { force: true });
  const [program = '', ...before] = start;
  const args = ['test', '-c', 'test/playwright.config.ts', `--project=${project}`, ...selection];
  const code = await run(
    program,
    [...before, playwright, ...args, '--reporter', `${reporter},json`],
    {
      cwd: root,
      ...options,
      env: { ...(options?.env ?? env), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  );
  if (folder !== root && existsSync(report)) cpSync(report, join(root, reportOf(project)));
  return count(readReport(project), code);
}

/**
 * On the virtual desktop.
 * @param {string} project
 * @param {import('./stage.mjs').Stage} stage
 * @param {readonly string[]} selection
 */
async function runOnDesktop(project, { folder, node, results: produced, options }, selection) {
  // An app answers once a change is durable: on a machine whose disk is busy that takes seconds.
  const start = [node, join('test', 'desktop', 'run.mjs'), '--in-memory', '--', node];
  try {
    return await runProject(project, { reporter: 'list', folder, start, options }, selection);
  } finally {
    if (produced !== results) cpSync(produced, results, { recursive: true });
  }
}

/** @param {readonly string[]} selection */
async function runUnitTests(selection) {
  await ensureCommandTools();
  return runProject('unit', { reporter: 'dot' }, selection);
}

/**
 * The real app.
 * @param {readonly string[]} selection
 */
async function runEndToEnd(selection) {
  return runOnDesktop('e2e', await setUp({ virtualDesktop: true }), selection);
}

/**
 * The app as people install it, fuses and all.
 * @param {readonly string[]} selection
 */
async function runPackaged(selection) {
  const stage = await setUp({ virtualDesktop: true });
  await makeCodeCache(stage);
  const folder = join(await makeFolderPackage(await findElectron()), 'linux-unpacked');
  const packaged = withPackage(stage, folder, 'token-tray');
  return runOnDesktop(
    'packaged',
    await ensureSandbox(packaged, { virtualDesktop: true }),
    selection,
  );
}

/** @type {Readonly<Record<string, (selection: readonly string[]) => Promise<Count>>>} */
const parts = {
  check: runChecks,
  unit: runUnitTests,
  providers: (selection) => runProject('providers', { reporter: 'dot' }, selection),
  faults: (selection) => runProject('faults', { reporter: 'list' }, selection),
  e2e: runEndToEnd,
  packaged: runPackaged,
};

export const partNames = Object.keys(parts);

/**
 * What cannot run at all is one failure; the parts after it still run.
 * @param {() => Promise<Count>} part
 * @returns {Promise<Count>}
 */
export async function countFailure(part) {
  try {
    return await part();
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : inspect(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {readonly string[]} names of the parts to run
 * @param {readonly string[]} [selection] more arguments for Playwright
 */
export async function runParts(names, selection = []) {
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    say(`\n── ${name}`);
    const part = parts[name] ?? unknownPart;
    const { passed, failed } = await countFailure(() => part(selection));
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** @returns {Promise<Count>} */
function unknownPart() {
  throw new SetupError(`There are these parts: ${partNames.join(', ')}.`);
}
