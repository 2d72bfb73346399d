import { copyFormatLabels, type AccountView, type ClipboardView } from '../preload/contract.ts';
import { accountName } from './desktop/tray-menu.ts';
import type { Notice } from './expiry/reminder-text.ts';

/** Who copies by a shortcut has no window to see that it worked. */
export function copiedNotice(account: AccountView, held: ClipboardView, now: number): Notice {
  const as = held.format === 'header' ? '' : ` as ${copyFormatLabels[held.format]}`;
  return {
    title: `${accountName(account)} copied`,
    body:
      held.clearsAt === null
        ? `It stays on the clipboard${as}.`
        : `On the clipboard${as}, clears in ${shortTime(held.clearsAt - now)}.`,
    // A reminder of the same account stays true, and on the screen.
    accountIds: [],
    actions: [],
  };
}

function shortTime(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
