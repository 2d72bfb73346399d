// "Which token is this?": a text is pasted, and the window tells whose it is.
import { expect, type Locator, type Page } from 'playwright/test';
import { writeClipboard } from '../desktop/clipboard.ts';
import { isKeyringLocked, lockKeyring, unlockKeyring } from '../desktop/keyring.ts';
import { pressKeys, takeScreenshot } from '../desktop/screen.ts';
import { test } from '../desktop/test.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { issueJwt, issueOpaqueToken } from '../sandbox/tokens.ts';
import { addAccount, dialog, newestToken, row } from './account-window.ts';
import { filesHolding, secretsIn } from './canaries.ts';
import { fiveAccounts, typedAccount } from './five-accounts.ts';
import { recordedTraffic, recordTraffic } from './traffic.ts';

const withleaf = typedAccount('withleaf');
const session = typedAccount('leaf.eco session');
const inputLabel = 'Paste a token, or a text that holds one';

async function open(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Which token is this?' }).click();
  return dialog(page, 'Which token is this?');
}

/** As a user does who has it on the clipboard. */
async function paste(asks: Locator, text: string): Promise<void> {
  await writeClipboard(text);
  await asks.getByLabel(inputLabel).focus();
  await pressKeys('ctrl+a', 'ctrl+v');
  await expect.poll(() => asks.getByLabel(inputLabel).inputValue()).toBe(text);
}

test('pasted tokens are told apart: current, previous, a JWT of others, unknown, none', async ({
  launch,
}) => {
  test.setTimeout(60_000);
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const app = await launch();
  const page = await app.window();
  await addAccount(page, withleaf, sandbox);
  await addAccount(page, session, sandbox);
  const previous = newestToken(sandbox, withleaf);
  await row(page, withleaf.label).getByRole('button', { name: 'Renew', exact: true }).click();
  await expect.poll(() => newestToken(sandbox, withleaf)).not.toBe(previous);
  await expect(row(page, withleaf.label).getByRole('button', { name: 'Renew' })).toBeEnabled();
  const current = newestToken(sandbox, withleaf);
  await recordTraffic(app.electron);

  const asks = await open(page);
  const answer = asks.getByRole('status');
  const input = asks.getByLabel(inputLabel);
  await expect(input).toBeFocused();
  await expect(input).toHaveCSS('-webkit-text-security', 'disc');

  await paste(asks, `curl -H 'Authorization: Bearer ${current}' https://x.example/`);
  await expect(answer).toContainText('withleaf');
  await expect(answer).toContainText('Production');
  await expect(answer).toContainText('The current token');
  await expect(answer).toContainText(/(29|30) days left/);
  await expect(asks.getByRole('row', { name: /^sub/ })).toContainText(withleaf.username);
  await expect(asks.getByRole('row', { name: /^exp/ })).toContainText(/20\d\d.*(29|30) days left/);
  await takeScreenshot('which-token');

  await paste(asks, `WITHLEAF_TOKEN=${previous}\n`);
  await expect(answer).toContainText('The previous token');
  await paste(asks, `Cookie: LEAFSESSION=${newestToken(sandbox, session)}`);
  await expect(answer).toContainText('leaf.eco session');
  await expect(answer).toContainText('Staging');
  await expect(answer).toContainText('No fixed end');
  await expect(asks.getByRole('table')).toHaveCount(0);
  await takeScreenshot('which-token-session');

  const now = Date.now();
  const foreignJwt = issueJwt('somebody@example.com', now, now + 3_600_000);
  const foreign = issueOpaqueToken();
  await paste(asks, `Bearer ${foreignJwt}`);
  await expect(answer).toContainText('No account has this token.');
  await expect(asks.getByRole('row', { name: /^sub/ })).toContainText('somebody@example.com');
  await takeScreenshot('which-token-unknown-jwt');
  await paste(asks, foreign);
  await expect(answer).toContainText('No account has this token.');
  await expect(answer).toContainText(/Fingerprint [0-9a-f]{8}/);
  await paste(asks, 'ключ');
  await expect(answer).toContainText('There is no token in this text.');

  // What is typed waits for the button or for Enter; what was said of another text is gone.
  await input.fill(current);
  await expect(answer).toBeEmpty();
  await asks.getByRole('button', { name: 'Look up' }).click();
  await expect(answer).toContainText('The current token');
  await input.fill(previous);
  await input.press('Enter');
  await expect(answer).toContainText('The previous token');

  // Nothing of it came back, is kept, or is left in the input.
  const secrets = [current, previous, foreignJwt, foreign, newestToken(sandbox, session)];
  const signatures = secrets.flatMap((token) => token.split('.')[2] ?? []);
  const traffic = (await recordedTraffic(app.electron)).join('\n');
  expect(traffic).toContain('command:identifyToken');
  expect(secretsIn(Buffer.from(traffic), [...secrets, ...signatures])).toEqual([]);
  const left = await input.elementHandle();
  await asks.getByRole('button', { name: 'Close' }).click();
  await expect(asks).toBeHidden();
  expect(await left?.evaluate((element) => (element as HTMLTextAreaElement).value)).toBe('');
  expect(await filesHolding(app.profile, secrets)).toEqual([]);
  expect(secretsIn(Buffer.from(app.output()), secrets)).toEqual([]);
});

test('a token is known behind a locked keyring, and leads to its account', async ({ launch }) => {
  const sandbox = await startSandbox({ accounts: fiveAccounts });
  const first = await launch();
  await addAccount(await first.window(), withleaf, sandbox);
  await first.quit();

  await lockKeyring();
  try {
    const app = await launch({ profile: first.profile });
    const page = await app.window();
    const asks = await open(page);
    await paste(asks, newestToken(sandbox, withleaf));
    await expect(asks.getByRole('status')).toContainText('The current token');
    const fingerprint = await asks.getByRole('status').locator('code').textContent();
    await asks.getByRole('button', { name: 'Show account' }).click();
    await expect(asks).toBeHidden();
    await expect(row(page, withleaf.label)).toBeFocused();

    await row(page, withleaf.label)
      .getByRole('button', { name: /days left/ })
      .focus();
    await expect(page.getByRole('tooltip')).toContainText(`Fingerprint ${fingerprint}`);
    await takeScreenshot('fingerprint');
    expect(await isKeyringLocked()).toBe(true);
  } finally {
    await unlockKeyring();
  }
});
