import type { LoginHttpSource, LoginRequest } from './http.ts';

/**
 * What sends logins, loaded when the first one is sent: most starts come long before it. What cannot
 * be loaded fails that login, and is tried again at the next.
 */
export function lazyLoginHttp(load: () => Promise<LoginHttpSource>): LoginHttpSource {
  let loading: Promise<LoginHttpSource> | null = null;

  async function source(): Promise<LoginHttpSource> {
    loading ??= load();
    const asked = loading;
    try {
      return await asked;
    } catch (error) {
      if (loading === asked) loading = null;
      throw error;
    }
  }

  return Object.assign(
    (signal: AbortSignal) => ({
      post: async (request: LoginRequest) => await (await source())(signal).post(request),
    }),
    {
      close: async () => {
        if (loading !== null) await (await loading).close();
      },
    },
  );
}
