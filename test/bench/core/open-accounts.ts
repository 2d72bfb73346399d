import { randomUUID } from 'node:crypto';
import { createAccountFile, type AccountFile } from '../../../main/accounts/account-file.ts';
import { createAccounts, type Accounts } from '../../../main/accounts/accounts.ts';
import { nodeFileSystem } from '../../../main/accounts/file-system.ts';
import type { SafeStorage } from '../../../main/accounts/safe-storage.ts';
import { createVault } from '../../../main/accounts/vault.ts';
import { systemClock as clock } from '../../../main/expiry/clock.ts';
import { createLoginHttp } from '../../../main/login/http.ts';
import type { Provider } from '../../../main/login/provider.ts';

export interface OpenAccountsOptions {
  /** The profile. */
  readonly folder: string;
  readonly safeStorage: SafeStorage;
  readonly providers: readonly Provider[];
  /** Instead of the file in the profile. */
  readonly file?: AccountFile;
}

export interface OpenAccounts {
  readonly accounts: Accounts;
  close(): Promise<void>;
}

export function accountFileIn(folder: string): AccountFile {
  return createAccountFile({
    folder,
    uid: process.getuid?.() ?? null,
    fileSystem: nodeFileSystem,
    clock,
    platform: process.platform,
    newId: randomUUID,
  });
}

/** The app's accounts as main/app.ts builds them, on a real disk and a real network. */
export async function openAccounts(options: OpenAccountsOptions): Promise<OpenAccounts> {
  const { folder, safeStorage, providers } = options;
  const openHttp = createLoginHttp({ now: clock.now, after: clock.setTimer });
  const accounts = await createAccounts({
    file: options.file ?? accountFileIn(folder),
    vault: createVault({ safeStorage, platform: process.platform, clock }),
    providers,
    openHttp,
    clock,
    newId: randomUUID,
    colorOf: ({ color }) => color,
  });
  return {
    accounts,
    async close() {
      await accounts.stop();
      await openHttp.close();
    },
  };
}
