import type { Limits } from '../../../main/login/agents.ts';
import { createLoginHttp, type LoginRequest } from '../../../main/login/http.ts';
import { startRawServer, type Answer } from '../../sandbox/raw-server.ts';

export const receivedAt = Date.UTC(2026, 10, 23, 9);
export const json = { 'Content-Type': 'application/json' };

export function timer(delayMs: number, fire: () => void): () => void {
  const handle = setTimeout(fire, delayMs);
  return () => clearTimeout(handle);
}

export function loginHttp(limits: Partial<Limits> = {}) {
  return createLoginHttp({ now: () => receivedAt, after: timer, limits });
}

export function requestTo(baseUrl: string): LoginRequest {
  return {
    baseUrl,
    loginPath: '/login',
    accept: 'application/json',
    contentType: 'application/json',
    body: '{"password":"canary-ä"}',
  };
}

/** One login against a server that answers in this way; what it ends with. */
export async function post(
  answer: Answer,
  limits: Partial<Limits> = {},
  signal = new AbortController().signal,
) {
  const server = await startRawServer(answer);
  const http = loginHttp(limits);
  try {
    return await http(signal).post(requestTo(server.origin));
  } finally {
    await http.close();
    await server.stop();
  }
}
