import type { Failure } from '../../preload/contract.ts';
import type { Duty } from './duty.ts';
import {
  afterAttempt,
  beforeAttempt,
  nextRenewalAt,
  renewalsDue,
  type RenewableAccount,
  type RenewalState,
} from './renewal.ts';

/** Renews tokens without the user, where they asked for it. */
export function createRenewalDuty(options: {
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly online: () => boolean;
  /** Logs in with the kept password; null: the account has a new token. */
  readonly renew: (accountId: string) => Promise<Failure | null>;
  /** Resolves to true once the state is durable. */
  readonly persistState: (accountId: string, state: RenewalState) => Promise<boolean>;
}): Duty<RenewableAccount> {
  const { now, random, renew, persistState } = options;

  async function attempt({ id, token, renewal }: RenewableAccount): Promise<void> {
    if (renewal === null) return;
    const begun = beforeAttempt(renewal, now(), random);
    // A login that is not on record could be repeated by every restart.
    if (!(await persistState(id, begun))) return;
    const failure = await renew(id);
    // The account was edited or removed meanwhile: what we know is no longer about it.
    if (failure?.kind === 'superseded' || failure?.kind === 'not-found') return;
    await persistState(id, afterAttempt(begun, failure, now(), token?.expiresAt ?? null, random));
  }

  return {
    gatherMs: 1_000,
    nextAt: nextRenewalAt,
    async run(accounts, at) {
      if (!options.online()) return;
      await Promise.all(renewalsDue(accounts, at).map(attempt));
    },
  };
}
