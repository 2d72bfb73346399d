import type { SandboxAccount, SandboxApi } from '../sandbox/sandbox.ts';

/** An account as a user types it in, and the header that its API documents. */
export interface TypedAccount extends SandboxAccount {
  readonly label: string;
  /** The provider's name on its button. */
  readonly provider: string;
  /** What the form calls the user name. */
  readonly usernameLabel: string;
  /** Choices to make, by the label of their field. */
  readonly choices: Readonly<Record<string, string>>;
  readonly environment: string | null;
  readonly rememberPassword: boolean;
  readonly header: (token: string) => string;
}

const bearer = (token: string): string => `Authorization: Bearer ${token}`;

function account(
  api: SandboxApi,
  of: Omit<TypedAccount, 'api' | 'username' | 'usernameLabel'>,
): TypedAccount {
  const usernameLabel = api === 'leaf-eco' ? 'Username or email address' : 'Email address';
  return { api, username: `${of.password.length}.ada@example.com`, usernameLabel, ...of };
}

/** One for each kind of token that the three APIs issue. The passwords hold what has to be escaped. */
export const fiveAccounts: readonly TypedAccount[] = [
  account('withleaf', {
    label: 'withleaf nightly jobs',
    provider: 'withleaf.io',
    password: 'canary-pw-withleaf-24h "\\u0041"',
    choices: { 'Token lifetime': '24 hours' },
    environment: 'Development',
    rememberPassword: false,
    header: bearer,
  }),
  account('withleaf', {
    label: 'withleaf',
    provider: 'withleaf.io',
    password: 'canary-pw-withleaf-30d {"a":1}',
    choices: { 'Token lifetime': '30 days' },
    environment: 'Production',
    rememberPassword: true,
    header: bearer,
  }),
  account('leaf-eco', {
    label: 'leaf.eco',
    provider: 'leaf.eco',
    password: `canary-pw-leaf <>&"' pässwörd ✓`,
    choices: { 'Log in for': 'Token, 30 days' },
    environment: 'Production',
    rememberPassword: true,
    header: bearer,
  }),
  account('leaf-eco', {
    label: 'leaf.eco session',
    provider: 'leaf.eco',
    password: 'canary-pw-leaf-session ]]> &amp;',
    choices: { 'Log in for': 'Session cookie' },
    environment: 'Staging',
    rememberPassword: true,
    header: (token) => `Cookie: LEAFSESSION=${token}`,
  }),
  account('analogue', {
    label: 'Analogue',
    provider: 'Analogue',
    password: 'canary-pw-analogue %20+',
    choices: {},
    environment: null,
    rememberPassword: true,
    header: (token) => `Authorization: Token ${token}`,
  }),
];

/** The one of that label. */
export function typedAccount(label: string): TypedAccount {
  const found = fiveAccounts.find((one) => one.label === label);
  if (found === undefined) throw new Error(`There is no account "${label}".`);
  return found;
}
