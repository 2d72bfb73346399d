// Twenty planted secrets, and every place in which one must not turn up.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, expect, type ElectronApplication } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { shownNotifications } from '../desktop/notifications.ts';
import { findTrayIcon, readTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { reached, shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, fillAddForm, newestToken, row } from './account-window.ts';
import { filesHolding, secretsIn } from './canaries.ts';
import { fiveAccounts } from './five-accounts.ts';

interface Recorder {
  tokenTrayTraffic?: string[];
}

/** Records all that main says to the window: replies of commands and events. */
async function recordTraffic(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain, BrowserWindow }) => {
    const traffic: string[] = [];
    (globalThis as Recorder).tokenTrayTraffic = traffic;
    type Handler = (...args: unknown[]) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, Handler>;
    };
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...args) => {
        const reply = await handler(...args);
        traffic.push(`${channel} ${JSON.stringify(reply)}`);
        return reply;
      });
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is a window.');
    const send = contents.send.bind(contents);
    contents.send = (channel, ...args) => {
      traffic.push(`${channel} ${JSON.stringify(args)}`);
      send(channel, ...(args as unknown[]));
    };
  });
}

test(
  'twenty secrets stay out of profile, output, traffic, window and desktop',
  shows('K1'),
  async () => {
    const sandbox = await startSandbox({ accounts: fiveAccounts });
    const app = await launchApp();
    const page = await app.window();
    await recordTraffic(app.electron);

    // Fifteen tokens for five passwords, and every failure that a server can cause on the way.
    for (const account of fiveAccounts) await addAccount(page, account, sandbox);
    const kept = fiveAccounts.filter(({ rememberPassword }) => rememberPassword);
    for (const account of [...kept, ...kept, ...kept.slice(0, 2)]) {
      const before = newestToken(sandbox, account);
      await row(page, account.label).getByRole('button', { name: 'Renew', exact: true }).click();
      await expect.poll(() => newestToken(sandbox, account)).not.toBe(before);
      await expect(row(page, account.label).getByRole('button', { name: 'Renew' })).toBeEnabled();
    }
    const [first] = kept;
    if (first === undefined) throw new Error('Some passwords are kept.');
    for (const behaviour of ['server-error', 'rate-limited', 'redirect', 'html', 'down'] as const) {
      await sandbox.setBehaviour(first.api, behaviour);
      await row(page, first.label).getByRole('button', { name: 'Renew', exact: true }).click();
      await expect(row(page, first.label).getByRole('alert')).toBeVisible();
    }
    await sandbox.setBehaviour(first.api, 'ok');
    const form = await fillAddForm(page, { ...first, label: 'twice' }, sandbox);
    await form.getByRole('button', { name: 'Cancel' }).click();

    const tokens = sandbox.issued().map(({ token }) => token);
    const passwords = fiveAccounts.map(({ password }) => password);
    const secrets = [...tokens, ...passwords];
    expect(new Set(secrets).size).toBeGreaterThanOrEqual(20);

    for (const account of fiveAccounts) {
      await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
      await expect.poll(readClipboard).toContain(newestToken(sandbox, account));
    }
    await writeClipboard('nothing of ours');

    const traffic = await app.electron.evaluate(() =>
      ((globalThis as Recorder).tokenTrayTraffic ?? []).join('\n'),
    );
    expect(traffic).toContain('command:addAccount');
    expect(traffic).toContain('event:accountsChanged');
    expect(secretsIn(Buffer.from(traffic), secrets)).toEqual([]);

    const snapshot = join(await mkdtemp(join(tmpdir(), 'heap-')), 'window.heapsnapshot');
    await app.electron.evaluate(
      ({ BrowserWindow }, file) =>
        BrowserWindow.getAllWindows()[0]?.webContents.takeHeapSnapshot(file),
      snapshot,
    );
    const heap = await readFile(snapshot);
    expect(heap.includes(first.label), 'the snapshot is one of our window').toBe(true);
    expect(secretsIn(heap, secrets)).toEqual([]);

    const icon = await findTrayIcon(app.pid);
    const desktop = JSON.stringify([
      await readTrayMenu(icon),
      await readTrayIcon(icon),
      shownNotifications(),
      await page.title(),
    ]);
    expect(secretsIn(Buffer.from(desktop), secrets)).toEqual([]);

    expect(await filesHolding(app.profile, secrets)).toEqual([]);
    await app.quit();
    const held = await filesHolding(app.profile, secrets);
    expect(held).toEqual([]);
    reached('K1', { 'planted secrets': secrets.length, 'of them on disk': held.length });
    expect(secretsIn(Buffer.from(app.output()), secrets)).toEqual([]);
    await sandbox.stop();
  },
);
