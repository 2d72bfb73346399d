import type { Failure } from '../../preload/contract.ts';
import type { Duty } from './duty.ts';
import { fewAtATime, loginsAtOnce } from './few-at-a-time.ts';
import {
  afterAttempt,
  beforeAttempt,
  nextRenewalAt,
  renewalsDue,
  type RenewableAccount,
  type RenewalState,
} from './renewal.ts';

/** One state of an account's renewal and the next. Without effect once something else changed it. */
export interface RenewalStep {
  readonly id: string;
  readonly from: RenewalState;
  readonly to: RenewalState;
}

/** Renews tokens without the user, where they asked for it. */
export function createRenewalDuty(options: {
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Whether a login of this account could reach its server. */
  readonly reachable: (accountId: string) => boolean;
  /**
   * Logs in with the kept password; null: the account has a new token. Superseded when the account's
   * state is no longer `begun`: the user was faster.
   */
  readonly renew: (accountId: string, begun: RenewalState) => Promise<Failure | null>;
  /** True once the state is durable; on false the account is as before. */
  readonly recordAttempt: (step: RenewalStep) => Promise<boolean>;
  readonly recordOutcome: (step: RenewalStep) => Promise<void>;
}): Duty<RenewableAccount> {
  const { now, random, renew, recordAttempt, recordOutcome } = options;

  async function attempt({ id, token, renewal }: RenewableAccount): Promise<void> {
    if (renewal === null) return;
    const begun = beforeAttempt(renewal, now(), random);
    // A login that is not on record could be repeated by every restart.
    if (!(await recordAttempt({ id, from: renewal, to: begun }))) return;
    const failure = await renew(id, begun);
    // The account was edited or removed meanwhile: what we know is no longer about it.
    if (failure?.kind === 'superseded' || failure?.kind === 'not-found') return;
    const ended = afterAttempt(begun, failure, now(), token?.expiresAt ?? null, random);
    await recordOutcome({ id, from: begun, to: ended });
  }

  return {
    gatherMs: 1_000,
    nextAt: nextRenewalAt,
    async run(accounts, at) {
      const due = renewalsDue(accounts, at).filter(({ id }) => options.reachable(id));
      await fewAtATime(due, loginsAtOnce, attempt);
    },
  };
}
