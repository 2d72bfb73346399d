import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import * as undici from 'undici';
import { providers } from '../../../main/login/registry.ts';
import { leafEco } from '../../../main/login/leaf-eco.ts';
import type { LoginRequest } from '../../../main/login/http.ts';
import { startLoginServer } from './login-server-process.ts';
import { createNodeKeyring } from './node-keyring.ts';
import { openAccounts } from './open-accounts.ts';
import { waitInTray } from './waiting-app.ts';

const password = 'a password of <usual> length & kind';
const username = 'ada@example.com';

export interface LoggedInAccounts {
  /** Their ids: even ones log in with XML, odd ones with JSON. */
  readonly ids: readonly string[];
  /** Logs in again, as the app does. */
  renew(id: string): Promise<void>;
  /** The same request without the app. */
  plainRequest(index: number): Promise<void>;
  /** What an account takes on disk. */
  readonly record: Buffer;
  readonly folder: string;
  stop(): Promise<void>;
}

/** Accounts of the real app core, logged in at servers on this machine. */
export async function logInAccounts(parent: string, count: number): Promise<LoggedInAccounts> {
  const folder = await mkdtemp(join(parent, 'logins-'));
  const server = await startLoginServer();
  await server.letIn(username, password);
  const { accounts, close } = await openAccounts({
    folder,
    safeStorage: createNodeKeyring(),
    providers,
  });
  const values = (index: number) => ({
    username,
    type: 'token',
    format: index % 2 === 0 ? 'xml' : 'json',
    ...server.address,
  });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const added = await accounts.add({
      providerId: leafEco.id,
      label: `Account ${index}`,
      environment: null,
      values: values(index),
      password,
      rememberPassword: true,
      renewAutomatically: false,
      remind: true,
      copyFormat: 'header',
    });
    if (!added.ok) throw new Error(`No login: ${added.failure.kind}`);
    ids.push(added.value.id);
  }
  const requests = [await requestOf(values(0)), await requestOf(values(1))];
  const app = waitInTray(accounts);

  return {
    ids,
    folder,
    record: Buffer.from(JSON.stringify(accounts.list()[0])),
    async renew(id) {
      const renewed = await accounts.renew({ id, password: null, rememberPassword: null });
      if (!renewed.ok) throw new Error(`No login: ${renewed.failure.kind}`);
    },
    async plainRequest(index) {
      const request = requests[index % requests.length];
      if (request === undefined) throw new Error('There is no request.');
      const { baseUrl, loginPath, accept, contentType, body } = request;
      const reply = await undici.request(baseUrl + loginPath, {
        method: 'POST',
        headers: { accept, 'content-type': contentType },
        body,
      });
      if (reply.statusCode !== 200) throw new Error(`No login: ${reply.statusCode}`);
      await reply.body.text();
    },
    async stop() {
      await app.stop();
      await close();
      server.stop();
    },
  };
}

/** What the provider sends for these values. */
async function requestOf(values: {
  readonly type: string;
  readonly format: string;
  readonly baseUrl: string;
  readonly loginPath: string;
}): Promise<LoginRequest> {
  const { baseUrl, loginPath, type, format } = values;
  const sent: LoginRequest[] = [];
  const credentials = { username, password, baseUrl, loginPath, options: { type, format } };
  const record = async (request: LoginRequest): Promise<never> => {
    sent.push(request);
    throw new Error('Recorded only');
  };
  await leafEco.logIn(credentials, { post: record }).catch(() => {});
  const [request] = sent;
  if (request === undefined) throw new Error('Nothing was sent.');
  return request;
}
