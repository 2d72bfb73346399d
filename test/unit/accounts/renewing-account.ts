import type { Account } from '../../../main/accounts/account.ts';
import type { RenewalState } from '../../../main/expiry/renewal.ts';
import type { LoginFailure } from '../../../main/login/provider.ts';
import type { SetUp } from './set-up.ts';

export const rejected: LoginFailure = { kind: 'bad-credentials', status: 401 };
export const unasked = { rememberPassword: true, renewAutomatically: true } as const;

export function only({ accounts }: SetUp): Account {
  const [account] = accounts.list();
  if (account === undefined) throw new Error('No account');
  return account;
}

export function stateOf(app: SetUp): RenewalState {
  const { renewal } = only(app);
  if (renewal === null) throw new Error('It is renewed by hand.');
  return renewal;
}

export async function view({ accounts }: SetUp) {
  const [first] = accounts.views();
  if (first === undefined) throw new Error('No account');
  return first;
}
