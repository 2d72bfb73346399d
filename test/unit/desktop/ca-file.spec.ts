import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { readCaFile } from '../../../main/desktop/ca-file.ts';
import { failureOf } from '../login/failure-of.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'token-tray-ca-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('reads a file of up to a megabyte', async () => {
  const file = path.join(folder, 'ca.pem');
  writeFileSync(file, 'PEM');
  expect(await readCaFile(file)).toBe('PEM');
  truncateSync(file, 1_048_576);
  expect(await readCaFile(file)).toHaveLength(1_048_576);
  truncateSync(file, 1_048_577);
  expect(await failureOf(() => readCaFile(file))).toEqual({
    kind: 'ca-file',
    reason: 'unreadable',
  });
});

test('a file that is gone is told from one that cannot be read', async () => {
  const file = path.join(folder, 'ca.pem');
  writeFileSync(file, 'PEM');
  const missing = { kind: 'ca-file', reason: 'missing' };
  expect(await failureOf(() => readCaFile(path.join(folder, 'gone.pem')))).toEqual(missing);
  expect(await failureOf(() => readCaFile(path.join(file, 'ca.pem')))).toEqual(missing);
  const unreadable = { kind: 'ca-file', reason: 'unreadable' };
  expect(await failureOf(() => readCaFile(folder))).toEqual(unreadable);
  expect(await failureOf(() => readCaFile('a\0b'))).toEqual(unreadable);
  chmodSync(file, 0o000);
  // Root may read it all the same.
  if (process.getuid?.() !== 0) expect(await failureOf(() => readCaFile(file))).toEqual(unreadable);
});

test('a pipe is not waited for', async () => {
  test.skip(process.platform === 'win32', 'Windows has none in its file system');
  const pipe = path.join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  expect(await failureOf(() => readCaFile(pipe))).toEqual({
    kind: 'ca-file',
    reason: 'unreadable',
  });
});
