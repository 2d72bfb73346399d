import { chmod, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { whichInstance } from '../../../main/desktop/single-instance.ts';

let profile = '';

test.beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'token-tray-'));
});

test.afterEach(async () => {
  await chmod(profile, 0o700);
  await rm(profile, { recursive: true });
});

/** Electron's answers, in order. */
function which(answers: readonly boolean[], platform: NodeJS.Platform = 'linux') {
  const left = [...answers];
  return whichInstance({ request: () => left.shift() ?? false, profile, platform });
}

test('who gets the lock is the first', () => {
  expect(which([true])).toBe('first');
});

test('who does not get it while somebody has it is the second', async () => {
  await symlink('host-1', join(profile, 'SingletonLock'));
  expect(which([false, true])).toBe('second');
});

test('a lock that nobody has and that cannot be made is told', async () => {
  expect(which([false, false])).toBe('no-lock');
  await chmod(profile, 0o000);
  expect(which([false, false])).toBe('no-lock');
});

test('the other instance may have ended just now', () => {
  expect(which([false, true])).toBe('first');
});

test('on Windows the lock is no file', () => {
  expect(which([false, true], 'win32')).toBe('second');
});
