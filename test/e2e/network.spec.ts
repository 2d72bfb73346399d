import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';
import { answerFileDialog } from '../desktop/file-dialog.ts';
import { takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { shows } from '../faults/reached.ts';
import { createCertificate } from '../sandbox/certificate.ts';
import { startProxyServer } from '../sandbox/proxy-server.ts';
import { httpReply, startRawServer } from '../sandbox/raw-server.ts';
import { issueJwt } from '../sandbox/tokens.ts';
import { dialog, openSettings, row } from './account-window.ts';

const canary = 'canary-proxy-1150';
const company = createCertificate({ commonName: 'company', isAuthority: true });
const fileDialog = 'Certificates of your own authorities';

/** A server that only a proxy finds and only the company vouches for. */
async function startCompany() {
  const certificate = createCertificate({ hosts: ['login.example'], issuer: company });
  const server = await startRawServer((socket) => {
    const token = issueJwt('ada', Date.now(), Date.now() + 86_400_000);
    const headers = { 'Content-Type': 'application/json' };
    socket.end(httpReply(200, headers, JSON.stringify({ id_token: token })));
  }, certificate);
  const proxy = await startProxyServer({
    onwardPort: () => server.port,
    credentials: `ada:${canary}`,
  });
  const folder = await mkdtemp(join(tmpdir(), 'company-'));
  const caFile = join(folder, 'root.pem');
  await writeFile(caFile, company.cert);
  return {
    baseUrl: `https://login.example:${server.port}`,
    server,
    proxy,
    folder,
    caFile,
    stop: () => Promise.all([server.stop(), proxy.stop()]),
  };
}

async function fillWithleaf(page: Page, baseUrl: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add account' }).first().click();
  const form = dialog(page, 'Add account');
  await form.getByRole('button', { name: 'withleaf.io' }).click();
  await form.getByLabel('Email address').fill('ada@example.com');
  await form.getByLabel('Password', { exact: true }).fill('canary-pw');
  await form.getByLabel('Label').fill('Company');
  await form.getByText('Advanced').click();
  await form.getByLabel('Base address').fill(baseUrl);
  return form;
}

async function chooseCaFile(page: Page, path: string | null): Promise<void> {
  const settings = dialog(page, 'Settings');
  await settings.getByRole('button', { name: 'Choose a file of certificates' }).click();
  await answerFileDialog(fileDialog, path);
}

test(
  'a proxy with a password and an authority of their own are set in the window',
  shows('N7', 'N8'),
  async ({ launch }) => {
    const there = await startCompany();
    const app = await launch();
    const page = await app.window();

    let settings = await openSettings(page);
    await settings.getByLabel('Proxy', { exact: true }).selectOption('This one');
    const address = settings.getByLabel('Address of the proxy');
    await address.fill(`http://ada:${canary}@127.0.0.1:${there.proxy.port}`);
    await settings.getByRole('button', { name: 'Use this proxy' }).click();
    await expect(settings.getByRole('alert')).toContainText('holds a user name or a password');
    await address.fill(`127.0.0.1:${there.proxy.port}`);
    await settings.getByRole('button', { name: 'Use this proxy' }).click();
    await expect(settings.getByText(`Logins go through ${there.proxy.origin}.`)).toBeVisible();
    await settings.getByRole('button', { name: 'Done' }).click();

    const form = await fillWithleaf(page, there.baseUrl);
    const logIn = form.getByRole('button', { name: 'Log in and add' });
    await logIn.click();
    await expect(form.getByRole('alert')).toContainText('The proxy wants a user name');
    await form.getByRole('button', { name: 'Cancel' }).click();

    settings = await openSettings(page);
    await settings.getByLabel('User name for the proxy').fill('ada');
    await settings.getByLabel('Password for the proxy').fill(canary);
    await settings.getByRole('button', { name: 'Use this proxy' }).click();
    await expect(settings.getByText('the password is kept encrypted')).toBeVisible();
    await settings.getByRole('button', { name: 'Done' }).click();
    await fillWithleaf(page, there.baseUrl);
    await logIn.click();
    await expect(form.getByRole('alert')).toContainText('Nobody this machine trusts vouches');
    expect(there.server.requests, 'no password before the server has proved itself').toEqual([]);
    await form.getByRole('button', { name: 'Cancel' }).click();

    settings = await openSettings(page);
    await chooseCaFile(page, null);
    await expect(settings.getByText('None, beside those that your system trusts')).toBeVisible();
    await writeFile(join(there.folder, 'page.pem'), '<html>Log in</html>');
    await chooseCaFile(page, join(there.folder, 'page.pem'));
    await expect(settings.getByRole('alert')).toContainText('holds no certificates in PEM');
    await chooseCaFile(page, there.caFile);
    await expect(settings.getByText(there.caFile)).toBeVisible();
    await takeScreenshot('settings-network');
    await settings.getByRole('button', { name: 'Done' }).click();
    await fillWithleaf(page, there.baseUrl);
    await logIn.click();
    await expect(row(page, 'Company')).toBeVisible();
    expect(there.server.requests).toHaveLength(1);
    expect(there.server.requests[0]).not.toContain(canary);
    await app.quit();

    const kept = await readFile(join(app.profile, 'preferences.json'), 'utf8');
    expect(kept).toContain('"username": "ada"');
    expect(kept).not.toContain(canary);
    expect(app.output()).not.toContain(canary);

    const again = await launch({ profile: app.profile });
    const samePage = await again.window();
    const same = await openSettings(samePage);
    await expect(same.getByText('the password is kept encrypted')).toBeVisible();
    await expect(same.getByText(there.caFile)).toBeVisible();
    await same.getByRole('button', { name: 'Trust it no more' }).click();
    await expect(same.getByText('None, beside those that your system trusts')).toBeVisible();
    await same.getByRole('button', { name: 'Done' }).click();
    await fillWithleaf(samePage, there.baseUrl);
    const sameForm = dialog(samePage, 'Add account');
    await sameForm.getByRole('button', { name: 'Log in and add' }).click();
    await expect(sameForm.getByRole('alert')).toContainText('Nobody this machine trusts vouches');
    expect(there.server.requests).toHaveLength(1);
    await again.quit();
    await there.stop();
  },
);

test('the proxy of the system is asked for and used', shows('N8'), async ({ launch }) => {
  const there = await startCompany();
  const system = await startProxyServer({ onwardPort: () => there.server.port });
  // Chromium reads this one as a setting of the desktop; we do not.
  const app = await launch({
    env: { all_proxy: system.origin },
    preferences: {
      network: { proxy: { use: 'system' }, sealedProxyPassword: null, caFile: there.caFile },
    },
  });
  const page = await app.window();
  const form = await fillWithleaf(page, there.baseUrl);
  await form.getByRole('button', { name: 'Log in and add' }).click();
  await expect(row(page, 'Company')).toBeVisible();
  // Nor does Chromium ask anybody for anything on its own.
  const targets = system.requests.map((request) => request.split('\r\n', 1)[0]);
  expect(targets).toEqual([`CONNECT login.example:${there.server.port} HTTP/1.1`]);
  await app.quit();
  await Promise.all([there.stop(), system.stop()]);
});
