import { countText, numberText, seriesText } from '../../preload/amount-text.ts';
import type { AccountView, RenewedDue } from '../../preload/contract.ts';
import { accountName } from './account-text.ts';
import { renewedDueText } from './renewal-text.ts';

export const selectionName = 'Selected accounts';
export const clearSelectionLabel = 'Clear selection';
export const removeLabel = 'Remove…';
export const nothingSelectedText = 'Nothing selected';

export const accountForms = { one: 'account', other: 'accounts' };

/** The name of a row's checkbox. */
export function selectText(name: string): string {
  return `Select ${name}`;
}

export function selectedText(count: number): string {
  return `${numberText(count)} selected`;
}

/** Said to screen readers. */
export function selectionSaidText(count: number): string {
  return `${selectedText(count)}, renew or remove above the list`;
}

export function selectAllLabel(shown: number): string {
  return `Select all ${numberText(shown)}`;
}

/** Such as "2 renewed, 1 failed, 3 left as they were": whom the user stopped is counted too. */
export function renewedChosenText(outcome: RenewedDue, chosen: number): string {
  const { renewed, failed, needPassword } = outcome;
  const left = chosen - renewed.length - failed.length - needPassword.length;
  const rest = countText(left, { one: 'left as it was', other: 'left as they were' });
  return left > 0 ? seriesText([renewedDueText(outcome), rest]) : renewedDueText(outcome);
}

/** Said once it is done. */
export function removedText(accounts: readonly AccountView[]): string {
  const [first] = accounts;
  return first !== undefined && accounts.length === 1
    ? `${accountName(first)} removed`
    : `${countText(accounts.length, accountForms)} removed`;
}
