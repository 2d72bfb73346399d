import type { AccountView, ProviderView } from '../../preload/contract.ts';
import { accountName } from './account-text.ts';

/** The words of the dialogs that add, edit, renew and remove an account. */
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
