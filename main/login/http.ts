import type { Dispatcher } from 'undici';
import { loginUrl, type LoginAddress } from './address.ts';
import { createAgents, type Limits, usualLimits } from './agents.ts';
import { decodeBody, hasMediaType } from './body.ts';
import { parseHttpDate } from './date-time.ts';
import { connectionFailure, refusal } from './http-failure.ts';
import { LoginError, unexpectedReply } from './provider.ts';
import type { ReplyTimes } from './server-clock.ts';

export interface LoginRequest extends LoginAddress {
  /** What is asked for, and the only thing that is taken. */
  readonly accept: 'application/json' | 'text/xml';
  readonly contentType: string;
  readonly body: string;
}

/** A reply with status 200 or 201. */
export interface LoginReply extends ReplyTimes {
  readonly status: number;
  readonly body: string;
  readonly setCookies: readonly string[];
}

export interface LoginHttp {
  /**
   * Sends once: nothing is followed, repeated or cached.
   * @throws LoginError, and nothing else.
   */
  post(request: LoginRequest): Promise<LoginReply>;
}

interface LoginHttpSource {
  /** Requests that end with `superseded` once the signal is aborted. */
  (signal: AbortSignal): LoginHttp;
  /** Ends what is under way and closes every connection. */
  readonly close: () => Promise<void>;
}

export interface LoginHttpOptions {
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs `fire` once after `delayMs`; answers with what cancels it. */
  readonly after: (delayMs: number, fire: () => void) => () => void;
  /** Instead of our own connections; its owner closes it and it brings its own limits. */
  readonly dispatcher?: Dispatcher;
  readonly limits?: Partial<Limits>;
  /** Told of every reply, whatever it says. */
  readonly onReply?: (times: ReplyTimes) => void;
  /** PEM of who may vouch for a server; undefined leaves it to Node. */
  readonly authorities?: () => string[] | undefined;
}

export function createLoginHttp(options: LoginHttpOptions): LoginHttpSource {
  const limits = { ...usualLimits, ...options.limits };
  const agents = createAgents(limits, options.authorities);

  async function send(request: LoginRequest, signal: AbortSignal): Promise<LoginReply> {
    const url = loginUrl(request);
    // undici takes a fifth of a second to load: only once somebody logs in.
    const undici = await import('undici');
    const response = await undici.request(url, {
      dispatcher: options.dispatcher ?? agents.forUrl(undici, url),
      method: 'POST',
      headers: {
        accept: request.accept,
        'accept-encoding': 'identity',
        'content-type': request.contentType,
        // Some gateways turn away requests that do not name their sender.
        'user-agent': 'token-tray',
      },
      body: request.body,
      signal,
    });
    const status = response.statusCode;
    const receivedAt = options.now();
    const serverDate = parseHttpDate(one(response.headers['date']) ?? '');
    const retryAfter = one(response.headers['retry-after']);
    options.onReply?.({ receivedAt, serverDate });
    const failure = refusal(status, retryAfter, { receivedAt, serverDate });
    if (failure !== null) throw new LoginError(failure);

    const contentType = one(response.headers['content-type']);
    if (contentType === null || !hasMediaType(contentType, request.accept)) {
      throw unexpectedReply('content-type', status);
    }
    const bytes = new Uint8Array(await response.body.arrayBuffer());
    const body = await decodeBody(bytes, {
      status,
      contentType,
      contentEncoding: response.headers['content-encoding'],
      maxBytes: limits.bodyBytes,
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    return { status, body, setCookies, receivedAt, serverDate };
  }

  function forSignal(signal: AbortSignal): LoginHttp {
    return {
      async post(request) {
        if (signal.aborted) throw new LoginError({ kind: 'superseded' });
        const controller = new AbortController();
        const abort = () => controller.abort();
        let late = false;
        const cancelDeadline = options.after(limits.deadlineMs, () => {
          late = true;
          abort();
        });
        signal.addEventListener('abort', abort, { once: true });
        try {
          return await send(request, controller.signal);
        } catch (error) {
          if (error instanceof LoginError) throw error;
          if (signal.aborted) throw new LoginError({ kind: 'superseded' });
          throw new LoginError(late ? { kind: 'timeout' } : connectionFailure(error));
        } finally {
          cancelDeadline();
          signal.removeEventListener('abort', abort);
          // A reply that was refused may still be arriving.
          abort();
        }
      },
    };
  }

  return Object.assign(forSignal, { close: () => agents.close() });
}

/** A header that came twice says nothing that could be relied on. */
function one(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
