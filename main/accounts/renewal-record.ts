import * as z from 'zod/mini';
import { catch as withFallback } from 'zod/mini';
import type { Failure } from '../../preload/contract.ts';
import type { RenewalStep } from '../expiry/renewal-duty.ts';
import { resumed, type RenewalState } from '../expiry/renewal.ts';
import type { AccountBook } from './account-book.ts';

const kinds: Readonly<Record<Failure['kind'], true>> = {
  'bad-credentials': true,
  'rate-limited': true,
  'server-error': true,
  unreachable: true,
  timeout: true,
  tls: true,
  'unexpected-redirect': true,
  'unexpected-reply': true,
  'bad-address': true,
  'invalid-input': true,
  'not-found': true,
  'signed-out': true,
  'password-needed': true,
  'vault-locked': true,
  'token-not-sealed': true,
  'token-unreadable': true,
  'not-saved': true,
  'clipboard-failed': true,
  superseded: true,
  internal: true,
};

function isKind(value: unknown): value is Failure['kind'] {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

export const renewalSchema: z.ZodMiniType<RenewalState> = z.object({
  attempts: z.array(z.number()),
  lastAttemptAt: z.nullable(z.number()),
  nextTryAt: z.nullable(z.number()),
  failuresInRow: z.number(),
  // A reason that this version does not know is one to wait for the user all the same.
  pausedBy: withFallback(z.nullable(z.custom<Failure['kind']>(isKind)), 'internal'),
});

/** Before a login. False when it may not begin, as it could not be put on record or the user was faster. */
export async function recordAttempt(book: AccountBook, step: RenewalStep): Promise<boolean> {
  if (!take(book, step)) return false;
  if ((await book.save()) === null) return true;
  take(book, { ...step, from: step.to, to: step.from });
  return false;
}

/** After a login. What cannot be saved holds until the app quits: a rejected password stays so. */
export async function recordOutcome(book: AccountBook, step: RenewalStep): Promise<void> {
  if (take(book, step)) await book.save();
}

/** The keyring answers again: what waited for it goes on. */
export function resumeAfterUnlock(book: AccountBook): void {
  const waiting = book.all().flatMap((account) => {
    const { renewal } = account;
    const waits = renewal?.pausedBy === 'vault-locked' || renewal?.pausedBy === 'token-not-sealed';
    return renewal && waits ? [{ ...account, renewal: resumed(renewal) }] : [];
  });
  if (waiting.length === 0) return;
  book.put(waiting);
  // Until it is saved a restart would wait for the next unlock: no harm done.
  void book.save();
}

function take(book: AccountBook, { id, from, to }: RenewalStep): boolean {
  const account = book.get(id);
  if (account === undefined || account.renewal !== from) return false;
  book.put([{ ...account, renewal: to }]);
  return true;
}
