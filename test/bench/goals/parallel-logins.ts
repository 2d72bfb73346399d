import type { Goal } from '../bench.ts';
import { logInAccounts } from '../core/logged-in-accounts.ts';
import { inProcessRounds, msOf } from '../rounds/in-process.ts';

const atOnce = 200;

export const parallelLogins: Goal = {
  name: 'parallel-logins',
  what: `${atOnce} renewals at once on loopback, until all are stored durably`,
  floor: `${atOnce} plain undici requests at once`,
  goal: 1.3,
  async measure(bench) {
    const logins = await logInAccounts(bench.folder, atOnce);
    try {
      const rounds = await inProcessRounds(
        bench,
        () => msOf(() => Promise.all(logins.ids.map((_id, index) => logins.plainRequest(index)))),
        () => msOf(() => Promise.all(logins.ids.map((id) => logins.renew(id)))),
      );
      return { kind: 'paired', unit: 'ms', rounds };
    } finally {
      await logins.stop();
    }
  },
};
