import { countText, numberText } from '../../preload/amount-text.ts';
import type { JwtClaim, JwtPart, TokenMatch } from '../../preload/contract.ts';
import { dateAndTime } from './expiry-text.ts';
import { timeLeft } from './time-left.ts';

export const pasteLabel = 'Paste a token, or a text that holds one';
export const pasteHelp =
  'A header, a command, a line of a .env file or JSON will do. It is compared on this computer, shown nowhere and not kept.';
export const lookUpAction = 'Look up';
export const comparing = 'Comparing…';
export const showAccountAction = 'Show account';

export const claimsTitle = 'What the token says of itself';
export const claimsHelp = 'Its signature is neither checked nor shown.';
export const payloadTitle = 'Payload';
export const headerTitle = 'Header';
export const noClaims = 'Empty';

/** Which of its account's tokens it is, and when it dies. */
export function matchText(
  { which, expiresAt, estimated }: TokenMatch,
  now: number,
  formatDate: (at: number) => string = dateAndTime,
): { readonly which: string; readonly life: string } {
  return {
    which:
      which === 'current'
        ? 'The current token of this account'
        : 'The previous token of this account, renewed since',
    life:
      expiresAt === null
        ? 'No fixed end: the server decides'
        : `${sentence(timeLeft(expiresAt, now, estimated))} · ${formatDate(expiresAt)}`,
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is said where no account has the token. */
export function unknownText(fingerprint: string | null, unchecked: number): string {
  if (fingerprint === null) return 'There is no token in this text.';
  if (unchecked === 0) return 'No account has this token.';
  const tokens = countText(unchecked, { one: 'token', other: 'tokens' });
  return `No account is known to have this token, but the keyring did not open ${tokens} to compare.`;
}

/** https://www.rfc-editor.org/rfc/rfc7519#section-4.1 and the headers that go with it. */
const meanings: Readonly<Record<string, string>> = {
  iss: 'issuer',
  sub: 'subject',
  aud: 'audience',
  exp: 'expires',
  nbf: 'not before',
  iat: 'issued',
  jti: 'token ID',
  alg: 'algorithm',
  typ: 'type',
  kid: 'key ID',
};

export function claimMeaning(name: string): string | null {
  return Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null;
}

export function claimText(
  claim: JwtClaim,
  now: number,
  formatDate: (at: number) => string = dateAndTime,
): string {
  switch (claim.kind) {
    case 'text':
      return claim.text === '' ? '(empty)' : claim.text;
    case 'number':
      // JSON holds more digits than a number here does.
      return Number.isInteger(claim.number) && !Number.isSafeInteger(claim.number)
        ? `about ${claim.number}`
        : String(claim.number);
    case 'flag':
      return claim.flag ? 'true' : 'false';
    case 'nothing':
      return 'null';
    case 'date': {
      const left = claim.name === 'exp' ? ` (${timeLeft(claim.at, now, false)})` : '';
      return formatDate(claim.at) + left;
    }
    case 'nested':
      return `${countText(claim.members, { one: 'member', other: 'members' })}, not shown`;
  }
}

/** Null when all claims are shown. */
export function omittedText({ omitted }: JwtPart): string | null {
  return omitted === 0 ? null : `${numberText(omitted)} more, not shown`;
}
