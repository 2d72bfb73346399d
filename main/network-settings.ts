import type { NetworkView, ProxySetting, RequestOf, Result } from '../preload/contract.ts';
import type { Sealed } from './accounts/account.ts';
import { failed } from './accounts/failed.ts';
import { VaultLocked } from './accounts/keyring-queue.ts';
import type { Vault } from './accounts/vault.ts';
import type { Preferences } from './desktop/settings.ts';
import type { Network } from './login/agents.ts';
import { LoginError } from './login/provider.ts';

/** How logins leave this machine, and whom they believe: what the user chose. */
export interface NetworkSettings {
  view(): NetworkView;
  changeProxy(request: RequestOf<'changeProxy'>): Promise<Result<NetworkView>>;
  /** Lets the user choose one, and keeps it only when it can be used. Superseded when they choose none. */
  chooseCaFile(): Promise<Result<NetworkView>>;
  dropCaFile(): Result<NetworkView>;
  /** Asked at every login. */
  readonly access: Pick<Network, 'proxy' | 'proxyPassword' | 'furtherAuthorities'>;
}

export interface NetworkSettingsOptions {
  readonly preferences: Pick<Preferences, 'network' | 'keepNetwork'>;
  readonly vault: Pick<Vault, 'seal' | 'hold' | 'open' | 'forget'>;
  /** @throws LoginError `ca-file` */
  readonly readCaFile: (path: string) => Promise<string>;
  /** Asks the user for the path; null when they choose none. */
  readonly chooseFile: () => Promise<string | null>;
  /** After the proxy changed. */
  readonly onProxy: () => void;
}

/** Under this name the vault seals the password, as it does an account's under the account's id. */
const owner = 'proxy';

export function createNetworkSettings(options: NetworkSettingsOptions): NetworkSettings {
  const { preferences, vault, readCaFile, chooseFile, onProxy } = options;
  const { sealedProxyPassword } = preferences.network();
  let password: Sealed | null =
    sealedProxyPassword === null
      ? null
      : { in: 'keyring', ciphertext: sealedProxyPassword, by: null };

  function view(): NetworkView {
    const { proxy, caFile } = preferences.network();
    const kept = password?.in === 'keyring' ? 'sealed' : 'held';
    return { proxy, proxyPassword: password === null ? null : kept, caFile };
  }

  function keepPassword(next: Sealed | null): void {
    if (password !== null && password !== next) vault.forget(password);
    password = next;
    preferences.keepNetwork({
      ...preferences.network(),
      sealedProxyPassword: next?.in === 'keyring' ? next.ciphertext : null,
    });
  }

  async function seal(text: string): Promise<Sealed> {
    try {
      return await vault.seal(owner, 'password', text);
    } catch (error) {
      if (!(error instanceof VaultLocked)) throw error;
      return vault.hold(owner, 'password', text);
    }
  }

  async function changeProxy(request: RequestOf<'changeProxy'>): Promise<Result<NetworkView>> {
    const proxy = await checkedProxy(request.proxy);
    if (!proxy.ok) return proxy;
    const before = preferences.network().proxy;
    const asks = proxy.value.use === 'address' && proxy.value.username !== '';
    // A password goes to the proxy that it was entered for.
    const kept = sameProxy(before, proxy.value) ? password : null;
    const next = asks && request.password !== null ? await seal(request.password) : kept;
    preferences.keepNetwork({ ...preferences.network(), proxy: proxy.value });
    keepPassword(asks ? next : null);
    onProxy();
    return { ok: true, value: view() };
  }

  async function chooseCaFile(): Promise<Result<NetworkView>> {
    const path = await chooseFile();
    if (path === null) return failed({ kind: 'superseded' });
    const { certificatesIn } = await import('./login/authorities.ts');
    try {
      certificatesIn(await readCaFile(path));
    } catch (error) {
      if (error instanceof LoginError) return failed(error.failure);
      throw error;
    }
    return keepCaFile(path);
  }

  function keepCaFile(caFile: string | null): Result<NetworkView> {
    preferences.keepNetwork({ ...preferences.network(), caFile });
    return { ok: true, value: view() };
  }

  async function proxyPassword(): Promise<string> {
    const asked = password;
    if (asked === null) return '';
    const opened = await vault.open(asked, owner, 'password');
    if (opened.outcome === 'locked') throw new LoginError({ kind: 'proxy', reason: 'locked' });
    // The proxy will say that it wants one, which is what the user has to enter again.
    if (opened.outcome === 'unreadable') return '';
    if (opened.resealed !== null && password === asked) keepPassword(opened.resealed);
    return opened.value;
  }

  return {
    view,
    changeProxy,
    chooseCaFile,
    dropCaFile: () => keepCaFile(null),
    access: {
      proxy: () => preferences.network().proxy,
      proxyPassword,
      furtherAuthorities: async () => {
        const { caFile } = preferences.network();
        return caFile === null ? null : await readCaFile(caFile);
      },
    },
  };
}

/** In the form that the URL standard writes it. */
async function checkedProxy(proxy: ProxySetting): Promise<Result<ProxySetting>> {
  if (proxy.use !== 'address') return { ok: true, value: proxy };
  // What logins need comes with the first of them, not with the start.
  const { proxyFrom } = await import('./login/proxy.ts');
  try {
    const { origin, authorization } = proxyFrom(proxy.address);
    // The file of preferences is readable, and a password has a place of its own.
    if (authorization !== null) return failed({ kind: 'bad-address', reason: 'has-credentials' });
    return { ok: true, value: { ...proxy, address: origin } };
  } catch (error) {
    if (error instanceof LoginError) return failed(error.failure);
    throw error;
  }
}

function sameProxy(before: ProxySetting, after: ProxySetting): boolean {
  return (
    before.use === 'address' &&
    after.use === 'address' &&
    before.address === after.address &&
    before.username === after.username
  );
}
