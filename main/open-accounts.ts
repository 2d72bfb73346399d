import { app, safeStorage } from 'electron';
import { randomUUID } from 'node:crypto';
import { createAccountFile } from './accounts/account-file.ts';
import { createAccounts, type Accounts } from './accounts/accounts.ts';
import { nodeFileSystem } from './accounts/file-system.ts';
import { uniformSafeStorage } from './accounts/safe-storage.ts';
import { createVault, type Vault } from './accounts/vault.ts';
import { isSecretServiceLocked } from './desktop/secret-service.ts';
import { askProgram } from './desktop/session-bus.ts';
import { systemClock as clock } from './expiry/clock.ts';
import { createLoginHttp, type LoginHttpOptions } from './login/http.ts';
import { providers } from './login/registry.ts';
import type { Stops } from './stops.ts';

/** The accounts of this profile, with the vault and the connections that they need. */
export async function openAccounts(
  stops: Stops,
  onReply: LoginHttpOptions['onReply'],
): Promise<{ accounts: Accounts; vault: Vault }> {
  const { platform } = process;
  const openHttp = createLoginHttp({
    now: clock.now,
    after: clock.setTimer,
    ...(onReply && { onReply }),
  });
  stops.add(openHttp.close);
  const vault = createVault({
    safeStorage: uniformSafeStorage({
      electron: safeStorage,
      version: process.versions.electron,
      platform,
      isSecretServiceLocked: () => isSecretServiceLocked(askProgram),
    }),
    platform,
    clock,
  });
  const file = createAccountFile({
    folder: app.getPath('userData'),
    uid: process.getuid?.() ?? null,
    fileSystem: nodeFileSystem,
    clock,
    platform,
    newId: randomUUID,
  });
  const accounts = await createAccounts({
    file,
    vault,
    providers,
    openHttp,
    clock,
    newId: randomUUID,
  });
  stops.add(accounts.stop);
  return { accounts, vault };
}
