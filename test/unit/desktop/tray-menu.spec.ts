import { expect, test } from 'playwright/test';
import { tallyOf } from '../../../main/accounts/account-tally.ts';
import {
  escapeLabel,
  mostRows,
  trayIconFile,
  trayMenu,
  trayState,
  type TrayItem,
  type TrayModel,
} from '../../../main/desktop/tray-menu.ts';
import {
  allAccountsAction,
  renewAllDueAction,
  rowText,
  trayTooltip,
} from '../../../main/desktop/tray-text.ts';
import type { AccountView } from '../../../preload/contract.ts';
import { copyFormats } from '../../../preload/copy-views.ts';
import { accountView, aTokenView, noon } from '../../fakes/account-view.ts';
import { shows as showsCase } from '../../faults/reached.ts';

const id = accountView().id;
const hourMs = 3_600_000;

function menuOf(
  accounts: readonly AccountView[],
  part: Partial<Pick<TrayModel, 'held' | 'now'>> = {},
): readonly TrayItem[] {
  return trayMenu({ accounts, tally: tallyOf(accounts), held: null, now: noon, ...part });
}

function labels(items: readonly TrayItem[]): readonly string[] {
  return items.map((item) => (item.kind === 'separator' ? '—' : item.label));
}

function expiringIn(leftMs: number, estimated = false) {
  return { ...aTokenView, expiresAt: noon + leftMs, estimated };
}

test('a newcomer finds the way to the first account', () => {
  const items = menuOf([]);
  expect(labels(items)).toEqual(['No accounts yet', '—', 'Add an account…', '—', 'Quit']);
});

test('the menu holds rows, formats, renewal, the window and the way out, in this order', () => {
  const accounts = [accountView({ environment: { name: 'Production', color: 'red' } })];
  const held = { accountId: id, which: 'current', format: 'header', clearsAt: null } as const;
  expect(labels(menuOf(accounts, { held }))).toEqual([
    'withleaf · Production – 30 days left',
    '—',
    'Copy as',
    'Renew',
    'Clear clipboard (withleaf · Production)',
    'Open Token Tray',
    '—',
    'Quit',
  ]);
});

test('every format can be copied from the submenu', () => {
  const [, , copyAs] = menuOf([accountView()]);
  const [account] = copyAs?.kind === 'submenu' ? copyAs.items : [];
  const items = account?.kind === 'submenu' ? account.items : [];
  expect(labels(items)).toEqual([
    'Header line',
    'Header value',
    'Bare token',
    'curl',
    'HTTPie',
    'PowerShell',
    '.env line',
    'Postman environment',
  ]);
  expect(items.map((item) => (item.kind === 'action' ? item.action : null))).toEqual(
    copyFormats.map((format) => ({ kind: 'copy', accountId: id, which: 'current', format })),
  );
});

test('a click on a row copies in the format of its account', () => {
  const [row] = menuOf([accountView({ copyFormat: 'env' })]);
  expect(row).toMatchObject({
    action: { kind: 'copy', accountId: id, which: 'current', format: 'env' },
  });
});

test('the previous token can be copied while the server may take it', () => {
  const account = accountView({ previousToken: { expiresAt: null } });
  const [, , copyAs] = menuOf([account]);
  const [formats] = copyAs?.kind === 'submenu' ? copyAs.items : [];
  expect(formats?.kind === 'submenu' ? formats.items.slice(-2) : []).toEqual([
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Header line of the previous token',
      action: { kind: 'copy', accountId: id, which: 'previous', format: 'header' },
    },
  ]);
});

test('all that expire soon or have are renewed with one click', () => {
  const accounts = (['fine', 'expiring', 'expired', 'signed-out'] as const).map((status) =>
    accountView({ status }),
  );
  expect(menuOf(accounts)).toContainEqual({
    kind: 'action',
    label: 'Renew all due (2)',
    action: { kind: 'renew-due' },
  });
  const none = menuOf([accountView()]);
  expect(labels(none).join()).not.toContain('Renew all');
});

const copies = { kind: 'copy', accountId: id, which: 'current', format: 'header' };
const shows = { kind: 'show-account', accountId: id, on: 'renew' };
const rows = [
  {
    name: 'days',
    account: { token: expiringIn(12.9 * 24 * hourMs) },
    label: '12 days left',
    action: copies,
  },
  {
    name: 'hours',
    account: { token: expiringIn(47 * hourMs) },
    label: '47 h left',
    action: copies,
  },
  {
    name: 'an hour',
    account: { token: expiringIn(1.5 * hourMs) },
    label: '1 h left',
    action: copies,
  },
  {
    name: 'minutes',
    account: { token: expiringIn(0.5 * hourMs) },
    label: 'under 1 h left',
    action: copies,
  },
  {
    name: 'moments',
    account: { token: expiringIn(60_000) },
    label: 'under 15 min left',
    action: copies,
  },
  {
    name: 'an estimate',
    account: { token: expiringIn(5 * hourMs, true) },
    label: 'about 5 h left',
    action: copies,
  },
  {
    name: 'a session',
    account: { token: { ...aTokenView, expiresAt: null } },
    label: 'until the server ends it',
    action: copies,
  },
  {
    name: 'soon',
    account: { status: 'expiring', token: expiringIn(3 * hourMs) },
    label: 'expires soon, 3 h left',
    action: copies,
  },
  { name: 'locked', account: { status: 'locked' }, label: 'keyring locked', action: copies },
  { name: 'busy', account: { busy: true }, label: 'logging in…', action: copies },
  { name: 'expired', account: { status: 'expired' }, label: 'expired, renew…', action: shows },
  { name: 'unreadable', account: { status: 'unreadable' }, label: 'log in again…', action: shows },
  {
    name: 'signed out',
    account: { status: 'signed-out', token: null },
    label: 'signed out, log in…',
    action: shows,
  },
] as const;

for (const { name, account, label, action } of rows) {
  test(`a row tells the state in coarse words: ${name}`, () => {
    const [row] = menuOf([accountView(account)]);
    expect(row).toEqual({ kind: 'action', label: `withleaf – ${label}`, action });
  });
}

test('a label keeps still for a whole hour, so that an open menu is not rebuilt', () => {
  const accounts = [accountView({ token: expiringIn(5.99 * hourMs) })];
  const first = menuOf(accounts);
  expect(menuOf(accounts, { now: noon + 0.98 * hourMs })).toEqual(first);
});

test('thousands of accounts stay a short menu that leads to the window', () => {
  const accounts = Array.from({ length: 10_000 }, (_, index) => accountView({ id: `${index}` }));
  const items = menuOf(accounts);
  expect(labels(items).filter((label) => label.startsWith('withleaf –'))).toHaveLength(mostRows);
  expect(items[mostRows]).toEqual({
    kind: 'action',
    label: 'All 10,000 accounts…',
    action: { kind: 'open' },
  });
});

const states = [
  { accounts: [], state: 'fine', tooltip: 'no tokens yet' },
  { accounts: [{}], state: 'fine', tooltip: '1 token' },
  { accounts: [{}, {}], state: 'fine', tooltip: '2 tokens' },
  { accounts: [{}, { status: 'expiring' }], state: 'expiring', tooltip: '1 expiring soon' },
  {
    accounts: [{ status: 'expired' }, { status: 'expiring' }],
    state: 'expired',
    tooltip: '1 expired, 1 expiring soon',
  },
  {
    accounts: [{ status: 'expired' }, { lastFailure: { kind: 'timeout' } }],
    state: 'error',
    tooltip: '1 expired, 1 failed to log in',
  },
  { accounts: [{ status: 'unreadable' }], state: 'error', tooltip: '1 token' },
] as const;

for (const { accounts, state, tooltip } of states) {
  test(`icon "${state}" and tooltip "${tooltip}" agree with the accounts`, () => {
    const views = accounts.map((changes) => accountView(changes));
    expect(trayState(tallyOf(views))).toBe(state);
    expect(trayTooltip(tallyOf(views))).toBe(`Token Tray – ${tooltip}`);
  });
}

test('an ampersand in a label is shown as one', showsCase('X14'), () => {
  expect(escapeLabel('R&D')).toBe('R&&D');
});

test('macOS gets template images, the others the icon with its outline', () => {
  expect(trayIconFile('expired', 'darwin')).toBe('trayTemplate-expired.png');
  expect(trayIconFile('expired', 'linux')).toBe('tray-expired.png');
  expect(trayIconFile('fine', 'win32')).toBe('tray-fine.png');
});

test('the tray has the digits of the machine', () => {
  const token = expiringIn(12 * 24 * hourMs);
  expect(rowText(accountView({ token }), noon, 'ar-EG')).toContain('١٢ days left');
  expect(allAccountsAction(10_000, 'de-DE')).toBe('All 10.000 accounts…');
  expect(renewAllDueAction(1_200, 'en-GB')).toBe('Renew all due (1,200)');
  const tally = { ...tallyOf([]), expired: 1_200, failed: 1 };
  expect(trayTooltip(tally, 'de-DE')).toBe('Token Tray – 1.200 expired, 1 failed to log in');
});
