/** Which reminders a token gets, and when. Pure: the time is an argument. */
import type { ReminderKind, ReminderView } from '../../preload/reminders.ts';
import {
  usualWorkingHours,
  type ReminderSettings,
  type WorkingHours,
} from '../../preload/settings.ts';
import { scheduledRenewalAt, type RenewalState } from './renewal.ts';
import { absenceAt } from './working-hours.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Tokens up to this lifetime are reminded of by the short ladder. */
const shortLifetimeMs = 48 * hourMs;

/** A reminder that is this late came due while the app was closed or the computer asleep. */
const missedAfterMs = 2 * minuteMs;

/** A reminder of a token: its lead before expiry in ms (0 at expiry), or before the user leaves. */
export type ReminderId = number | 'away';

export interface RemindedToken {
  /** Epoch ms. */
  readonly issuedAt: number;
  /** Epoch ms; null while the server alone decides when the session ends. */
  readonly expiresAt: number | null;
  readonly estimated: boolean;
  readonly remindersShown: readonly ReminderId[];
}

export interface RemindedAccount {
  readonly id: string;
  /** Free of control characters. */
  readonly label: string;
  readonly environment: { readonly name: string } | null;
  readonly token: RemindedToken | null;
  /** The user wants to be reminded. */
  readonly remind: boolean;
  /** Null: the user renews it by hand. */
  readonly renewal: RenewalState | null;
}

export const defaultReminderSettings: ReminderSettings = {
  shortLeadsMs: [2 * hourMs, 15 * minuteMs],
  longLeadsMs: [7 * dayMs, dayMs, 2 * hourMs],
  workingHours: usualWorkingHours,
};

/** What is to be said of one account now. */
export interface DueReminder {
  readonly accountId: string;
  readonly label: string;
  readonly environmentName: string | null;
  readonly kind: ReminderKind;
  /** Tells the token from a later one of the same account. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly estimated: boolean;
  /** It would have been renewed without the user, had that not been paused. */
  readonly renewalPaused: boolean;
  /** When the user is back at work; null unless the kind is `away`. */
  readonly backAt: number | null;
  /** It came due while the app was closed or the computer asleep. */
  readonly missed: boolean;
  /** Every reminder that this one settles, the missed ones too. */
  readonly reminders: readonly ReminderId[];
}

interface Reminder {
  readonly id: ReminderId;
  /** Epoch ms: due in [from, until). */
  readonly from: number;
  readonly until: number;
  readonly backAt: number | null;
}

/** The reminders that this account may still get for its token. */
function remindersLeft(account: RemindedAccount, settings: ReminderSettings): Reminder[] {
  const { token, remind } = account;
  if (token === null || token.expiresAt === null || !remind) return [];
  const { issuedAt, expiresAt, remindersShown } = token;
  const lifetimeMs = expiresAt - issuedAt;
  const leadsMs = lifetimeMs <= shortLifetimeMs ? settings.shortLeadsMs : settings.longLeadsMs;

  let lowestShownMs = Infinity;
  for (const shown of remindersShown) {
    if (shown !== 'away') lowestShownMs = Math.min(lowestShownMs, shown);
  }
  // There is nothing to do for the user before an automatic renewal had its chance.
  const renewsAt = scheduledRenewalAt(account);
  const left: Reminder[] = [];
  for (const leadMs of [0, ...leadsMs]) {
    // A token in the first half of its life is fresh: a lead of that length would warn at once.
    const counts = leadMs === 0 || (leadMs > 0 && leadMs <= lifetimeMs / 2);
    // Once the user heard of a shorter lead, a longer one has nothing to add.
    if (!counts || leadMs >= lowestShownMs) continue;
    const from = expiresAt - leadMs;
    if (renewsAt !== null && from < renewsAt) continue;
    left.push({ id: leadMs, from, until: Infinity, backAt: null });
  }
  if (renewsAt !== null) return left;
  const away = awayReminder(issuedAt, expiresAt, settings.workingHours);
  if (away !== null && !remindersShown.includes('away')) left.push(away);
  return left;
}

function awayReminder(
  issuedAt: number,
  expiresAt: number,
  hours: WorkingHours | null,
): Reminder | null {
  const absence = hours === null ? null : absenceAt(expiresAt, hours);
  // Without the hour, the token that the user renews upon this very reminder would warn again.
  if (absence === null || issuedAt > absence.lastHourFrom - hourMs) return null;
  const { lastHourFrom: from, leavesAt: until, backAt } = absence;
  return { id: 'away', from, until, backAt };
}

/** Epoch ms of the account's earliest reminder that is still to be shown; it may be past. */
export function nextReminderAt(
  account: RemindedAccount,
  now: number,
  settings: ReminderSettings,
): number | null {
  let next: number | null = null;
  for (const { from, until } of remindersLeft(account, settings)) {
    if (until > now && (next === null || from < next)) next = from;
  }
  return next;
}

/** What the account is going to be reminded of, the next one first, if nothing changes meanwhile. */
export function remindersAhead(
  account: RemindedAccount,
  now: number,
  settings: ReminderSettings,
): ReminderView[] {
  const ahead = new Map<number, ReminderView>();
  for (const { id, from: at } of remindersLeft(account, settings)) {
    if (at <= now) continue;
    const kind = id === 'away' ? 'away' : id === 0 ? 'expired' : 'expiring';
    // Of two at the same time one is shown, which settles both; `away` is the last of the list.
    ahead.set(at, { kind, at });
  }
  return [...ahead.values()].toSorted((one, other) => one.at - other.at);
}

/** One entry an account: of several missed reminders the most urgent, which settles them all. */
export function remindersDue(
  accounts: readonly RemindedAccount[],
  now: number,
  settings: ReminderSettings,
): DueReminder[] {
  return accounts.flatMap((account) => reminderDue(account, now, settings) ?? []);
}

function reminderDue(
  account: RemindedAccount,
  now: number,
  settings: ReminderSettings,
): DueReminder | null {
  const due = remindersLeft(account, settings).filter(
    (left) => left.from <= now && now < left.until,
  );
  const { token } = account;
  if (due.length === 0 || token === null || token.expiresAt === null) return null;
  const away = due.find((reminder) => reminder.id === 'away');
  const expired = token.expiresAt <= now;
  const dueSince = Math.max(...due.map((reminder) => reminder.from));
  return {
    accountId: account.id,
    label: account.label,
    environmentName: account.environment?.name ?? null,
    kind: expired ? 'expired' : away === undefined ? 'expiring' : 'away',
    issuedAt: token.issuedAt,
    expiresAt: token.expiresAt,
    estimated: token.estimated,
    renewalPaused: (account.renewal?.pausedBy ?? null) !== null,
    backAt: away?.backAt ?? null,
    missed: now - dueSince > missedAfterMs,
    reminders: due.map((reminder) => reminder.id),
  };
}
