// Renewal without the user, where it ends.
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'playwright/test';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, dialog, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const account = typedAccount('withleaf');

test('a rejected password pauses after one attempt, over a restart, until the user renews', async ({
  launch,
}) => {
  test.setTimeout(90_000);
  const sandbox = await startSandbox({
    accounts: fiveAccounts,
    lifetimesMs: { withleaf: 20_000 },
  });
  const first = await launch();
  const page = await first.window();
  await addAccount(page, account, sandbox, ['Renew automatically']);
  sandbox.setPassword({ ...account, password: 'canary-pw-changed' });

  const paused = 'Automatic renewal is paused after 1 rejected password.';
  await expect(row(page, account.label)).toContainText(paused, { timeout: 30_000 });
  expect(sandbox.attempts('withleaf')).toBe(2);
  await takeScreenshot('renewal-paused');
  await first.quit();

  const { profile } = first;
  const again = await launch({ profile });
  const window = await again.window();
  await expect(row(window, account.label)).toContainText(paused);
  await expect(row(window, account.label)).toContainText('Expired', { timeout: 15_000 });
  await wait(2_000);
  expect(sandbox.attempts('withleaf')).toBe(2);

  sandbox.setLifetime('withleaf', null);
  await row(window, account.label).getByRole('button', { name: 'Renew', exact: true }).click();
  const form = dialog(window, `Renew ${account.label}`);
  await expect(form.getByLabel('Password', { exact: true })).toBeFocused();
  await form.getByLabel('Password', { exact: true }).fill('canary-pw-changed');
  await form.getByRole('button', { name: 'Renew' }).click();
  await expect(row(window, account.label)).not.toContainText('paused');
  await expect(row(window, account.label)).toContainText('renews itself before it expires');
  expect(sandbox.attempts('withleaf')).toBe(3);
  await sandbox.stop();
});

test('a token that came due while the app was closed is renewed at start', async ({ launch }) => {
  test.setTimeout(60_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts, lifetimesMs: { withleaf: 6_000 } });
  const first = await launch();
  await addAccount(await first.window(), account, sandbox, ['Renew automatically']);
  await first.quit();
  const attempts = sandbox.attempts('withleaf');
  sandbox.setLifetime('withleaf', null);
  await wait(6_000);
  const again = await launch({ profile: first.profile });
  await expect(row(await again.window(), account.label)).toContainText('29 days left');
  expect(sandbox.attempts('withleaf')).toBe(attempts + 1);
  await sandbox.stop();
});

test('a clock that differs from the server by minutes is told, and the expiry is right all the same', async ({
  launch,
}) => {
  const aheadMs = 10 * 60_000;
  const sandbox = await startSandbox({
    accounts: fiveAccounts,
    lifetimesMs: { withleaf: 30 * 60_000 },
    now: () => Date.now() + aheadMs,
  });
  const app = await launch();
  const page = await app.window();
  await addAccount(page, account, sandbox);
  await expect(page.getByText("This machine's clock is 10 min behind the server's.")).toBeVisible();
  await expect(row(page, account.label)).toContainText(/(?:29|30) min left/);
  await takeScreenshot('clock-differs');
  await sandbox.stop();
});

test('quitting in the middle of a renewal ends within 3 s and loses nothing', async ({
  launch,
}) => {
  test.setTimeout(60_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts, lifetimesMs: { withleaf: 20_000 } });
  const first = await launch();
  const page = await first.window();
  await addAccount(page, account, sandbox, ['Renew automatically']);
  await sandbox.setBehaviour('withleaf', 'silent');
  await expect.poll(() => sandbox.attempts('withleaf'), { timeout: 30_000 }).toBe(2);
  const since = Date.now();
  await first.quit();
  expect(Date.now() - since).toBeLessThan(3_000);

  await sandbox.setBehaviour('withleaf', 'ok');
  sandbox.setLifetime('withleaf', null);
  const again = await launch({ profile: first.profile });
  const window = await again.window();
  await expect(row(window, account.label)).toContainText('renews itself before it expires');
  // The attempt that was cut off counts, so the next one keeps its distance.
  expect(sandbox.attempts('withleaf')).toBe(2);
  await sandbox.stop();
});
