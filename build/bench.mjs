// @ts-check
// npm run bench [-- --quick] [--only NAME,NAME] [--json]: where the app stands beside a bare one.
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { parseArgs } from 'node:util';
import { replaceFigures } from './setup/benchmark-document.mjs';
import { makeCodeCache } from './setup/code-cache.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runAsInvoker } from './setup/desktop-user.mjs';
import { root } from './setup/places.mjs';
import { keepOutputClean, run, runScript, say } from './setup/process.mjs';
import { setUp } from './setup/set-up.mjs';

const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    /** Fewer rounds, in less than ten minutes. */
    quick: { type: 'boolean', default: false },
    /** Some goals, by their names; BENCHMARK.md stays as it is. */
    only: { type: 'string' },
    /** Prints the figures as JSON, and nothing else, on stdout. */
    json: { type: 'boolean', default: false },
  },
});

/**
 * Runs it on the virtual desktop, where it leaves its figures in `results`.
 * @param {import('./setup/stage.mjs').Stage} stage
 * @param {string} results
 */
async function measure({ folder, node, electron, options }, results) {
  const { assembleBenchApps } = await import('./setup/bench-apps.mjs');
  const runtime = dirname(electron);
  await assembleBenchApps(runtime, join(folder, 'out', 'bench', 'apps'));
  mkdirSync(results, { recursive: true });
  const { uid, gid } = options;
  if (uid !== undefined && gid !== undefined) chownSync(results, uid, gid);
  const version = readFileSync(join(runtime, 'version'), 'utf8').trim();
  const args = ['--results', results, '--electron', version];
  if (values.quick) args.push('--quick');
  if (values.only !== undefined) args.push('--only', values.only);
  const bench = [join('out', 'bench', 'run.mjs'), ...args];
  return run(node, [join('test', 'desktop', 'run.mjs'), '--', node, ...bench], {
    ...options,
    stdio: ['inherit', process.stderr, 'inherit'],
  });
}

await runScript(async () => {
  const exitCode = await runAsInvoker();
  if (exitCode !== null) return exitCode;
  if (values.json) keepOutputClean();
  await ensureDependencies();
  const { compileBench } = await import('./setup/compile-bench.mjs');
  await compileBench();
  const stage = await setUp({ virtualDesktop: true });
  await makeCodeCache(stage);
  const results = join(stage.results, 'bench');
  const code = await measure(stage, results);
  if (code !== 0) return code;

  const figures = readFileSync(join(results, 'figures.md'), 'utf8');
  if (values.json) process.stdout.write(readFileSync(join(results, 'bench.json')));
  else say(`\n${figures}`);
  if (values.only === undefined) {
    const file = join(root, 'BENCHMARK.md');
    writeFileSync(file, replaceFigures(readFileSync(file, 'utf8'), figures));
    say('BENCHMARK.md has these figures now.');
  }
  return 0;
});
