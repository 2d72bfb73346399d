import type { AccountView } from '../../preload/contract.ts';

const sources = {
  server: 'the server',
  jwt: 'the token itself',
  documented: 'documented lifetime',
  session: 'nobody: until the server ends it',
} as const;

const shownOfToken = 6;

/** Accounts in columns, with the first characters of each token only. `now` in epoch ms. */
export function accountTable(
  accounts: readonly AccountView[],
  tokenOf: (account: AccountView) => string,
  now: number,
): string {
  const head = ['Account', 'Sent as', 'Token', 'Expires', 'Says'];
  const rows = accounts.map((account) => [
    account.label,
    account.token?.headerScheme ?? '–',
    `${tokenOf(account).slice(0, shownOfToken)}…`,
    expiryText(account, now),
    account.token === null ? '–' : sources[account.token.expirySource],
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

function expiryText({ token }: AccountView, now: number): string {
  if (token === null) return 'signed out';
  if (token.expiresAt === null) return '–';
  const at = new Date(token.expiresAt).toISOString().slice(0, 16).replace('T', ' ');
  const leftMs = token.expiresAt - now;
  const hours = Math.round(leftMs / 3_600_000);
  const left =
    leftMs < 120_000
      ? `${Math.round(leftMs / 1_000)} s`
      : hours < 48
        ? `${hours} h`
        : `${Math.round(hours / 24)} days`;
  return `${at} UTC (in ${left})`;
}
