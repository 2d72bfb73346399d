// npm start -- --demo: the whole job on this machine, against the sandbox, in a throwaway profile.
import { rm } from 'node:fs/promises';
import { test, expect, type Page } from 'playwright/test';
import { unpack, type AccountView, type TokenTrayApi } from '../../preload/contract.ts';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { readClipboard } from '../desktop/clipboard.ts';
import { waitForNotification } from '../desktop/notifications.ts';
import { openTrayMenuByMouse, takeScreenshot } from '../desktop/screen.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { addAccount, newestToken, statusWith } from '../e2e/account-window.ts';
import { fiveAccounts } from '../e2e/five-accounts.ts';
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { accountTable } from './account-table.ts';

/** Long enough to be seen alive, short enough to wait for its end. */
const sessionLifetimeMs = 15_000;
const leavesOpen = process.env['TOKEN_TRAY_DEMO'] === 'open';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function logInToAll(page: Page, sandbox: Sandbox): Promise<void> {
  const isSession = (label: string): boolean => label === 'leaf.eco session';
  const sessionLast = fiveAccounts.toSorted(
    (a, b) => Number(isSession(a.label)) - Number(isSession(b.label)),
  );
  for (const account of sessionLast) {
    if (isSession(account.label) && !leavesOpen) {
      sandbox.setLifetime('leaf-eco', sessionLifetimeMs);
    }
    await addAccount(page, account, sandbox);
    say(`Logged in to ${account.provider} as "${account.label}".`);
  }
  expect(sandbox.complaints(), 'what the servers had to complain about').toEqual([]);
}

async function printTable(page: Page, sandbox: Sandbox): Promise<void> {
  const packed = await page.evaluate(async () => {
    const listed = await (Reflect.get(window, 'tokenTray') as TokenTrayApi).listAccounts({
      from: 0,
    });
    if (!listed.ok) throw new Error('The app lists no accounts.');
    return listed.value;
  });
  const { accounts } = unpack(packed);
  expect(accounts, 'accounts that the app holds').toHaveLength(fiveAccounts.length);
  const tokenOf = ({ label }: AccountView): string => {
    const account = fiveAccounts.find((typed) => typed.label === label);
    return account === undefined ? '' : newestToken(sandbox, account);
  };
  say(`\n${accountTable(accounts, tokenOf, Date.now())}\n`);
}

async function copyFromTray({ pid }: LaunchedApp, sandbox: Sandbox): Promise<void> {
  const account = fiveAccounts.find(({ label }) => label === 'Analogue');
  if (account === undefined) throw new Error('There is an account of Analogue.');
  await clickTrayMenu(await findTrayIcon(pid), /^Analogue – /);
  const header = account.header(newestToken(sandbox, account));
  await expect.poll(readClipboard, 'the clipboard after the click').toBe(header);
  expect(await statusWith(sandbox, account, header), 'what the server says to it').toBe(200);
  say('One click in the tray menu copied the header of "Analogue", and its server took it.');
}

test('demo', async () => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launchApp(leavesOpen ? { passwordStore: 'system' } : {});
  try {
    const page = await app.window();
    const since = Date.now();
    await logInToAll(page, sandbox);
    await printTable(page, sandbox);
    if (leavesOpen) {
      say(
        'Try it: copy from tray or window, renew, sign out. Quit in the tray menu ends the demo.',
      );
      await app.electron.waitForEvent('close', { timeout: 0 });
      return;
    }
    await copyFromTray(app, sandbox);
    const shown = await waitForNotification(/leaf\.eco session.*expired/s, since, 60_000);
    say(`A notification came: "${shown.summary}".`);
    await openTrayMenuByMouse();
    say(`Panel, tray menu, notification and window: ${await takeScreenshot('demo')}`);
    await app.quit();
  } finally {
    await sandbox.stop();
    await rm(app.profile, { recursive: true, force: true });
  }
});
