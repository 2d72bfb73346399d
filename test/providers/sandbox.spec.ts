import { expect, test } from 'playwright/test';
import { credentialsFrom } from '../../main/login/credentials.ts';
import { createLoginHttp } from '../../main/login/http.ts';
import { LoginError, type IssuedToken, type Provider } from '../../main/login/provider.ts';
import { providers } from '../../main/login/registry.ts';
import { startSandbox, type Sandbox, type SandboxApi } from '../sandbox/sandbox.ts';

const username = 'ada@example.com';
const password = `pass <>&"' ]]> \\ \t ä€🔑 &amp;`;

const dayMs = 86_400_000;
/** Every way to log in, and how long its token lives; null: until the server ends it. */
const ways: readonly (readonly [SandboxApi, Readonly<Record<string, string>>, number | null])[] = [
  ['withleaf', { rememberMe: 'true' }, 30 * dayMs],
  ['withleaf', { rememberMe: 'false' }, dayMs],
  ['leaf-eco', { type: 'token', format: 'xml' }, 30 * dayMs],
  ['leaf-eco', { type: 'token', format: 'json' }, 30 * dayMs],
  ['leaf-eco', { type: 'session', format: 'xml' }, null],
  ['leaf-eco', { type: 'session', format: 'json' }, null],
  ['analogue', {}, 60 * dayMs],
];
const apis = [...new Set(ways.map(([api]) => api))];
/** Their replies do not say when a token ends, so nothing can be shorter than what is documented. */
const silentOnExpiry: ReadonlySet<SandboxApi> = new Set();

async function withSandbox(run: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const accounts = apis.map((api) => ({ api, username, password }));
  const sandbox = await startSandbox({ accounts });
  try {
    await run(sandbox);
  } finally {
    await sandbox.stop();
  }
}

async function logIn(
  sandbox: Sandbox,
  api: SandboxApi,
  choices: Readonly<Record<string, string>> = {},
  typed = password,
): Promise<IssuedToken> {
  const provider = providerOf(api);
  const initial = provider.fields
    .filter(({ kind }) => kind !== 'password')
    .map((field) => [field.key, field.initial] as const);
  const { baseUrl, loginPath } = sandbox.apis[api];
  const values = { ...Object.fromEntries(initial), username, baseUrl, loginPath, ...choices };
  const credentials = credentialsFrom(provider, values, typed);
  if (!credentials.ok) throw new Error(credentials.failure.kind);
  const http = createLoginHttp({ now: Date.now, after: () => () => {} });
  try {
    return await provider.logIn(credentials.value, http(new AbortController().signal));
  } finally {
    await http.close();
  }
}

function providerOf(api: SandboxApi): Provider {
  const provider = providers.find(({ id }) => id === api);
  if (provider === undefined) throw new Error(`${api} is not registered`);
  return provider;
}

async function statusWith({ header, value }: IssuedToken, url: string): Promise<number> {
  const reply = await fetch(url, { headers: { [header.name]: header.prefix + value } });
  return reply.status;
}

async function failureKind(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof LoginError ? error.failure.kind : 'none';
}

for (const [api, choices, lifetimeMs] of ways) {
  test(`${api} ${Object.values(choices).join(' ')}: the header opens what is protected`, async () => {
    await withSandbox(async (sandbox) => {
      const { protectedUrl } = sandbox.apis[api];
      const token = await logIn(sandbox, api, choices);
      expect(await statusWith(token, protectedUrl)).toBe(200);
      expect(await statusWith({ ...token, value: `${token.value}x` }, protectedUrl)).toBe(401);
      expect(sandbox.complaints()).toEqual([]);
      expect(sandbox.receivedPasswords()).toEqual([password]);
      expect(token.value).toContain(sandbox.issued()[0]?.token);
      if (lifetimeMs === null) expect(token.expiresAt).toBeNull();
      else expect(Math.abs((token.expiresAt ?? 0) - Date.now() - lifetimeMs)).toBeLessThan(5_000);
      sandbox.revokeAll(api);
      expect(await statusWith(token, protectedUrl)).toBe(401);
    });
  });
}

for (const api of apis) {
  test(`${api}: every behaviour of the sandbox is told apart`, async () => {
    await withSandbox(async (sandbox) => {
      const expected = {
        'server-error': 'server-error',
        'rate-limited': 'rate-limited',
        redirect: 'unexpected-redirect',
        html: 'unexpected-reply',
        down: 'unreachable',
      } as const;
      expect(await failureKind(logIn(sandbox, api, {}, 'wrong'))).toBe('bad-credentials');
      for (const behaviour of [
        'server-error',
        'rate-limited',
        'redirect',
        'html',
        'down',
      ] as const) {
        await sandbox.setBehaviour(api, behaviour);
        expect(await failureKind(logIn(sandbox, api))).toBe(expected[behaviour]);
      }
      await sandbox.setBehaviour(api, 'ok');
      expect(await failureKind(logIn(sandbox, api))).toBe('none');
      expect(sandbox.attempts(api)).toBe(6);
    });
  });

  if (silentOnExpiry.has(api)) continue;
  test(`${api}: a token of ninety seconds`, async () => {
    await withSandbox(async (sandbox) => {
      sandbox.setLifetime(api, 90_000);
      const token = await logIn(sandbox, api);
      expect(Math.abs((token.expiresAt ?? 0) - Date.now() - 90_000)).toBeLessThan(3_000);
      expect(token.estimated).toBe(false);
    });
  });
}

test('the sandbox complains of what is not documented', async () => {
  await withSandbox(async (sandbox) => {
    const { baseUrl, loginPath } = sandbox.apis.withleaf;
    const body = JSON.stringify({ username, password, rememberMe: true });
    const headers = { 'Content-Type': 'application/json' };
    const reply = await fetch(baseUrl + loginPath, { method: 'POST', headers, body });
    expect(reply.status).toBe(400);
    expect(sandbox.complaints()).toEqual(['withleaf: "rememberMe" is no string']);
  });
});
