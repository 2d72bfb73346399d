// What is copied, from the tray and from the window, in every format.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from 'playwright/test';
import { readClipboard, writeClipboard } from '../desktop/clipboard.ts';
import { openTrayMenuByMouse, pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { clickTrayMenu, findTrayIcon } from '../desktop/tray.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { addAccount, chooseMore, dialog, fillAddForm, newestToken, row } from './account-window.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';

const execute = promisify(execFile);
const account = typedAccount('leaf.eco');
const trayName = 'leaf.eco · Production';

/** Records all that the page's live region says from now on. */
async function recordAnnouncements(page: Page): Promise<() => Promise<readonly string[]>> {
  const said = await page.evaluateHandle(() => {
    const texts: string[] = [];
    const region = document.querySelector('output.unseen');
    if (region === null) throw new Error('There is a live region.');
    new MutationObserver(() => texts.push(region.textContent.trim())).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return texts;
  });
  return () => said.jsonValue();
}

test('an account is copied in the format of its own, and in any other, from tray and window', async ({
  launch,
}) => {
  test.setTimeout(60_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch();
  const page = await app.window();
  const form = await fillAddForm(page, account, sandbox);
  await form.getByLabel('Copy as').selectOption('.env line');
  await form.getByLabel('Copy as').scrollIntoViewIfNeeded();
  await takeScreenshot('form-copy-format');
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form).toBeHidden();
  const token = newestToken(sandbox, account);
  const { baseUrl } = sandbox.apis[account.api];
  const icon = await findTrayIcon(app.pid);

  // One click, in the format of the account.
  const envLine = `LEAF_ECO_PRODUCTION_TOKEN=${token}`;
  await clickTrayMenu(icon, new RegExp(`^${trayName} – `));
  await expect.poll(readClipboard).toBe(envLine);
  await writeClipboard('');
  const said = await recordAnnouncements(page);
  await row(page, account.label).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(readClipboard).toBe(envLine);
  await expect(row(page, account.label)).toContainText(/Copied as \.env line · clears in 4\d s/);
  await takeScreenshot('copy-receipt');
  expect(await said()).toEqual(['leaf.eco production copied as .env line, clears in 45 s']);

  // Any other.
  const formats: readonly (readonly [string, string])[] = [
    ['Header line', `Authorization: Bearer ${token}`],
    ['Header value', `Bearer ${token}`],
    ['Bare token', token],
    ['curl', `curl -H 'Authorization: Bearer ${token}' ${baseUrl}/`],
    ['HTTPie', `http ${baseUrl}/ 'Authorization: Bearer ${token}'`],
    [
      'PowerShell',
      `Invoke-RestMethod -Headers @{ Authorization = 'Bearer ${token}' } -Uri ${baseUrl}/`,
    ],
    ['.env line', envLine],
  ];
  for (const [format, text] of formats) {
    await writeClipboard('');
    await clickTrayMenu(icon, 'Copy as', trayName, format);
    await expect.poll(readClipboard).toBe(text);
    await writeClipboard('');
    const name = format.replace(/^(Header|Bare)/, (word) => word.toLowerCase());
    await chooseMore(page, account.label, `Copy as ${name}`);
    await expect.poll(readClipboard).toBe(text);
  }
  await clickTrayMenu(icon, 'Copy as', trayName, 'Postman environment');
  await expect.poll(readClipboard).toMatch(/^\{"name":"leaf\.eco Production","values":\[\{/);
  expect(JSON.parse(await readClipboard())).toMatchObject({
    values: [
      { key: 'baseUrl', value: baseUrl },
      { key: 'token', value: token, type: 'secret' },
    ],
  });

  await row(page, account.label).getByRole('button', { name: 'More actions' }).click();
  await takeScreenshot('copy-menu');
  await page.keyboard.press('Escape');
  await openTrayMenuByMouse();
  await takeScreenshot('tray-copy-formats');
  await pressKeys('Escape', 'Escape');
});

test('a pasted curl command with a path typed behind it reaches the API', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch();
  const page = await app.window();
  for (const one of [typedAccount('leaf.eco session'), typedAccount('Analogue')]) {
    const form = await fillAddForm(page, one, sandbox);
    await form.getByRole('button', { name: 'Log in and add' }).click();
    await expect(form).toBeHidden();
    await chooseMore(page, one.label, 'Copy as curl');
    await expect.poll(readClipboard).toContain(newestToken(sandbox, one));
    const command = `${await readClipboard()}whoami`;
    expect(sandbox.apis[one.api].protectedUrl).toMatch(/\/whoami$/);
    const args = ['-ec', `${command} --silent --output /dev/null --write-out '%{http_code}'`];
    expect((await execute('bash', args)).stdout).toBe('200');
  }
});

test('the whole menu of a row is in sight, also in the smallest window', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch();
  const page = await app.window();
  for (const one of [account, typedAccount('Analogue')]) await addAccount(page, one, sandbox);
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(360, 420);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(400);
  for (const { label } of [account, typedAccount('Analogue')]) {
    await row(page, label).getByRole('button', { name: 'More actions' }).click();
    for (const item of ['Copy as header line', 'Remove…'])
      await expect(page.getByRole('menuitem', { name: item })).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
  }
});

test('the format of an account is changed without a login, and lasts', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch();
  const page = await app.window();
  const form = await fillAddForm(page, account, sandbox);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(form).toBeHidden();
  await chooseMore(page, account.label, 'Edit…');
  const edit = dialog(page, 'Edit account');
  await expect(edit.getByLabel('Copy as')).toHaveValue('header');
  await edit.getByLabel('Copy as').selectOption('Bare token');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit).toBeHidden();
  expect(sandbox.attempts(account.api)).toBe(1);
  await app.quit();

  const again = await launch({ profile: app.profile });
  const icon = await findTrayIcon(again.pid);
  await clickTrayMenu(icon, new RegExp(`^${trayName} – `));
  await expect.poll(readClipboard).toBe(newestToken(sandbox, account));
});
