// The main job in the app as people install it, on a desktop as people have it: keys, panel, clipboard.
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test, expect } from 'playwright/test';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { clickTrayMenu, findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { newestToken, statusWith } from '../e2e/account-window.ts';
import { filesHolding, secretsIn } from '../e2e/canaries.ts';
import { fiveAccounts } from '../e2e/five-accounts.ts';
import { reached, shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { newConfig, profileIn, startPackaged, type PackagedApp } from './packaged-app.ts';

const execute = promisify(execFile);

async function type(text: string): Promise<void> {
  await execute('xdotool', ['type', '--delay', '10', '--', text]);
}

/** Visible windows of a process, as the window manager knows them. */
async function windowsOf({ pid }: PackagedApp): Promise<number> {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--name', 'Token Tray'];
  const { stdout } = await execute('xdotool', search).catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter((line) => line !== '').length;
}

test('log in, copy from the tray, quit, start again', shows('H10', 'L1'), async () => {
  test.setTimeout(60_000);
  const account = fiveAccounts.find(({ label }) => label === 'leaf.eco');
  if (account === undefined) throw new Error('There is an account of leaf.eco.');
  // What xdotool can type on any layout.
  const password = 'canary-pw-packaged-8f2c';
  const typed = { ...account, password };
  const sandbox = await startSandbox({ accounts: [typed] });
  const config = await newConfig();
  const profile = profileIn(config);
  const log = join(profile, 'logs', 'token-tray.log');

  let app = startPackaged({ config });
  let icon = await findTrayIcon(app.pid);
  // Asked for once the page is there.
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('"vault-mode"');
  await expect.poll(() => windowsOf(app)).toBe(1);

  await pressKeys('Tab', 'Return'); // Add account
  await pressKeys('Tab', 'Return'); // leaf.eco, the second API
  await type(account.username);
  await pressKeys('Tab');
  await type(password);
  await pressKeys('Tab', 'Tab', 'space'); // past the kind of login: Remember password
  await pressKeys('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Return'); // Advanced opens
  await pressKeys('Tab', 'Tab'); // past the format: Base address
  await type(sandbox.apis['leaf-eco'].baseUrl);
  await takeScreenshot('packaged-form');
  await pressKeys('Return');

  await expect
    .poll(async () => (await readTrayMenu(icon))[0]?.label)
    .toMatch(/^leaf\.eco – \d+ days/);
  expect(sandbox.complaints()).toEqual([]);
  const header = account.header(newestToken(sandbox, typed));
  await clickTrayMenu(icon, /^leaf\.eco – /);
  await expect.poll(readClipboard).toBe(header);
  expect(await statusWith(sandbox, typed, header)).toBe(200);
  await takeScreenshot('packaged');
  await app.quit();
  expect(await app.ended).toBe(0);
  expect(await readClipboard()).toBe('');

  const secrets = [password, newestToken(sandbox, typed)];
  const found = await filesHolding(config, secrets);
  expect(found).toEqual([]);
  expect(secretsIn(Buffer.from(app.output()), secrets)).toEqual([]);
  const modes = await Promise.all(
    [profile, join(profile, 'accounts.jsonl'), log].map(
      async (path) => (await stat(path)).mode & 0o777,
    ),
  );
  expect(modes).toEqual([0o700, 0o600, 0o600]);

  app = startPackaged({ config, args: ['--hidden'] });
  icon = await findTrayIcon(app.pid);
  await writeClipboard('something else');
  await clickTrayMenu(icon, /^leaf\.eco – /);
  await expect.poll(readClipboard).toBe(header);
  expect(await statusWith(sandbox, typed, header)).toBe(200);
  expect(await windowsOf(app)).toBe(0);
  expect(sandbox.attempts('leaf-eco')).toBe(1);
  await app.quit();
  expect(await app.ended).toBe(0);
  await sandbox.stop();
  reached('L1', { "found in a package's profile": found.length });
});
