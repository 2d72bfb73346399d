import { countText, numberText } from '../../preload/amount-text.ts';
import type { AccountView, ProviderView } from '../../preload/contract.ts';
import { isProduction } from '../../preload/environments.ts';
import { accountName } from './account-text.ts';
import { accountForms } from './selection-text.ts';

/** The words of the dialogs that add, edit, renew and remove accounts, and ask before a copy. */
export const chooseProviderHelp = 'Which API do you log in to?';
export const logInAndAddAction = 'Log in and add';

export function providerText({ name, summary }: Pick<ProviderView, 'name' | 'summary'>): string {
  return `${name}: ${summary}`;
}

export const editAccountTitle = 'Edit account';
export const saveAction = 'Save';
export const saving = 'Saving…';

export function renewTitle(label: string): string {
  return `Renew ${label}`;
}

type Renewed = Pick<AccountView, 'label' | 'environment' | 'providerName' | 'values'>;

/** What the password is asked for. The environment is said where the label does not say it. */
export function renewHelp(account: Renewed): string {
  const { label, environment, providerName, values } = account;
  const who = values['username'] ?? '';
  const as = who === '' ? '' : ` as ${who}`;
  const isSaid = environment === null || accountName(account) === label;
  return `Logs in to ${providerName}${as} for a new token${isSaid ? '' : ` (${environment.name})`}.`;
}

export function removeTitle(label: string): string {
  return `Remove ${label}?`;
}

export const removeHelp =
  'Token Tray forgets the account, its token and its password. This cannot be undone. The token itself stays valid at the server until it expires.';
export const removeAction = 'Remove';
export const removing = 'Removing…';

export const namedAccountsLabel = 'Accounts to remove';
export const removedForGoodText =
  'Token Tray forgets these accounts, their tokens and their passwords. This cannot be undone. The tokens themselves stay valid at the servers until they expire.';

export function removeManyTitle(count: number): string {
  return `Remove ${countText(count, accountForms)}?`;
}

/** Null: none of them is in production. */
export function removeProductionText(accounts: readonly AccountView[]): string | null {
  const count = accounts.filter(({ environment }) => isProduction(environment)).length;
  if (count === 0) return null;
  if (count === accounts.length)
    return count === 1 ? 'It is in production.' : `All ${numberText(count)} are in production.`;
  return `${countText(count, { one: 'of them is', other: 'of them are' })} in production.`;
}

/** After those that are named. */
export function othersText(count: number): string {
  return `and ${numberText(count)} more`;
}

export function confirmCopyTitle({ label }: Pick<AccountView, 'label'>): string {
  return `Copy the token of ${label}?`;
}

export function confirmCopyText({ environment }: Pick<AccountView, 'environment'>): string {
  const name = environment?.name ?? 'production';
  return `Its environment is ${name}: what is done with it is done there. Settings have a switch for this question.`;
}
