import { analogueApi } from './analogue-api.ts';
import {
  startApiServer,
  type ApiAddress,
  type ApiServer,
  type Behaviour,
  type IssuedRecord,
} from './api-server.ts';
import { leafEcoApi } from './leaf-eco-api.ts';
import type { LoginApi, SandboxApi } from './login-api.ts';
import { withleafApi } from './withleaf-api.ts';

export type { ApiAddress, Behaviour, IssuedRecord } from './api-server.ts';
export type { SandboxApi } from './login-api.ts';

export interface SandboxAccount {
  readonly api: SandboxApi;
  readonly username: string;
  readonly password: string;
}

/** The APIs that it plays: each is one file and one line here. */
const loginApis: Readonly<Record<SandboxApi, LoginApi>> = {
  withleaf: withleafApi,
  'leaf-eco': leafEcoApi,
  analogue: analogueApi,
};

interface SandboxOptions {
  readonly accounts: readonly SandboxAccount[];
  /** Instead of the documented lifetimes; see `setLifetime`. */
  readonly lifetimesMs?: Readonly<Partial<Record<SandboxApi, number>>>;
  /** Epoch ms. */
  readonly now?: () => number;
}

/** The login APIs on this machine, as strict as their documentation. */
export interface Sandbox {
  readonly apis: Readonly<Record<SandboxApi, ApiAddress>>;
  /** From the next connection on; settled once the port is open or closed accordingly. */
  setBehaviour(api: SandboxApi, behaviour: Behaviour): Promise<void>;
  /** Of tokens issued from now on; null is the documented lifetime again. */
  setLifetime(api: SandboxApi, lifetimeMs: number | null): void;
  /** Adds the account or changes its password. */
  setPassword(account: SandboxAccount): void;
  /** Makes the server forget every token: protected requests get 401. */
  revokeAll(api: SandboxApi): void;
  /** Login requests that arrived, whatever came of them. */
  attempts(api: SandboxApi): number;
  /** Every token that left a server, oldest first. */
  issued(): readonly IssuedRecord[];
  /** Every password that arrived, oldest first. */
  receivedPasswords(): readonly string[];
  /** What was not as the documentation wants it. Empty, unless a client is wrong. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const started = await Promise.all(
    Object.values(loginApis).map(async (api) => {
      const lifetimeMs = options.lifetimesMs?.[api.id] ?? null;
      return [api.id, await startApiServer(api, { now, lifetimeMs })] as const;
    }),
  );
  const servers = Object.fromEntries(started) as Readonly<Record<SandboxApi, ApiServer>>;
  const all = started.map(([, server]) => server);
  const addresses = started.map(([id, { address }]) => [id, address] as const);
  const sandbox: Sandbox = {
    apis: Object.fromEntries(addresses) as Readonly<Record<SandboxApi, ApiAddress>>,
    setBehaviour: (api, behaviour) => servers[api].setBehaviour(behaviour),
    setLifetime: (api, lifetimeMs) => servers[api].setLifetime(lifetimeMs),
    setPassword: ({ api, username, password }) => servers[api].setPassword(username, password),
    revokeAll: (api) => servers[api].revokeAll(),
    attempts: (api) => servers[api].seen.attempts,
    issued: () =>
      all.flatMap(({ seen }) => seen.issued).toSorted((a, b) => a.issuedAt - b.issuedAt),
    receivedPasswords: () => all.flatMap(({ seen }) => seen.passwords),
    complaints: () => all.flatMap(({ seen }) => seen.complaints),
    async stop() {
      await Promise.all(all.map((server) => server.setBehaviour('down')));
    },
  };
  for (const account of options.accounts) sandbox.setPassword(account);
  return sandbox;
}
