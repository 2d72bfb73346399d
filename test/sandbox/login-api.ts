import type { IncomingHttpHeaders } from 'node:http';

export type SandboxApi = 'withleaf' | 'leaf-eco' | 'analogue';

export interface ReceivedLogin {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Attempt {
  readonly username: string;
  readonly password: string;
  /** What the API calls its choice: `rememberMe`, or leaf.eco's `type`. */
  readonly choice: string;
  readonly format: 'json' | 'xml';
}

export interface Grant {
  /** What authorises a later request, such as `authorization: Bearer x`, name in lower case. */
  readonly header: string;
  /** The secret part of it. */
  readonly token: string;
  /** Epoch ms; null while the session lasts until the server forgets it. */
  readonly expiresAt: number | null;
  readonly replyHeaders: Readonly<Record<string, string>>;
  readonly replyBody: string;
}

export interface LoginApi {
  readonly id: SandboxApi;
  /** Part of the base address, such as `/api`. */
  readonly basePath: string;
  readonly loginPath: string;
  /** What a request asks for; a sentence where it is not as the documentation wants it. */
  read(login: ReceivedLogin): Attempt | string;
  /** `lifetimeMs` is null for the documented lifetime. */
  grant(attempt: Attempt, now: number, lifetimeMs: number | null): Grant;
}

export const dayMs = 24 * 60 * 60 * 1_000;

/** The object of a JSON request whose members are all strings; a sentence where it is none. */
export function readStrings(
  body: string,
  keys: readonly string[],
): Readonly<Record<string, string>> | string {
  const value = parseObject(body);
  if (value === null) return 'the body is no JSON object';
  const strings: Record<string, string> = {};
  for (const [key, member] of Object.entries(value)) {
    if (!keys.includes(key)) return `"${key}" is not documented`;
    if (typeof member !== 'string') return `"${key}" is no string`;
    strings[key] = member;
  }
  return strings;
}

export function parseObject(body: string): object | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    // What was sent is the sender's fault, and the sandbox answers 400.
    return null;
  }
}
