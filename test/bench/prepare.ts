import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { profileFolder } from '../../main/desktop/identity.ts';
import type { BenchApps } from './bench.ts';
import type { BusWatch } from './machine/bus-watch.ts';
import { launch, type BenchApp } from './machine/running-app.ts';

/** Where build/setup/bench-apps.mjs puts the packaged apps. */
const packaged = join(import.meta.dirname, 'apps');

function executableOf(app: string): string {
  return join(packaged, app, 'bench-app');
}

/** Each app has a profile of its own, and begins with the settings of the desktop. */
async function appIn(folder: string, name: string, program: string): Promise<BenchApp> {
  const config = join(folder, name);
  await mkdir(config, { recursive: true });
  await cp(join(process.env['XDG_CONFIG_HOME'] ?? '', 'gtk-3.0'), join(config, 'gtk-3.0'), {
    recursive: true,
  });
  const probed = program !== 'bare-tray' && program !== 'token-tray';
  return { name, executable: executableOf(program), config, probed };
}

async function seed({ config, name }: BenchApp, accounts: number): Promise<void> {
  const child = spawn(executableOf('seeder'), {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      XDG_CONFIG_HOME: config,
      TOKEN_TRAY_BENCH_ACCOUNTS: String(accounts),
    },
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`The profile of ${name} could not be filled.`);
}

/** Fills the profile of one app, and gives another one the same. */
async function seedBoth(one: BenchApp, other: BenchApp, accounts: number): Promise<void> {
  await seed(one, accounts);
  await cp(join(one.config, profileFolder), join(other.config, profileFolder), {
    recursive: true,
    // Locks of the seeding process: they name a process that is gone.
    filter: (path) => !/Singleton|\.org\.chromium/.test(path),
  });
}

/** The first start of a profile makes its files. No figure is taken of it. */
async function startOnce(app: BenchApp, bus: BusWatch): Promise<void> {
  const running = launch(app, ['--hidden']);
  try {
    await bus.waitFor('StatusNotifierItemRegistered', running.spawnedAt);
  } finally {
    await running.quit();
  }
}

export async function prepareApps(folder: string, bus: BusWatch): Promise<BenchApps> {
  const apps: BenchApps = {
    bareTray: await appIn(folder, 'bare tray', 'bare-tray'),
    bareTrayAgain: await appIn(folder, 'bare tray again', 'bare-tray'),
    bareHiddenWindow: await appIn(folder, 'bare hidden window', 'bare-hidden-window'),
    bareWindow: await appIn(folder, 'bare window', 'bare-window'),
    bareHandlers: await appIn(folder, 'bare handlers', 'bare-handlers'),
    ten: await appIn(folder, 'ten accounts', 'token-tray'),
    tenThousand: await appIn(folder, '10,000 accounts', 'token-tray'),
    probedTen: await appIn(folder, 'ten accounts, probed', 'token-tray-probed'),
    probedTenThousand: await appIn(folder, '10,000 accounts, probed', 'token-tray-probed'),
  };
  await seedBoth(apps.ten, apps.probedTen, 10);
  await seedBoth(apps.tenThousand, apps.probedTenThousand, 10_000);
  for (const app of Object.values({ ...apps })) await startOnce(app, bus);
  return apps;
}
