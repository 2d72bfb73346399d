import { dayMs, readStrings, type LoginApi } from './login-api.ts';
import { issueJwt } from './tokens.ts';

export const withleafApi: LoginApi = {
  id: 'withleaf',
  basePath: '/api',
  loginPath: '/authenticate',

  read({ headers, body }) {
    if (headers['content-type'] !== 'application/json') return 'the content type is not JSON';
    const strings = readStrings(body, ['username', 'password', 'rememberMe']);
    if (typeof strings === 'string') return strings;
    const { username, password, rememberMe = 'false' } = strings;
    if (username === undefined || password === undefined) return 'a required field is missing';
    if (rememberMe !== 'true' && rememberMe !== 'false') return '"rememberMe" is no truth value';
    return { username, password, choice: rememberMe, format: 'json' };
  },

  grant({ username, choice }, now, lifetimeMs) {
    const expiresAt = now + (lifetimeMs ?? (choice === 'true' ? 30 * dayMs : dayMs));
    const token = issueJwt(username, now, expiresAt);
    return {
      header: `authorization: Bearer ${token}`,
      token,
      expiresAt,
      replyHeaders: { 'Content-Type': 'application/json' },
      replyBody: JSON.stringify({ id_token: token }),
    };
  },
};
