import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Goal } from '../bench.ts';
import { logInAccounts } from '../core/logged-in-accounts.ts';
import { inProcessRounds, msOf } from '../rounds/in-process.ts';

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  await file.write(bytes);
  await file.sync();
  await file.close();
}

export const login: Goal = {
  name: 'login',
  what: 'a warm login on loopback, with XML and with JSON, until it is stored durably',
  floor: 'plain undici request and one fsynced write of the same bytes',
  goal: 1.3,
  async measure(bench) {
    const logins = await logInAccounts(bench.folder, 10);
    const [xml = '', json = ''] = logins.ids;
    const plain = async (index: number): Promise<void> => {
      await logins.plainRequest(index);
      await writeSynced(join(logins.folder, 'plain'), logins.record);
    };
    try {
      const rounds = await inProcessRounds(
        bench,
        () =>
          msOf(async () => {
            await plain(0);
            await plain(1);
          }),
        () =>
          msOf(async () => {
            await logins.renew(xml);
            await logins.renew(json);
          }),
      );
      return { kind: 'paired', unit: 'ms', rounds };
    } finally {
      await logins.stop();
    }
  },
};
