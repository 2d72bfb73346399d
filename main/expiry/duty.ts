/** Something that the scheduler does for each account when its time comes. */
export interface Duty<A> {
  /**
   * Epoch ms when the account next needs this duty, past if it already does; null: never. Asked
   * again when the account changed, after `run`, and when the clock jumped.
   */
  nextAt(account: A, now: number): number | null;
  /**
   * Does the duty for all accounts whose time has come. Must check for itself that they are still
   * due. Accounts are not handed out again before it settles, nor within a minute if still due then.
   */
  run(due: readonly A[], now: number): Promise<void> | void;
  /** When more accounts come due within this time, they are waited for and handed out together. */
  readonly gatherMs: number;
}
