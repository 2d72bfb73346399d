import { inspect } from 'node:util';
import { expect } from 'playwright/test';
import { credentialsFrom } from '../../main/login/credentials.ts';
import { createLoginHttp } from '../../main/login/http.ts';
import {
  LoginError,
  type Credentials,
  type IssuedToken,
  type LoginFailure,
  type Provider,
} from '../../main/login/provider.ts';
import { httpReply, startRawServer, type Answer } from '../sandbox/raw-server.ts';
import {
  plainPassword,
  receivedAt,
  tokenCanary,
  username,
  type Recording,
  type Reply,
  type Way,
} from './recorded/recording.ts';

/** What every case of the table runs with. */
export interface Case {
  readonly provider: Provider;
  readonly recording: Recording;
  readonly way: Way;
}

interface Outcome {
  readonly token: IssuedToken | null;
  readonly failure: LoginFailure | null;
  /** Every request as it came. */
  readonly requests: readonly string[];
}

export function replying(status: number, { headers, body }: Reply): Answer {
  return (socket) => socket.end(httpReply(status, headers, body));
}

/** Logs in to a server that answers in this way, and searches an error for what is secret. */
export async function attempt(
  { provider, recording, way }: Case,
  answer: Answer,
  { password = plainPassword, deadlineMs = 20_000 } = {},
): Promise<Outcome> {
  const server = await startRawServer(answer);
  const http = createLoginHttp({
    now: () => receivedAt,
    after: (delayMs, fire) => {
      const handle = setTimeout(fire, delayMs);
      return () => clearTimeout(handle);
    },
    limits: { deadlineMs },
  });
  const { requests } = server;
  try {
    const credentials = fill(provider, way, server.origin + recording.basePath, password);
    const token = await provider.logIn(credentials, http(new AbortController().signal));
    return { token, failure: null, requests };
  } catch (error) {
    expectNoSecret(error, password);
    if (error instanceof LoginError) return { token: null, failure: error.failure, requests };
    throw error;
  } finally {
    await http.close();
    await server.stop();
  }
}

/** The provider's own form, with its initial values but for the address and the way. */
function fill(provider: Provider, way: Way, baseUrl: string, password: string): Credentials {
  const initial = provider.fields
    .filter(({ kind }) => kind !== 'password')
    .map((field) => [field.key, field.initial] as const);
  const values = { ...Object.fromEntries(initial), ...way.choices, username, baseUrl };
  const result = credentialsFrom(provider, values, password);
  if (!result.ok) throw new Error(`the form is refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

function expectNoSecret(error: unknown, password: string): void {
  expect(error).toBeInstanceOf(LoginError);
  const shown = [
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: null, showHidden: true }),
    error instanceof Error ? (error.stack ?? '') : '',
  ].join('\n');
  for (const secret of [password, password.slice(0, 11), tokenCanary, username]) {
    expect(shown).not.toContain(secret);
  }
}
