import type { Dispatcher } from 'undici';
import { loginUrl, type LoginAddress } from './address.ts';
import { createAgents, usualLimits, usualNetwork, type Limits, type Network } from './agents.ts';
import { decodeBody, hasMediaType } from './body.ts';
import { parseHttpDate } from './date-time.ts';
import { byFirstWay } from './first-way.ts';
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

export interface LoginHttpSource {
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
  readonly limits?: Partial<Limits>;
  /** Told of every reply, whatever it says. */
  readonly onReply?: (times: ReplyTimes, host: string) => void;
  readonly network?: Partial<Network>;
}

export function createLoginHttp(options: LoginHttpOptions): LoginHttpSource {
  const limits = { ...usualLimits, ...options.limits };
  const agents = createAgents(limits, { ...usualNetwork, ...options.network });

  async function send(request: LoginRequest, signal: AbortSignal): Promise<LoginReply> {
    const url = loginUrl(request);
    const response = await firstResponse(url, request, signal);
    const status = response.statusCode;
    const receivedAt = options.now();
    const serverDate = parseHttpDate(one(response.headers['date']) ?? '');
    const retryAfter = one(response.headers['retry-after']);
    options.onReply?.({ receivedAt, serverDate }, url.host);
    const failure = refusal(status, retryAfter, { receivedAt, serverDate });
    if (failure !== null) throw new LoginError(failure);

    const contentType = one(response.headers['content-type']);
    if (contentType === null || !hasMediaType(contentType, request.accept)) {
      throw unexpectedReply('content-type', status);
    }
    const body = await decodeBody(await bytesOf(response.body, limits.bodyBytes), {
      status,
      contentType,
      contentEncoding: response.headers['content-encoding'],
      maxBytes: limits.bodyBytes,
    });
    const setCookies = [response.headers['set-cookie'] ?? []].flat();
    return { status, body, setCookies, receivedAt, serverDate };
  }

  async function firstResponse(
    url: URL,
    request: LoginRequest,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    // undici takes a fifth of a second to load: only once somebody logs in.
    const undici = await import('undici');
    const dispatchers = await agents.to(undici, url);
    return await byFirstWay(dispatchers, (dispatcher) =>
      undici.request(url, {
        dispatcher,
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
      }),
    );
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
          // What is asked before a request is sent (the system's proxy, a file) may never answer.
          return await Promise.race([send(request, controller.signal), aborted(controller.signal)]);
        } catch (error) {
          // A reply that was refused may still be arriving. One that was read whole has nothing to
          // abort, and aborting takes longer than parsing it.
          abort();
          if (error instanceof LoginError) throw error;
          if (signal.aborted) throw new LoginError({ kind: 'superseded' });
          throw new LoginError(late ? { kind: 'timeout' } : connectionFailure(error));
        } finally {
          cancelDeadline();
          signal.removeEventListener('abort', abort);
        }
      },
    };
  }

  return Object.assign(forSignal, { close: () => agents.close() });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new Error('aborted'));
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Most replies are far shorter than what is allowed. */
const usualBodyBytes = 4_096;

/**
 * Copied as they come: a body of chunks of one byte, kept as a list, takes a hundred times its size.
 * undici ends a body that is longer than `maxBytes`.
 */
async function bytesOf(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(Math.min(usualBodyBytes, maxBytes));
  let length = 0;
  for await (const chunk of body) {
    const needed = length + chunk.length;
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.min(Math.max(needed, bytes.length * 4), maxBytes));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(chunk, length);
    length = needed;
  }
  return bytes.subarray(0, length);
}

/** A header that came twice says nothing that could be relied on. */
function one(header: string | string[] | undefined): string | null {
  return typeof header === 'string' ? header : null;
}
