// One instance for one profile, also after the last one was killed. Never an end without a word.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdtemp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { hasWindow, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { waitFor } from '../desktop/wait-for.ts';
import { inFull, reached, shows, times } from '../faults/reached.ts';
import { row } from './account-window.ts';
import { seedProfile } from './seeded-profile.ts';

const root = join(import.meta.dirname, '..', '..');
const label = 'leaf.eco production';

test.describe.configure({ timeout: times(120_000, 900_000) });

/** Starts the app as the desktop does. */
function start(profile: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.env['TOKEN_TRAY_ELECTRON'] ?? '', [root, '--password-store=basic'], {
    env: { ...process.env, TOKEN_TRAY_PROFILE: profile, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return { child, said: () => said, ended: once(child, 'exit') };
}

/** Everything of ours in the profile that a second instance could spoil. */
async function accountFiles(profile: string) {
  const names = (await readdir(profile)).filter((name) => name.startsWith('accounts'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { ino, mtimeMs } = await lstat(join(profile, name));
      return { name, ino, mtimeMs, text: await readFile(join(profile, name), 'utf8') };
    }),
  );
}

async function kill(app: LaunchedApp): Promise<void> {
  const over = once(app.electron.process(), 'exit');
  process.kill(app.pid, 'SIGKILL');
  await over;
}

/** The app starts on the profile and shows its account. */
async function expectStart(profile: string): Promise<LaunchedApp> {
  const app = await launchApp({ profile, passwordStore: 'basic' });
  await expect(row(await app.window(), label)).toBeVisible();
  return app;
}

test('a second instance ends at once and writes nothing', shows('R9'), async () => {
  const app = await expectStart(await seedProfile({ label }));
  const before = await accountFiles(app.profile);
  const seconds = times(3, 20);
  for (let count = 0; count < seconds; count++) {
    const { child, ended } = start(app.profile);
    await ended;
    expect(child.exitCode).toBe(0);
  }
  expect(await accountFiles(app.profile)).toEqual(before);
  await app.quit();
  reached('R9', { 'second instances': seconds });
});

test('after kill -9 the next start works', shows('R9'), async () => {
  const profile = await seedProfile({ label });
  const kills = times(3, 25);
  for (let count = 0; count < kills; count++) {
    await kill(await expectStart(profile));
    expect(await readdir(profile)).toContain('SingletonLock');
  }
  await (await expectStart(profile)).quit();
  reached('R9', { 'starts after kill -9': kills });
});

test('nor does a strange lock keep it from starting', shows('R9'), async () => {
  const profile = await seedProfile({ label });
  const other = await launchApp({ passwordStore: 'basic' });
  const locks = [
    `another-computer-${process.pid}`,
    'another-computer-12345',
    // The number of a process that ended is given to another one.
    `${hostname()}-${process.pid}`,
    `${hostname()}-${other.pid}`,
    'nonsense',
  ];
  // What a killed instance leaves is more than the lock.
  await kill(await expectStart(profile));
  for (const lock of locks) {
    await rm(join(profile, 'SingletonLock'));
    await symlink(lock, join(profile, 'SingletonLock'));
    await kill(await expectStart(profile));
  }
  const { exitCode, signalCode } = other.electron.process();
  expect({ exitCode, signalCode }).toEqual({ exitCode: null, signalCode: null });
  await other.quit();
  reached('R9', { 'strange locks': locks.length });
});

// Chromium waits for it for twenty seconds.
if (inFull)
  test('a first instance that hangs gives way', shows('R9'), async () => {
    const hung = await expectStart(await seedProfile({ label }));
    const over = once(hung.electron.process(), 'exit');
    process.kill(hung.pid, 'SIGSTOP');
    const { child, ended } = start(hung.profile);
    await over;
    const lock = join(hung.profile, 'SingletonLock');
    await expect.poll(() => readlink(lock).catch(() => '')).toBe(`${hostname()}-${child.pid}`);
    child.kill('SIGKILL');
    await ended;
  });

const shutOut = [
  ['its own folder', (profile: string) => chmod(profile, 0o500), {}],
  ['the folder for temporary files', async () => {}, { TMPDIR: '/nowhere' }],
] as const;

for (const [what, shut, env] of shutOut) {
  test(`where ${what} cannot be written, it says so and ends as failed`, shows('R9'), async () => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    await shut(profile);
    const { child, said, ended } = start(profile, env);
    await waitFor('error box', async () => ((await hasWindow('Error')) ? true : undefined));
    await takeScreenshot('cannot-start');
    expect(said()).toContain('{"event":"start-failed","error":"no-lock"}');
    await pressKeys('Return');
    await ended;
    expect(child.exitCode).toBe(1);
    await chmod(profile, 0o700);
  });
}
