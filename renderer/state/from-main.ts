/**
 * What main tells the page. The page imports this before all else, React included: main answers
 * while the rest is still being evaluated, and the first thing drawn is the list.
 */
import type {
  AccountFocus,
  AppView,
  ClipboardView,
  Failure,
  Result,
} from '../../preload/contract.ts';
import { unpack } from '../../preload/packed.ts';
import { accountsFrom, onAccounts } from './account-feed.ts';
import { firstPaint } from './first-paint.ts';
import { listAccounts, type ListedAccounts } from './list-accounts.ts';
import { createLive } from './live.ts';
import { createMailbox } from './mailbox.ts';

const { tokenTray } = window;

// Listens before it asks: main sends what has waited for the page as soon as it is asked for the app.
export const clipboardNews = createMailbox<ClipboardView | null>();
tokenTray.on('clipboardChanged', clipboardNews.put);
export const focusedAccount = createMailbox<AccountFocus>();
tokenTray.on('accountFocused', focusedAccount.put);
export const toldFailure = createMailbox<Failure>();
tokenTray.on('failureTold', toldFailure.put);

async function getApp(): Promise<Result<AppView>> {
  const app = await tokenTray.getApp();
  return app.ok ? { ok: true, value: unpack(app.value) } : app;
}

export const liveApp = createLive<AppView>(
  getApp,
  (listener) => void tokenTray.on('appChanged', (packed) => listener(unpack(packed))),
);

/** Grouped or by expiry, the first rows may be any of the accounts. */
async function isListOrder(): Promise<boolean> {
  await liveApp.answered;
  const app = liveApp.now();
  if (app.state !== 'ready') return false;
  const { group, order } = app.value.settings.list;
  return group === 'none' && order === 'name';
}

const listing = { page: accountsFrom, isListOrder, painted: () => firstPaint };
export const liveAccounts = createLive<ListedAccounts>(
  (onPart) => listAccounts(listing, onPart),
  (listener) => void onAccounts((accounts) => listener({ accounts, all: null })),
);

export const answered = Promise.all([liveApp.answered, liveAccounts.answered]);
