// The benchmark itself, on the virtual desktop: build/bench.mjs starts it there.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench, BenchDesktop, Goal } from './bench.ts';
import { goals } from './goals/goals.ts';
import { watchBus } from './machine/bus-watch.ts';
import { fullPlan, quickPlan } from './plan.ts';
import { prepareApps } from './prepare.ts';
import { figureOf, type Measured } from './statistics/figure.ts';
import { short, tableOf, type Described } from './statistics/table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** Names of goals with commas between them. */
    only: { type: 'string' },
    /** The folder that takes bench.json and figures.md. */
    results: { type: 'string' },
    electron: { type: 'string' },
  },
});

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface OpenBench extends Bench {
  close(): Promise<void>;
}

async function openBench(): Promise<OpenBench> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const done = new Map<unknown, unknown>();
  const once = <T>(rounds: (bench: Bench) => Promise<T>): Promise<T> => {
    const known = done.get(rounds) ?? rounds(bench);
    done.set(rounds, known);
    return known as Promise<T>;
  };
  const openDesktop = async (): Promise<BenchDesktop> => {
    const bus = await watchBus();
    return { bus, apps: await prepareApps(folder, bus) };
  };
  const bench: OpenBench = {
    plan: values.quick ? quickPlan : fullPlan,
    folder,
    once,
    desktop: () => once(openDesktop),
    close: async () => {
      if (done.has(openDesktop)) (await once(openDesktop)).bus.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return bench;
}

interface Taken {
  readonly figure: Described;
  readonly measured: Measured;
}

async function take(goal: Goal, bench: Bench): Promise<Taken> {
  const startedAt = performance.now();
  const measured = await goal.measure(bench);
  const figure = figureOf(goal.name, goal.goal, measured);
  const seconds = short((performance.now() - startedAt) / 1_000);
  say(`${goal.name}: ${short(figure.value)} (goal ${short(goal.goal)}), ${seconds} s`);
  return { measured, figure: { ...figure, what: goal.what, against: goal.floor } };
}

/** Answers with whether everything could be measured. */
async function run(): Promise<boolean> {
  const wanted = values.only?.split(',') ?? goals.map(({ name }) => name);
  const bench = await openBench();
  const taken: Taken[] = [];
  try {
    for (const goal of goals.filter(({ name }) => wanted.includes(name)))
      taken.push(await take(goal, bench));
  } finally {
    await bench.close();
  }
  await write(taken);
  return taken.length === wanted.length;
}

async function write(taken: readonly Taken[]): Promise<void> {
  const machine = {
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.versions.node,
    electron: values.electron ?? 'unknown',
    measuredAt: new Date().toISOString(),
    plan: values.quick ? 'quick' : 'full',
  };
  const report = {
    goals: taken.map(({ figure: { name, value, goal } }) => ({ name, value, goal })),
    control: Object.fromEntries(taken.map(({ figure: { name, noise } }) => [name, noise])),
    raw: { machine, figures: taken },
  };
  const about = `Measured on ${machine.measuredAt.slice(0, 10)} (${machine.plan} run): ${machine.cpu}, ${machine.memoryGib} GiB, Linux ${machine.kernel}, Electron ${machine.electron}.`;
  const folder = values.results ?? tmpdir();
  await writeFile(join(folder, 'bench.json'), JSON.stringify(report, null, 2));
  const figures = taken.map(({ figure }) => figure);
  await writeFile(join(folder, 'figures.md'), `${about}\n\n${tableOf(figures)}\n`);
}

process.exitCode = (await run()) ? 0 : 1;
