import { expect } from 'playwright/test';
import { waitForNotification } from '../desktop/notifications.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findMenuItem, findTrayIcon, readTrayMenu } from '../desktop/tray.ts';
import { shows } from '../faults/reached.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { fillAddForm, row } from './account-window.ts';
import { typedAccount } from './five-accounts.ts';

const family = '👩‍👩‍👧';

test(
  'a name of markup, marks and reversed text is the same harmless line everywhere',
  shows('X14'),
  async ({ launch }) => {
    const hostile = `R&D __x_ </script><b>"${family}"</b> &amp; \u202Elive`;
    const shown = `R&D __x_ </script><b>"${family}"</b> &amp; live`;
    const account = { ...typedAccount('leaf.eco'), label: hostile, environment: null };
    const sandbox = await startSandbox({ accounts: [account] });
    const app = await launch();
    const page = await app.window();
    const form = await fillAddForm(page, account, sandbox);
    await form.getByRole('button', { name: 'Log in and add' }).click();
    await expect(row(page, shown)).toBeVisible();

    const icon = await findTrayIcon(app.pid);
    const copy = findMenuItem(await readTrayMenu(icon), `${shown} – 29 days left`);
    expect(copy?.enabled).toBe(true);
    const since = Date.now();
    await clickTrayMenu(icon, 'Renew', shown);
    const { summary } = await waitForNotification(/renewed/, since);
    expect(summary).toBe(`${shown} renewed`);
    await app.quit();
    await sandbox.stop();
  },
);
