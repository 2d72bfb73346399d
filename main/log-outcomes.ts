import type { Failure } from '../preload/contract.ts';
import type { AccountFile } from './accounts/account-file.ts';
import type { Vault } from './accounts/vault.ts';
import { errorName, type Log, type LogDetails } from './log.ts';
import { LoginError, type Provider } from './login/provider.ts';

// What a user needs who asks why something does not work. The rooms themselves log nothing: these
// go around them, and copy no more than the closed words and numbers of an outcome.

/** Tells of each login: where it went and how it ended. */
export function loggingProvider(provider: Provider, log: Log): Provider {
  return {
    ...provider,
    logIn: async (credentials, http) => {
      const where = { provider: provider.id, host: hostOf(credentials.baseUrl) };
      try {
        const issued = await provider.logIn(credentials, http);
        log('logged-in', { ...where, expiry: issued.expirySource });
        return issued;
      } catch (error) {
        log('login-failed', { ...where, ...loginFailure(error) });
        throw error;
      }
    },
  };
}

/** Tells what was found at start, and of every save that failed. */
export function loggingFile(file: AccountFile, log: Log): AccountFile {
  return {
    ...file,
    load: async () => {
      const loaded = await file.load();
      log('accounts-loaded', { accounts: loaded.accounts.length });
      if (loaded.notice !== null) log('accounts-not-intact', { notice: loaded.notice.kind });
      return loaded;
    },
    save: async (accounts) => {
      const notSaved = await file.save(accounts);
      if (notSaved !== null) log('accounts-not-saved', { reason: notSaved.reason });
      return notSaved;
    },
  };
}

/** Tells of changes of the keyring and of secrets that it did not take or give. */
export function loggingVault(vault: Vault, log: Log): Vault {
  let known = vault.lastMode();

  function tellMode(): void {
    const mode = vault.lastMode();
    if (mode !== known) log('vault-mode', { mode });
    known = mode;
  }

  return {
    ...vault,
    mode: async () => {
      const mode = await vault.mode();
      tellMode();
      return mode;
    },
    seal: async (accountId, kind, value) => {
      try {
        return await vault.seal(accountId, kind, value);
      } catch (error) {
        log('not-sealed', { secret: kind, error: errorName(error) });
        throw error;
      } finally {
        tellMode();
      }
    },
    open: async (sealed, accountId, kind) => {
      const opened = await vault.open(sealed, accountId, kind);
      if (opened.outcome !== 'ok') log('not-opened', { secret: kind, outcome: opened.outcome });
      tellMode();
      return opened;
    },
  };
}

function loginFailure(error: unknown): LogDetails {
  return error instanceof LoginError ? failureDetails(error.failure) : { error: errorName(error) };
}

/** A failure can name a field; what is in it is not told. */
export function failureDetails(failure: Failure): LogDetails {
  return {
    failure: failure.kind,
    ...('status' in failure ? { status: failure.status } : {}),
    ...('reason' in failure ? { reason: failure.reason } : {}),
    ...('detail' in failure ? { detail: failure.detail } : {}),
  };
}

function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : '';
}
