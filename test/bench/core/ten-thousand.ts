import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccountFile } from '../../../main/accounts/account-file.ts';
import type { Accounts } from '../../../main/accounts/accounts.ts';
import { providers } from '../../../main/login/registry.ts';
import type { AccountView, Result } from '../../../preload/contract.ts';
import { createNodeKeyring } from './node-keyring.ts';
import { accountFileIn, openAccounts } from './open-accounts.ts';
import { seedAccounts } from './seed-accounts.ts';
import { waitInTray, type WaitingApp } from './waiting-app.ts';

export interface ManyAccounts extends WaitingApp {
  readonly accounts: Accounts;
  /** The id of the one that comes first in tray and window. */
  readonly first: string;
  /** Gives an account another label; it keeps its place in the order. */
  rename(id: string): Promise<Result<AccountView>>;
}

/** A file that is read but never written: for what only happens in memory. */
export function withoutWrites(file: AccountFile): AccountFile {
  return { ...file, save: async () => null };
}

/** So many accounts in the real app core, waiting in the tray. */
export async function openMany(
  parent: string,
  count: number,
  change: (file: AccountFile) => AccountFile = (file) => file,
): Promise<ManyAccounts> {
  const folder = await mkdtemp(join(parent, `accounts-${count}-`));
  const safeStorage = createNodeKeyring();
  await seedAccounts(folder, count, safeStorage);
  const file = change(accountFileIn(folder));
  const { accounts, close } = await openAccounts({ folder, safeStorage, providers, file });
  const app = waitInTray(accounts);
  const [first] = accounts.views();
  if (first === undefined) throw new Error('There is no account.');
  let renamed = 0;
  return {
    accounts,
    scheduler: app.scheduler,
    draw: app.draw,
    first: first.id,
    rename(id) {
      renamed += 1;
      const { environment, values, rememberPassword, remind, copyFormat, renewal } = first;
      return accounts.edit({
        id,
        label: `${first.label} (${renamed})`,
        environment,
        values,
        rememberPassword,
        renewAutomatically: renewal !== null,
        remind,
        copyFormat,
        password: null,
      });
    },
    async stop() {
      await app.stop();
      await close();
    },
  };
}
