import type {
  AccountDiagnosis,
  AccountView,
  AppView,
  Keyring,
  Result,
  Surroundings,
} from '../../preload/contract.ts';
import type { Clock } from '../expiry/clock.ts';
import type { Probe } from '../login/probe.ts';
import { diagnose } from './diagnose.ts';
import { reportText, type ReportedAccount } from './report-text.ts';
import type { ServerClocks } from './server-clocks.ts';

/** Why something does not work: what surrounds the app, and the way to each server. */
export interface Diagnostics {
  surroundings(app: AppView): Surroundings;
  check(id: string): Promise<Result<AccountDiagnosis>>;
  /** Of what was checked since the app started. */
  report(app: AppView): string;
}

export interface DiagnosticsOptions {
  readonly views: () => readonly AccountView[];
  readonly probe: Probe;
  readonly clock: Pick<Clock, 'now' | 'setTimer'>;
  readonly keyring: () => Keyring | null;
  readonly serverClocks: ServerClocks;
  /** The home folder, and who the user is to the system. */
  readonly personal: readonly string[];
}

/** A report with more accounts is read by nobody. */
const mostAccounts = 10;

export function createDiagnostics(options: DiagnosticsOptions): Diagnostics {
  const { views, probe, clock, keyring, serverClocks } = options;
  const checked = new Map<string, AccountDiagnosis>();

  const find = (id: string) => views().find((account) => account.id === id);
  const surroundings = (app: AppView): Surroundings => ({
    app,
    keyring: keyring(),
    serverClocks: serverClocks.list(),
  });

  return {
    surroundings,
    async check(id) {
      const account = find(id);
      if (account === undefined) return { ok: false, failure: { kind: 'not-found' } };
      const diagnosis = await diagnose(account, { probe, clock });
      checked.delete(id);
      checked.set(id, diagnosis);
      const [oldest] = checked.keys();
      if (checked.size > mostAccounts && oldest !== undefined) checked.delete(oldest);
      return { ok: true, value: diagnosis };
    },
    report(app) {
      const known = [...checked.values()].flatMap((diagnosis) => {
        const account = find(diagnosis.accountId);
        return account === undefined ? [] : [{ account, diagnosis }];
      });
      const accounts = known.map(({ account: { providerName }, diagnosis }): ReportedAccount => {
        return { providerName, diagnosis };
      });
      const usernames = known.flatMap(({ account: { values } }) => {
        const { username = '' } = values;
        return [username, username.replace(/@.*$/, '')];
      });
      const { proxy } = app.network;
      return reportText({
        surroundings: surroundings(app),
        accounts,
        personal: [
          ...options.personal,
          ...usernames,
          ...(proxy.use === 'address' ? [proxy.username] : []),
        ],
        now: clock.now(),
      });
    },
  };
}
