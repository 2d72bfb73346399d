import { countText, numberText, seriesText } from '../../preload/amount-text.ts';
import type { Failure, PreviousTokenView, RenewedDue } from '../../preload/contract.ts';
import { dateAndTime } from './expiry-text.ts';
import type { FailureText } from './failure-text.ts';

/** The mark of an account that is renewed without the user, and what it means. */
export const automaticMark = 'auto';
export const automaticMeaning = 'Renews itself before it expires';
/** Read on after the mark. */
export const automaticSaid = ': renews itself before it expires';

export function renewAllDueAction(due: number): string {
  return `Renew all due (${numberText(due)})`;
}

/** What automatic renewal waits for. */
export function pausedText(pausedBy: Failure['kind']): FailureText {
  if (pausedBy === 'bad-credentials') {
    return {
      sentence: 'Automatic renewal is paused after 1 rejected password.',
      action: 'Renew or edit the account to go on; until then nothing is sent.',
    };
  }
  if (pausedBy === 'password-needed') {
    return {
      sentence: 'Automatic renewal is paused: the password is not kept.',
      action: 'Renew and remember it to go on.',
    };
  }
  if (pausedBy === 'vault-locked' || pausedBy === 'token-not-sealed') {
    return {
      sentence: 'Automatic renewal waits for the keyring.',
      action: 'Unlock the keyring, then copy or renew once.',
    };
  }
  if (pausedBy === 'proxy') {
    return {
      sentence: 'Automatic renewal is paused: the proxy did not get the password that it wants.',
      action: 'Enter it under Settings, Network, or unlock the keyring and renew once.',
    };
  }
  return {
    sentence: 'Automatic renewal is paused.',
    action: 'Renew to see what is wrong and to go on.',
  };
}

/** The menu's word for the token that was replaced. */
export function previousText(
  { expiresAt }: PreviousTokenView,
  formatDate: (at: number) => string = dateAndTime,
): string {
  return expiresAt === null
    ? 'Copy previous header line'
    : `Copy previous header line, valid until ${formatDate(expiresAt)}`;
}

export const nothingRenewedText = 'Nothing was renewed';

/** Said once it is over, such as "2 renewed, 1 failed, 1 needs its password". */
export function renewedDueText({ renewed, failed, needPassword }: RenewedDue): string {
  const parts = [
    `${numberText(renewed.length)} renewed`,
    ...(failed.length > 0 ? [`${numberText(failed.length)} failed`] : []),
    ...(needPassword.length > 0
      ? [
          countText(needPassword.length, {
            one: 'needs its password',
            other: 'need their password',
          }),
        ]
      : []),
  ];
  return seriesText(parts);
}
