// Twenty planted secrets, and every place in which one must not turn up.
import { chmod, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { shownNotifications } from '../desktop/notifications.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon, readTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { reached, shows } from '../faults/reached.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { addAccount, chooseMore, fillAddForm, newestToken, row } from './account-window.ts';
import { filesHolding, secretsIn } from './canaries.ts';
import { fiveAccounts } from './five-accounts.ts';
import { checkFailures, secretsOfProcesses } from './leaks.ts';
import { recordedTraffic, recordTraffic } from './traffic.ts';

const kept = fiveAccounts.filter(({ rememberPassword }) => rememberPassword);

async function renew(page: Page, label: string): Promise<void> {
  await row(page, label).getByRole('button', { name: 'Renew', exact: true }).click();
}

/** Fifteen tokens for five passwords, and what can go wrong on the way. */
async function useEverything(app: LaunchedApp, page: Page, sandbox: Sandbox): Promise<void> {
  for (const account of fiveAccounts) await addAccount(page, account, sandbox);
  for (const account of [...kept, ...kept, ...kept.slice(0, 2)]) {
    const before = newestToken(sandbox, account);
    await renew(page, account.label);
    await expect.poll(() => newestToken(sandbox, account)).not.toBe(before);
    await expect(row(page, account.label).getByRole('button', { name: 'Renew' })).toBeEnabled();
  }
  for (const account of kept.slice(0, 2)) {
    for (const behaviour of [
      'server-error',
      'rate-limited',
      'redirect',
      'html',
      'echo-error',
      'echo',
      'bad-token',
      'down',
    ] as const) {
      await sandbox.setBehaviour(account.api, behaviour);
      await renew(page, account.label);
      await expect(row(page, account.label).getByRole('alert')).toBeVisible();
      await expect(row(page, account.label).getByRole('button', { name: 'Renew' })).toBeEnabled();
    }
    await sandbox.setBehaviour(account.api, 'ok');
  }
  const [first, , , last] = kept;
  if (first === undefined || last === undefined) throw new Error('Four passwords are kept.');
  const form = await fillAddForm(page, { ...first, label: 'twice' }, sandbox);
  await form.getByRole('button', { name: 'Cancel' }).click();

  await chmod(app.profile, 0o500);
  await renew(page, first.label);
  await expect(row(page, first.label).getByRole('alert')).toContainText(/save/i);
  await chmod(app.profile, 0o700);

  sandbox.setPassword({ ...last, password: 'another one' });
  await renew(page, last.label);
  await expect(row(page, last.label).getByRole('alert')).toContainText(/password/i);
}

/** Errors of ours that quote a secret, where nobody catches them. */
async function failInMain({ electron }: LaunchedApp, secret: string): Promise<void> {
  await electron.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new RangeError(text);
    });
    void Promise.reject(new TypeError(text));
  }, secret);
}

test('twenty secrets stay where they belong', shows('H7', 'K1', 'L1', 'L2', 'L4'), async () => {
  test.setTimeout(90_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launchApp();
  const page = await app.window();
  await recordTraffic(app.electron);
  await useEverything(app, page, sandbox);

  const tokens = sandbox.issued().map(({ token }) => token);
  const passwords = fiveAccounts.map(({ password }) => password);
  const secrets = [...tokens, ...passwords];
  expect(new Set(secrets).size).toBeGreaterThanOrEqual(20);
  await failInMain(app, secrets.join(' '));
  await expect.poll(() => app.output()).toContain('"event":"unhandled-rejection"');
  await expect.poll(() => app.output()).toContain('"event":"uncaught-exception"');

  for (const account of fiveAccounts) {
    await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
    const held = sandbox.issued().filter(({ username }) => username === account.username);
    await expect
      .poll(async () =>
        secretsIn(
          Buffer.from(await readClipboard()),
          held.map(({ token }) => token),
        ),
      )
      .not.toEqual([]);
  }
  await writeClipboard('nothing of ours');

  const traffic = await recordedTraffic(app.electron);
  expect(traffic.join('\n')).toContain('command:addAccount');
  expect(traffic.join('\n')).toContain('event:accountsChanged');
  expect(secretsIn(Buffer.from(traffic.join('\n')), secrets)).toEqual([]);
  const failures = traffic.map(checkFailures).reduce((sum, count) => sum + count, 0);
  expect(failures).toBeGreaterThan(20);

  const snapshot = join(await mkdtemp(join(tmpdir(), 'heap-')), 'window.heapsnapshot');
  await app.electron.evaluate(
    ({ BrowserWindow }, file) =>
      BrowserWindow.getAllWindows()[0]?.webContents.takeHeapSnapshot(file),
    snapshot,
  );
  const heap = await readFile(snapshot);
  expect(heap.includes(kept[0]?.label ?? '?'), 'the snapshot is one of our window').toBe(true);
  expect(secretsIn(heap, secrets)).toEqual([]);

  const icon = await findTrayIcon(app.pid);
  const desktop = JSON.stringify([
    await readTrayMenu(icon),
    await readTrayIcon(icon),
    shownNotifications(),
    await page.title(),
  ]);
  expect(secretsIn(Buffer.from(desktop), secrets)).toEqual([]);

  const pageKeeps = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    document.cookie,
    location.href,
  ]);
  expect(pageKeeps).toEqual([0, 0, 0, '', 'app://ui/index.html']);
  expect(secretsOfProcesses(secrets)).toEqual([]);
  // A secret in an address would be an address that no API documents.
  expect(sandbox.complaints()).toEqual([]);

  expect(await filesHolding(app.profile, secrets)).toEqual([]);
  await app.quit();
  const log = await readFile(join(app.profile, 'logs', 'token-tray.log'), 'utf8');
  expect(log).toMatch(
    /"login-failed",.*"host":"127\.0\.0\.1:\d+","failure":"server-error","status":503/,
  );
  expect(log).toContain('"accounts-not-saved"');
  expect(secretsIn(Buffer.from(app.output()), secrets)).toEqual([]);
  // The whole home of the virtual desktop, temporary files included, but for the compiled tests.
  const holding = await filesHolding(process.env['HOME'] ?? '', secrets);
  const found = holding.filter((file) => !file.includes('playwright-transform-cache'));
  expect(found).toEqual([]);
  await sandbox.stop();
  reached('K1', { 'planted secrets': secrets.length, 'of them on disk': found.length });
  reached('L1', { 'planted secrets': secrets.length, 'found in files': found.length });
  reached('L2', { 'failures that crossed': failures });
});

/** The memory of the main process, as it is after a garbage collection. */
async function readMainMemory({ electron }: LaunchedApp): Promise<Buffer> {
  const file = join(await mkdtemp(join(tmpdir(), 'heap-')), 'main.heapsnapshot');
  await electron.evaluate((_electron, path) => {
    process.getBuiltinModule('node:v8').writeHeapSnapshot(path);
  }, file);
  return readFile(file);
}

test('what is left in memory after signing out is reported', shows('L3'), async () => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launchApp();
  const page = await app.window();
  for (const account of fiveAccounts) await addAccount(page, account, sandbox);
  const tokens = sandbox.issued().map(({ token }) => token);
  const secrets = [...tokens, ...fiveAccounts.map(({ password }) => password)];
  const [copied] = fiveAccounts;
  if (copied === undefined) throw new Error('There is an account.');
  await row(page, copied.label).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toContain(newestToken(sandbox, copied));
  expect(secretsIn(await readMainMemory(app), secrets), 'what is held to be cleared').toContain(
    newestToken(sandbox, copied),
  );

  for (const { label } of fiveAccounts) {
    await chooseMore(page, label, 'Sign out');
    await expect(row(page, label)).toContainText('Signed out');
  }
  await clickTrayMenu(await findTrayIcon(app.pid), /^Clear clipboard/);
  await expect.poll(readClipboard).toBe('');
  const left = secretsIn(await readMainMemory(app), secrets);
  await app.quit();
  await sandbox.stop();
  reached('L3', { secrets: secrets.length, 'still in memory': left.length });
});
