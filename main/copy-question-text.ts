import type { Account } from './accounts/account.ts';
import type { UserQuestion } from './desktop/ask-user.ts';

/** Asked before a token of production is copied where no window is. */
export function copyQuestion({ label, environment }: Account): UserQuestion {
  return {
    title: 'Copy a token of production',
    message: `Copy the token of ${label}?`,
    detail: `Its environment is ${environment?.name ?? 'production'}: what is done with it is done there.`,
    yes: 'Copy',
    no: 'Cancel',
  };
}
