import { expect, test } from 'playwright/test';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { logToFile } from '../../main/log-file.ts';
import { FakeClock } from '../fakes/clock.ts';

let profile = '';

test.beforeEach(async () => {
  profile = await mkdtemp(path.join(os.tmpdir(), 'token-tray-log-'));
});

test.afterEach(async () => {
  await rm(profile, { recursive: true });
});

function setUp(maxBytes?: number) {
  const folder = path.join(profile, 'logs');
  const fellBack: unknown[] = [];
  const log = logToFile({
    folder,
    clock: new FakeClock(Date.UTC(2026, 0, 2, 3, 4, 5)),
    fallback: (event, details) => fellBack.push({ event, ...details }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  return { folder, log, fellBack };
}

test('each happening is one line of JSON, whatever its words hold', async () => {
  const { folder, log, fellBack } = setUp();
  log('started');
  log('login-failed', { text: '100 %c %s %d\n{"event":"forged"}', number: 1, none: null });
  const lines = (await readFile(path.join(folder, 'token-tray.log'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { at: '2026-01-02T03:04:05.000Z', event: 'started' },
    {
      at: '2026-01-02T03:04:05.000Z',
      event: 'login-failed',
      text: '100 %c %s %d\n{"event":"forged"}',
      number: 1,
      none: null,
    },
  ]);
  expect(fellBack).toEqual([]);
});

test('file and folder are for their owner alone, whatever the umask', async () => {
  test.skip(process.platform === 'win32', 'Windows has no such modes');
  const { folder, log } = setUp();
  const before = process.umask(0);
  try {
    log('started');
  } finally {
    process.umask(before);
  }
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(path.join(folder, 'token-tray.log'))).mode & 0o777).toBe(0o600);
});

test('a full file becomes the old one, and no more than two are kept', async () => {
  const { folder, log } = setUp(2_000);
  for (let at = 0; at < 500; at += 1) log('logged-in', { at });
  const names = (await readdir(folder)).toSorted();
  expect(names).toEqual(['token-tray.log', 'token-tray.old.log']);
  for (const name of names) {
    const { size, mode } = await stat(path.join(folder, name));
    expect(size).toBeLessThan(2_200);
    expect(mode & 0o077).toBe(0);
  }
  const newest = await readFile(path.join(folder, 'token-tray.log'), 'utf8');
  expect(newest.trimEnd().split('\n').at(-1)).toContain('"at":499');
});

test('what the file does not take is told elsewhere, and nothing is thrown', async () => {
  await writeFile(path.join(profile, 'logs'), 'a file where the folder should be');
  const { log, fellBack } = setUp();
  log('started', { platform: 'linux' });
  expect(fellBack).toEqual([{ event: 'started', platform: 'linux' }]);
});

test('a file that cannot be written any more is told elsewhere too', async () => {
  const { folder, log, fellBack } = setUp();
  log('started');
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  log('stopped');
  expect(fellBack).toEqual([{ event: 'stopped' }]);
});
