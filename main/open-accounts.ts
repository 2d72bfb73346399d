import { app, safeStorage } from 'electron';
import { randomUUID } from 'node:crypto';
import { createAccountFile } from './accounts/account-file.ts';
import { createAccounts, type Accounts, type AccountsOptions } from './accounts/accounts.ts';
import { nodeFileSystem } from './accounts/file-system.ts';
import { uniformSafeStorage } from './accounts/safe-storage.ts';
import { createVault, type Vault } from './accounts/vault.ts';
import type { Diagnostics } from './diagnostics/diagnostics.ts';
import { createServerClocks } from './diagnostics/server-clocks.ts';
import { isSecretServiceLocked } from './desktop/secret-service.ts';
import { askProgram } from './desktop/session-bus.ts';
import { readCaFile } from './desktop/ca-file.ts';
import { chooseCertificateFile } from './desktop/choose-file.ts';
import { systemProxy } from './desktop/page-session.ts';
import type { Preferences } from './desktop/settings.ts';
import { systemClock as clock } from './expiry/clock.ts';
import type { LoginHttpOptions } from './login/http.ts';
import { lazyLoginHttp } from './login/lazy-http.ts';
import { createNetworkSettings, type NetworkSettings } from './network-settings.ts';
import { lazyDiagnostics } from './open-diagnostics.ts';
import { providers } from './login/registry.ts';
import { loggingFile, loggingProvider, loggingVault } from './log-outcomes.ts';
import type { Log } from './log.ts';
import type { Stops } from './stops.ts';

interface OpenAccountsOptions {
  readonly stops: Stops;
  readonly preferences: Preferences;
  readonly log: Log;
  readonly colorOf: AccountsOptions['colorOf'];
  readonly onReply: NonNullable<LoginHttpOptions['onReply']>;
}

/** The accounts of this profile, with the vault and the connections that they need. */
export async function openAccounts({
  stops,
  preferences,
  log,
  colorOf,
  onReply,
}: OpenAccountsOptions): Promise<{
  accounts: Accounts;
  vault: Vault;
  network: NetworkSettings;
  diagnostics: () => Promise<Diagnostics>;
}> {
  const { platform } = process;
  const uniform = uniformSafeStorage({
    electron: safeStorage,
    version: process.versions.electron,
    platform,
    isSecretServiceLocked: () => isSecretServiceLocked(askProgram),
  });
  const vault = loggingVault(createVault({ safeStorage: uniform, platform, clock }), log);
  const network = createNetworkSettings({
    preferences,
    vault,
    readCaFile,
    chooseFile: chooseCertificateFile,
    onProxy: () => accounts.resumeAfterProxy(),
  });
  const serverClocks = createServerClocks();
  const access = { ...network.access, systemProxy };
  const openHttp = lazyLoginHttp(async () => {
    const { createLoginHttp } = await import('./login/http.ts');
    return createLoginHttp({
      now: clock.now,
      after: clock.setTimer,
      onReply: (times, host) => {
        serverClocks.note(times, host);
        onReply(times, host);
      },
      network: access,
    });
  });
  stops.add(openHttp.close);
  const file = createAccountFile({
    folder: app.getPath('userData'),
    uid: process.getuid?.() ?? null,
    fileSystem: nodeFileSystem,
    clock,
    platform,
    newId: randomUUID,
  });
  const accounts = await createAccounts({
    file: loggingFile(file, log),
    vault,
    providers: providers.map((provider) => loggingProvider(provider, log)),
    openHttp,
    clock,
    newId: randomUUID,
    colorOf,
  });
  stops.add(accounts.stop);
  const diagnostics = lazyDiagnostics({
    views: accounts.views,
    clock,
    keyring: uniform.keyring,
    serverClocks,
    network: access,
  });
  return { accounts, vault, network, diagnostics };
}
