import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LoginApi, SandboxApi } from './login-api.ts';
import { listen } from './raw-server.ts';

/**
 * `down` refuses connections; `silent` takes the request and never answers. `echo` answers with what
 * it got, in the words of an error and as a reply that is cut off; `bad-token` gives a token that no
 * header can carry.
 */
export type Behaviour =
  | 'ok'
  | 'server-error'
  | 'rate-limited'
  | 'redirect'
  | 'html'
  | 'echo-error'
  | 'echo'
  | 'bad-token'
  | 'silent'
  | 'down';

export interface IssuedRecord {
  readonly api: SandboxApi;
  readonly username: string;
  readonly token: string;
  /** Epoch ms. */
  readonly issuedAt: number;
  /** Epoch ms; null while the session lasts until the server forgets it. */
  readonly expiresAt: number | null;
}

export interface ApiAddress {
  /** What goes into an account's base address, such as `http://127.0.0.1:49152/api`. */
  readonly baseUrl: string;
  readonly loginPath: string;
  /** GET answers 200 to the header of a live token and 401 to everything else. */
  readonly protectedUrl: string;
}

interface Seen {
  attempts: number;
  readonly issued: IssuedRecord[];
  readonly passwords: string[];
  readonly complaints: string[];
}

export interface ApiServer {
  readonly address: ApiAddress;
  readonly seen: Readonly<Seen>;
  setBehaviour(behaviour: Behaviour): Promise<void>;
  setLifetime(lifetimeMs: number | null): void;
  setPassword(username: string, password: string): void;
  revokeAll(): void;
}

export async function startApiServer(
  api: LoginApi,
  options: { readonly now: () => number; readonly lifetimeMs: number | null },
): Promise<ApiServer> {
  const seen: Seen = { attempts: 0, issued: [], passwords: [], complaints: [] };
  const passwords = new Map<string, string>();
  const live = new Map<string, number | null>();
  let behaviour: Behaviour = 'ok';
  let { lifetimeMs } = options;

  const protectedPath = `${api.basePath}/whoami`;

  function logIn(request: IncomingMessage, response: ServerResponse, body: string): void {
    seen.attempts += 1;
    const attempt = api.read({ method: request.method ?? '', headers: request.headers, body });
    if (typeof attempt === 'string') {
      seen.complaints.push(`${api.id}: ${attempt}`);
      response.writeHead(400).end();
      return;
    }
    seen.passwords.push(attempt.password);
    if (misbehave(response, body)) return;
    if (passwords.get(attempt.username) !== attempt.password) {
      response.writeHead(401).end();
      return;
    }
    const issuedAt = options.now();
    const grant = api.grant(attempt, issuedAt, lifetimeMs);
    live.set(grant.header, grant.expiresAt);
    const { token, expiresAt } = grant;
    seen.issued.push({ api: api.id, username: attempt.username, token, issuedAt, expiresAt });
    const replyBody =
      behaviour === 'bad-token'
        ? grant.replyBody.replaceAll(token, `${token} ${token}`)
        : grant.replyBody;
    response.writeHead(200, grant.replyHeaders).end(replyBody);
  }

  /** Answers in its own way, unless all is well. */
  function misbehave(response: ServerResponse, body: string): boolean {
    switch (behaviour) {
      case 'ok':
      case 'bad-token':
        return false;
      case 'server-error':
        response.writeHead(503).end();
        return true;
      case 'rate-limited':
        response.writeHead(429, { 'Retry-After': '120' }).end();
        return true;
      case 'redirect':
        response.writeHead(302, { Location: 'https://login.example/' }).end();
        return true;
      case 'html':
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Welcome</html>');
        return true;
      case 'echo-error':
        response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`cannot read ${body}`);
        return true;
      case 'echo':
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"token": ${body}`);
        return true;
      case 'silent':
      case 'down':
        return true;
    }
  }

  function showProtected(request: IncomingMessage, response: ServerResponse): void {
    const { authorization = '', cookie = '' } = request.headers;
    const isLive = [`authorization: ${authorization}`, `cookie: ${cookie}`].some((header) => {
      const expiresAt = live.get(header);
      return expiresAt === null || (expiresAt !== undefined && expiresAt > options.now());
    });
    response.writeHead(isLive ? 200 : 401).end();
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.setHeader('Date', new Date(options.now()).toUTCString());
    request.on('end', () => {
      const target = `${request.method ?? ''} ${request.url ?? ''}`;
      if (target === `POST ${api.basePath}${api.loginPath}`) {
        logIn(request, response, Buffer.concat(chunks).toString());
      } else if (target === `GET ${protectedPath}`) {
        showProtected(request, response);
      } else {
        seen.complaints.push(`${api.id}: there is no ${target}`);
        response.writeHead(404).end();
      }
    });
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;

  return {
    address: {
      baseUrl: origin + api.basePath,
      loginPath: api.loginPath,
      protectedUrl: origin + protectedPath,
    },
    seen,
    async setBehaviour(next) {
      behaviour = next;
      if (next === 'down' && server.listening) {
        await new Promise((resolve) => {
          server.close(resolve);
          server.closeAllConnections();
        });
      } else if (next !== 'down' && !server.listening) {
        await listen(server, port);
      }
    },
    setLifetime: (next) => void (lifetimeMs = next),
    setPassword: (username, password) => void passwords.set(username, password),
    revokeAll: () => live.clear(),
  };
}
