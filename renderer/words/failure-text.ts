import type { Failure, Keyring } from '../../preload/contract.ts';
import { keyringFlag, keyringName } from './keyring-text.ts';
import { caFileTexts, proxyTexts, tlsTexts, unreachableTexts } from './connection-text.ts';
import { replyText } from './reply-text.ts';
import { shortcutRefusedText } from './shortcut-text.ts';

/** Leads to where the cause can be looked for. */
export const diagnoseAction = 'Why does it not work?';

export interface FailureText {
  /** What happened. */
  readonly sentence: string;
  /** What to do next. */
  readonly action: string;
}

/** The words for every reason that failures of a kind have. */
export type ReasonTexts<Kind extends Failure['kind']> = Readonly<
  Record<Extract<Failure, { kind: Kind; reason: string }>['reason'], FailureText>
>;

/** The words for every failure that the window can show. All times are epoch ms. */
export function failureText(
  failure: Failure,
  formatTime: (at: number, now: number) => string = timeWithin,
  now: number = Date.now(),
): FailureText {
  switch (failure.kind) {
    case 'bad-credentials':
      return {
        sentence: `The server refused this user name and password (${failure.status}).`,
        action: 'Check both, then enter the password again. It is not tried again by itself.',
      };
    case 'rate-limited':
      return {
        sentence: 'The server wants fewer logins (429).',
        action: retryText(failure.retryAt, formatTime, now),
      };
    case 'server-error':
      return {
        sentence: `The server has a problem of its own (${failure.status}).`,
        action: 'What you entered is not to blame. Try again in some minutes.',
      };
    case 'unreachable':
      return unreachableTexts[failure.reason];
    case 'timeout':
      return {
        sentence: 'The server did not answer in time.',
        action: 'Check your network, VPN or proxy, then try again.',
      };
    case 'tls':
      return tlsTexts[failure.reason];
    case 'proxy':
      return proxyTexts[failure.reason];
    case 'proxy-refused':
      return {
        sentence: `The proxy did not connect to the server (${failure.status}).`,
        action: 'Check the base address, and ask whoever runs the proxy to let it through.',
      };
    case 'ca-file':
      return caFileTexts[failure.reason];
    case 'unexpected-redirect':
      return {
        sentence: `The server sends the login to another address (${failure.status}).`,
        action: 'Enter the final address as the base address. Passwords do not follow redirects.',
      };
    case 'unexpected-reply':
      return replyText(failure.detail, failure.status);
    case 'bad-address':
      return addressTexts[failure.reason];
    case 'invalid-input':
      return {
        sentence: 'This value is empty, too long or not allowed.',
        action: 'Change it, then try again.',
      };
    case 'not-found':
      return {
        sentence: 'This account is gone.',
        action: 'It was removed meanwhile. Add it again if you need it.',
      };
    case 'signed-out':
      return { sentence: 'There is no token: you are signed out.', action: 'Renew to log in.' };
    case 'password-needed':
      return {
        sentence: 'The password of this account is not kept.',
        action: 'Enter it to log in.',
      };
    case 'confirmation-needed':
      return {
        sentence: 'Nothing was copied: this is a token of production.',
        action: 'Copy again, and confirm it.',
      };
    case 'vault-locked':
      return lockedText(failure.sealedBy);
    case 'token-not-sealed':
      return {
        sentence: 'Logged in, but the keyring is locked: the token is held until Token Tray quits.',
        action: 'Unlock the keyring, then copy once to keep it.',
      };
    case 'token-unreadable':
      return {
        sentence: 'The kept token cannot be decrypted: the keyring has changed.',
        action: 'Renew to get a new token.',
      };
    case 'not-saved':
      return notSavedTexts[failure.reason];
    case 'export-failed':
      return exportFailedTexts[failure.reason];
    case 'nothing-to-export':
      return {
        sentence: 'No account has a token with a known end.',
        action: 'Renew one, then export again.',
      };
    case 'clipboard-failed':
      return {
        sentence: 'The clipboard did not take the text.',
        action: 'Another program may hold it. Copy again.',
      };
    case 'autostart-failed':
      return {
        sentence: 'The system did not take the change.',
        action: 'Look at the login items in the settings of your system.',
      };
    case 'shortcut-refused':
      return shortcutRefusedText(failure.by);
    case 'nothing-pinned':
      return {
        sentence: 'No account is pinned, so the shortcut copied nothing.',
        action: 'Pin one by its “More actions”, then press the shortcut again.',
      };
    case 'superseded':
      return {
        sentence: 'The account changed while this was under way, so the answer was dropped.',
        action: 'Look at the account, then try again if you still need to.',
      };
    case 'internal':
      return {
        sentence: 'Something went wrong inside Token Tray.',
        action: 'Try again. If it happens again, quit and start Token Tray.',
      };
  }
}

/** The form's field that a failure is about; null when it is about the whole attempt. */
export function failureField(failure: Failure): string | null {
  // Main names the place in the request, such as "values.username" or "environment.name".
  if (failure.kind === 'invalid-input')
    return failure.field.replace(/^values\./, '').replace(/\..*$/, '');
  if (failure.kind === 'bad-address') return 'baseUrl';
  return failure.kind === 'bad-credentials' || failure.kind === 'password-needed'
    ? 'password'
    : null;
}

function lockedText(sealedBy: Keyring | null): FailureText {
  return sealedBy === null
    ? {
        sentence: 'The keyring is locked, so the token cannot be read.',
        action: 'Unlock it and try again. If that does not help, start Token Tray again.',
      }
    : {
        sentence: `This is sealed in ${keyringName(sealedBy)}, which is not in use now.`,
        action: `Start Token Tray with ${keyringFlag(sealedBy)}, or renew with the password.`,
      };
}

function retryText(
  retryAt: number | null,
  formatTime: (at: number, now: number) => string,
  now: number,
): string {
  if (retryAt === null) return 'Wait some minutes, then try again.';
  if (retryAt <= now) return 'The wait is over: you can try again now.';
  return `Try again after ${formatTime(retryAt, now)}.`;
}

const addressTexts: ReasonTexts<'bad-address'> = {
  malformed: {
    sentence: 'This is not a web address.',
    action: 'Write it like https://api.example.com.',
  },
  'not-https': {
    sentence: 'This address is not https, so the password would be readable on the way.',
    action: 'Use https. Plain http works for this machine only (localhost).',
  },
  'has-credentials': {
    sentence: 'This address holds a user name or a password.',
    action: 'Take out what stands before the @.',
  },
};

const notSavedTexts: ReasonTexts<'not-saved'> = {
  'disk-full': {
    sentence: 'Not saved: the disk is full.',
    action: 'Free some space, then try again.',
  },
  'no-permission': {
    sentence: 'Not saved: Token Tray may not write its account file.',
    action: 'Check the rights of its profile folder, then try again.',
  },
  'newer-version': {
    sentence: 'Not saved: a newer Token Tray wrote the account file.',
    action: 'Update Token Tray. Nothing in the file was changed.',
  },
  other: {
    sentence: 'Not saved: the account file could not be written.',
    action: 'Check the disk, then try again.',
  },
};

const exportFailedTexts: ReasonTexts<'export-failed'> = {
  'disk-full': {
    sentence: 'The calendar was not written: the disk is full.',
    action: 'Free some space, or choose another place.',
  },
  'no-permission': {
    sentence: 'The calendar was not written: Token Tray may not write there.',
    action: 'Choose another folder.',
  },
  other: {
    sentence: 'The calendar could not be written there.',
    action: 'Choose another folder.',
  },
};

/** A time alone would be taken for today's. */
function timeWithin(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(undefined, {
    timeStyle: 'short',
    ...(isToday ? {} : { dateStyle: 'medium' }),
  }).format(at);
}
