/** When a token is renewed without the user, and when that stops. Pure: time and chance are arguments. */
import type { Failure } from '../../preload/contract.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const longestHeadStartMs = dayMs;
const longestBackOffMs = hourMs;
/** A server that asks for a longer pause is not believed. */
const longestRetryAfterMs = 7 * dayMs;

/** Logins that may reach a server, a day and account. More looks like an attack, and locks accounts. */
const attemptsPerDay = 3;

/** What is kept of an account's automatic renewal. */
export interface RenewalState {
  /** Epoch ms, oldest first; attempts that cannot have reached a server are not listed. */
  readonly attempts: readonly number[];
  /** Epoch ms. */
  readonly lastAttemptAt: number | null;
  /** Epoch ms; null: as soon as the token is due. */
  readonly nextTryAt: number | null;
  readonly failuresInRow: number;
  /** What only the user can put right; nothing is tried until they did. */
  readonly pausedBy: Failure['kind'] | null;
}

export const freshRenewal: RenewalState = {
  attempts: [],
  lastAttemptAt: null,
  nextTryAt: null,
  failuresInRow: 0,
  pausedBy: null,
};

export interface RenewableAccount {
  readonly id: string;
  readonly token: { readonly issuedAt: number; readonly expiresAt: number | null } | null;
  /** Null: the user renews this account by hand. */
  readonly renewal: RenewalState | null;
}

/** Epoch ms of the next automatic renewal; it may be past. Null: there is none to come. */
export function nextRenewalAt(account: RenewableAccount, now: number): number | null {
  const dueAt = scheduledRenewalAt(account);
  return dueAt === null || account.renewal === null
    ? null
    : Math.max(dueAt, waitsUntil(account.renewal, now));
}

/** Epoch ms from which on the token is to be renewed without the user, failures left aside. */
export function scheduledRenewalAt(account: RenewableAccount): number | null {
  return account.renewal?.pausedBy === null ? renewalDueAt(account) : null;
}

/** The accounts to renew now. */
export function renewalsDue<A extends RenewableAccount>(accounts: readonly A[], now: number): A[] {
  return accounts.filter((account) => {
    const at = nextRenewalAt(account, now);
    return at !== null && at <= now;
  });
}

function renewalDueAt({ id, token }: RenewableAccount): number | null {
  if (token === null || token.expiresAt === null) return null;
  const lifetimeMs = token.expiresAt - token.issuedAt;
  // Renewing a token that was dead on arrival would go on for ever.
  if (lifetimeMs <= 0) return null;
  const headStartMs = Math.min(lifetimeMs / 10, longestHeadStartMs);
  const spread = fraction(`${id} ${token.issuedAt}`);
  return Math.floor(token.expiresAt - headStartMs * (1 + spread / 10));
}

/** In [0, 1), the same for the same text: tokens issued together are not renewed together. FNV-1a. */
function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) / 2 ** 32;
}

function waitsUntil({ attempts, lastAttemptAt, nextTryAt }: RenewalState, now: number): number {
  // Noted by a clock that was far ahead: to wait for those times might take years.
  const clockWentBack = lastAttemptAt !== null && lastAttemptAt - now >= dayMs;
  const retryAt = clockWentBack || nextTryAt === null ? -Infinity : nextTryAt;
  const oldest = recent(attempts, now).at(-attemptsPerDay);
  return oldest === undefined ? retryAt : Math.max(retryAt, oldest + dayMs);
}

/** Attempts less than a day away, in either direction: a clock set back an hour gives no attempts back. */
function recent(attempts: readonly number[], now: number): readonly number[] {
  return attempts.filter((at) => Math.abs(now - at) < dayMs);
}

/** To be stored before the login starts, so that a crash in it counts as an attempt. */
export function beforeAttempt(
  state: RenewalState,
  now: number,
  random: () => number,
): RenewalState {
  return {
    ...state,
    attempts: [...recent(state.attempts, now), now],
    lastAttemptAt: now,
    nextTryAt: now + backOff(state.failuresInRow, random),
    failuresInRow: state.failuresInRow + 1,
  };
}

/**
 * The state after an attempt.
 *
 * @param begun what `beforeAttempt` answered.
 * @param failure null when the account has a new token.
 * @param expiresAt of the token that was to be renewed, epoch ms.
 */
export function afterAttempt(
  begun: RenewalState,
  failure: Failure | null,
  now: number,
  expiresAt: number | null,
  random: () => number,
): RenewalState {
  if (failure === null) return { ...begun, nextTryAt: null, failuresInRow: 0 };
  const verdict = verdictOn(failure);
  const sent = verdict !== 'not-sent' && !endsBeforeSending.has(failure.kind);
  const attempts = sent ? begun.attempts : begun.attempts.slice(0, -1);
  if (verdict === 'pause') {
    return { ...begun, attempts, nextTryAt: null, pausedBy: failure.kind };
  }
  let nextTryAt = now + backOff(begun.failuresInRow - 1, random);
  if (failure.kind === 'rate-limited' && failure.retryAt !== null) {
    nextTryAt = Math.max(nextTryAt, Math.min(failure.retryAt, now + longestRetryAfterMs));
  }
  // The day's last attempt is kept back: a server that is down for ten minutes must not use up all.
  if (attempts.length === attemptsPerDay - 1 && expiresAt !== null) {
    nextTryAt = Math.max(nextTryAt, now + (expiresAt - now) / 2);
  }
  return { ...begun, attempts, nextTryAt: Math.ceil(nextTryAt) };
}

/** Nothing has been sent to the server when these happen. */
const endsBeforeSending: ReadonlySet<Failure['kind']> = new Set([
  'proxy',
  'proxy-refused',
  'ca-file',
  'vault-locked',
  'password-needed',
  'bad-address',
  'invalid-input',
]);

/** After the user put things right or renewed by hand. The day's attempts stay counted. */
export function resumed(state: RenewalState): RenewalState {
  return { ...freshRenewal, attempts: state.attempts, lastAttemptAt: state.lastAttemptAt };
}

/** 1, 2, 4 … 60 minutes, and up to a quarter more. */
function backOff(failuresBefore: number, random: () => number): number {
  return Math.min(minuteMs * 2 ** failuresBefore, longestBackOffMs) * (1 + random() / 4);
}

function verdictOn(failure: Failure): 'pause' | 'back-off' | 'not-sent' {
  switch (failure.kind) {
    case 'rate-limited':
    case 'server-error':
    case 'timeout':
    case 'not-saved':
    case 'superseded':
    case 'internal':
      return 'back-off';
    case 'unreachable':
      return failure.reason === 'dns' || failure.reason === 'refused' ? 'not-sent' : 'back-off';
    case 'proxy':
      // A company locks out those who send a wrong password to its proxy, and a keyring that is asked
      // again every minute shows a dialog every minute.
      return failure.reason === 'credentials' || failure.reason === 'locked' ? 'pause' : 'not-sent';
    case 'proxy-refused':
    case 'ca-file':
      return 'not-sent';
    case 'tls':
    case 'unexpected-redirect':
      // A captive portal, as a rule; it goes away by itself.
      return 'back-off';
    case 'unexpected-reply':
      // The server logged us in, but what it gave is of no use: it will not be better next time.
      return ['no-token', 'bad-token', 'bad-expiry'].includes(failure.detail)
        ? 'pause'
        : 'back-off';
    case 'bad-credentials':
    case 'bad-address':
    case 'invalid-input':
    case 'not-found':
    case 'signed-out':
    case 'password-needed':
    case 'confirmation-needed':
    case 'vault-locked':
    case 'token-not-sealed':
    case 'token-unreadable':
    case 'export-failed':
    case 'nothing-to-export':
    case 'clipboard-failed':
    case 'autostart-failed':
    case 'shortcut-refused':
    case 'nothing-pinned':
      return 'pause';
  }
}
