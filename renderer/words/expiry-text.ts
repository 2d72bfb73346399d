import type { TokenView } from '../../preload/contract.ts';

/** When a token ends, and how we know. */
export function expiryText(
  token: TokenView,
  formatDate: (at: number) => string = dateAndTime,
): { readonly date: string; readonly source: string } {
  return {
    date: token.expiresAt === null ? 'No fixed end' : `Until ${formatDate(token.expiresAt)}`,
    source: sourceText(token),
  };
}

export const noFixedEnd = 'no fixed end';
/** A fingerprint follows. */
export const fingerprintLabel = 'Fingerprint';

export function renewsText(at: number): string {
  return `Renews itself ${dateAndTime(at)}`;
}

export function loggedInText({ issuedAt }: Pick<TokenView, 'issuedAt'>): string {
  return `Logged in ${dateAndTime(issuedAt)}`;
}

export function sentAsText({
  headerScheme,
  realm,
}: Pick<TokenView, 'headerScheme' | 'realm'>): string {
  return `Sent as ${headerScheme}${realm === null ? '' : `, valid for ${realm}`}`;
}

function sourceText(token: TokenView): string {
  switch (token.expirySource) {
    case 'server':
      return token.estimated
        ? 'The server said so, without a time zone: an estimate'
        : 'The server said so';
    case 'jwt':
      return 'Read from the token';
    case 'documented':
      return 'Documented lifetime: an estimate';
    case 'session':
      return 'Until the server ends it';
  }
}

/** Made when it is first used: that takes longer than to draw a row. */
let dateFormat: Intl.DateTimeFormat | undefined;

export function dateAndTime(at: number): string {
  dateFormat ??= new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  return dateFormat.format(at);
}
