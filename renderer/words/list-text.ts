import { countText } from '../../preload/amount-text.ts';
import type { AccountStatus, ListGroup, ListOrder } from '../../preload/contract.ts';

/** Beside the time that is left. */
export const statusNames: Readonly<Record<AccountStatus, string>> = {
  fine: 'Valid',
  expiring: 'Expires soon',
  expired: 'Expired',
  'signed-out': 'Signed out',
  locked: 'Keyring locked',
  unreadable: 'Log in again',
};

export const clearCopyAction = 'Clear';
export const moreActionsLabel = 'More actions';
export const editAction = 'Edit…';
export const signOutAction = 'Sign out';
export const removeRowAction = 'Remove…';
export const pinLabel = 'Pin';
export const unpinLabel = 'Unpin';
export const pinnedMark = 'Pinned';

export const noEnvironmentTitle = 'No environment';
export const listName = 'Accounts';
export const searchLabel = 'Search accounts';
export const searchHint = 'Name, API or environment';
export const clearSearchLabel = 'Clear search';
export const groupLabel = 'Group';
export const orderLabel = 'Order';

export const groupNames = {
  none: 'No groups',
  environment: 'By environment',
  api: 'By API',
} as const satisfies Record<ListGroup, string>;

export const orderNames = {
  name: 'By name',
  expiry: 'Expires first',
} as const satisfies Record<ListOrder, string>;

export function nothingFoundText(search: string): string {
  return `No account matches “${search.trim()}”`;
}

/** Said to screen readers while the user types. */
export function foundText(count: number): string {
  if (count === 0) return 'No account found';
  return countText(count, { one: 'account found', other: 'accounts found' });
}

/** Said once to screen readers. */
export function pinnedText(name: string, pinned: boolean): string {
  return pinned ? `${name} pinned, comes first now` : `${name} unpinned`;
}
