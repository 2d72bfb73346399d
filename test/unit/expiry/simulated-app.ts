import type { Notice } from '../../../main/expiry/reminder-text.ts';
import { createReminderDuty, type ShownReminders } from '../../../main/expiry/reminder-duty.ts';
import type { RemindedAccount, ReminderId } from '../../../main/expiry/reminders.ts';
import { createRenewalDuty, type RenewalStep } from '../../../main/expiry/renewal-duty.ts';
import { resumed } from '../../../main/expiry/renewal.ts';
import { createScheduler, type Scheduler } from '../../../main/expiry/scheduler.ts';
import { createStatusDuty } from '../../../main/expiry/status-duty.ts';
import type { Failure, ReminderSettings } from '../../../preload/contract.ts';
import type { FakeClock } from '../../fakes/clock.ts';
import { noAwaySettings } from './accounts.ts';

/** What a login ends with; a number is the lifetime of the new token in ms. */
export type Reply = number | Failure;

export interface Shown {
  readonly at: number;
  readonly notice: Notice;
  readonly reminders: readonly ShownReminders[];
}

/** The scheduler with its three duties, on accounts that outlive a restart as a file would. */
export class SimulatedApp {
  readonly clock: FakeClock;
  readonly accounts = new Map<string, RemindedAccount>();
  readonly shown: Shown[] = [];
  /** Wall time of every login that was tried. */
  readonly logins: { readonly id: string; readonly at: number }[] = [];
  readonly faults: unknown[] = [];
  statusChanges = 0;
  ticks = 0;
  rechecks = 0;
  settings: ReminderSettings = noAwaySettings;
  online = true;
  diskFull = false;
  reply: (id: string) => Reply | Promise<Reply> = () => ({ kind: 'timeout' });
  scheduler: Scheduler;

  constructor(clock: FakeClock, accounts: readonly RemindedAccount[]) {
    this.clock = clock;
    for (const account of accounts) this.accounts.set(account.id, account);
    this.scheduler = this.#start();
  }

  /** Ends without a warning, as when killed: what is under way is lost. */
  restart(): void {
    void this.scheduler.stop();
    this.scheduler = this.#start();
    this.scheduler.reconcile('start');
  }

  replace(account: RemindedAccount): void {
    this.accounts.set(account.id, account);
    this.scheduler.reconcileChanged([account.id]);
  }

  remove(id: string): void {
    this.accounts.delete(id);
    this.scheduler.reconcileChanged([id]);
  }

  /** The user renews, with success. */
  renew(id: string, lifetimeMs: number): void {
    const account = this.accounts.get(id);
    if (account === undefined) return;
    const renewal = account.renewal === null ? null : resumed(account.renewal);
    this.replace({ ...account, ...this.#token(lifetimeMs), renewal });
  }

  #token(lifetimeMs: number) {
    const issuedAt = this.clock.now();
    const expiresAt = issuedAt + lifetimeMs;
    return { token: { issuedAt, expiresAt, estimated: false, remindersShown: [] } };
  }

  #start(): Scheduler {
    const process = { alive: true };
    const { clock } = this;
    const scheduler = createScheduler<RemindedAccount>({
      clock,
      accounts: () => [...this.accounts.values()],
      account: (id) => this.accounts.get(id),
      duties: [
        createStatusDuty<RemindedAccount>({
          statusChangesAt: ({ token }, now) => {
            const expiresAt = token?.expiresAt ?? null;
            return expiresAt !== null && expiresAt > now ? expiresAt : null;
          },
          onStatusChange: () => (this.statusChanges += 1),
        }),
        this.#reminderDuty(process),
        createRenewalDuty({
          now: () => clock.now(),
          random: () => 0.5,
          reachable: () => this.online,
          renew: (id) => this.#renew(id, process),
          recordAttempt: (step) => this.#recordRenewal(step, process),
          recordOutcome: async (step) => void (await this.#recordRenewal(step, process)),
        }),
      ],
      onRecheck: () => (this.rechecks += 1),
      onTick: () => (this.ticks += 1),
      onFault: (fault) => this.faults.push(fault),
    });
    return {
      reconcile: scheduler.reconcile,
      reconcileChanged: scheduler.reconcileChanged,
      stop: async () => {
        process.alive = false;
        await scheduler.stop();
      },
    };
  }

  #reminderDuty(process: { readonly alive: boolean }) {
    let saved: readonly ShownReminders[] = [];
    return createReminderDuty({
      settings: () => this.settings,
      persistShown: async (shown) => {
        this.#mark(shown, (before, reminders) => [...before, ...reminders]);
        await Promise.resolve();
        // Killed after the disk had it: the marks stay, nobody was shown anything.
        if (!process.alive) return false;
        if (this.diskFull) {
          this.#mark(shown, (before, reminders) => before.slice(0, -reminders.length));
          return false;
        }
        saved = shown;
        return true;
      },
      currentTokens: () =>
        new Map([...this.accounts.values()].map(({ id, token }) => [id, token?.issuedAt])),
      show: (notice) => this.shown.push({ at: this.clock.now(), notice, reminders: saved }),
    });
  }

  #mark(
    shown: readonly ShownReminders[],
    marks: (before: readonly ReminderId[], reminders: readonly ReminderId[]) => ReminderId[],
  ): void {
    for (const { accountId, issuedAt, reminders } of shown) {
      const account = this.accounts.get(accountId);
      const token = account?.token ?? null;
      if (account === undefined || token?.issuedAt !== issuedAt) continue;
      const remindersShown = marks(token.remindersShown, reminders);
      this.accounts.set(accountId, { ...account, token: { ...token, remindersShown } });
    }
    this.scheduler.reconcileChanged(shown.map(({ accountId }) => accountId));
  }

  async #renew(id: string, process: { readonly alive: boolean }): Promise<Failure | null> {
    this.logins.push({ id, at: this.clock.now() });
    const reply = await this.reply(id);
    if (!process.alive) return { kind: 'superseded' };
    if (typeof reply !== 'number') return reply;
    const account = this.accounts.get(id);
    if (account === undefined) return { kind: 'not-found' };
    this.replace({ ...account, ...this.#token(reply) });
    return null;
  }

  async #recordRenewal(
    { id, from, to }: RenewalStep,
    process: { readonly alive: boolean },
  ): Promise<boolean> {
    await Promise.resolve();
    const account = this.accounts.get(id);
    if (this.diskFull || !process.alive || account?.renewal !== from) return false;
    this.replace({ ...account, renewal: to });
    return true;
  }
}

/** One entry for each reminder of each token that a notification settled. */
export function marksShown(app: SimulatedApp): string[] {
  return app.shown.flatMap((shown) =>
    shown.reminders.flatMap(({ accountId, issuedAt, reminders }) =>
      reminders.map((reminder) => `${accountId} ${issuedAt} ${reminder}`),
    ),
  );
}
