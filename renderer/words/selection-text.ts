import type { AccountView, RenewedDue } from '../../preload/contract.ts';
import { isProduction } from '../../preload/environments.ts';
import { accountName } from './account-text.ts';
import { renewedDueText } from './renewal-text.ts';

export const selectionName = 'Selected accounts';
export const clearSelectionLabel = 'Clear selection';
export const renewLabel = 'Renew';
export const removeLabel = 'Remove…';
export const stopLabel = 'Stop';
export const renewingText = 'Logging in…';
export const removeForSureLabel = 'Remove';
export const namedAccountsLabel = 'Accounts to remove';
export const nothingSelectedText = 'Nothing selected';
export const removingText = 'Removing…';
export const removedForGoodText =
  'Token Tray forgets these accounts, their tokens and their passwords. This cannot be undone. The tokens themselves stay valid at the servers until they expire.';

/** The name of a row's checkbox. */
export function selectText(name: string): string {
  return `Select ${name}`;
}

export function selectedText(count: number): string {
  return `${count.toLocaleString()} selected`;
}

/** Said to screen readers. */
export function selectionSaidText(count: number): string {
  return `${selectedText(count)}, renew or remove above the list`;
}

export function selectAllLabel(shown: number): string {
  return `Select all ${shown.toLocaleString()}`;
}

/** Such as "2 renewed, 1 failed, 3 left as they were": whom the user stopped is counted too. */
export function renewedChosenText(outcome: RenewedDue, chosen: number): string {
  const { renewed, failed, needPassword } = outcome;
  const left = chosen - renewed.length - failed.length - needPassword.length;
  const rest = left === 1 ? '1 left as it was' : `${left} left as they were`;
  return left > 0 ? `${renewedDueText(outcome)}, ${rest}` : renewedDueText(outcome);
}

/** Said once it is done. */
export function removedText(accounts: readonly AccountView[]): string {
  const [first] = accounts;
  return first !== undefined && accounts.length === 1
    ? `${accountName(first)} removed`
    : `${accounts.length.toLocaleString()} accounts removed`;
}

export function removeManyTitle(count: number): string {
  return count === 1 ? 'Remove 1 account?' : `Remove ${count.toLocaleString()} accounts?`;
}

/** Null: none of them is in production. */
export function removeProductionText(accounts: readonly AccountView[]): string | null {
  const count = accounts.filter(({ environment }) => isProduction(environment)).length;
  if (count === 0) return null;
  if (count === accounts.length)
    return count === 1 ? 'It is in production.' : `All ${count} are in production.`;
  return count === 1 ? '1 of them is in production.' : `${count} of them are in production.`;
}

/** After those that are named. */
export function othersText(count: number): string {
  return `and ${count.toLocaleString()} more`;
}
