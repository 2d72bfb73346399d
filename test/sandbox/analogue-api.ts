import { dayMs, parseObject, readStrings, type LoginApi } from './login-api.ts';
import { issueJwt } from './tokens.ts';

export const analogueApi: LoginApi = {
  id: 'analogue',
  basePath: '/api',
  loginPath: '/users/login',

  read({ headers, body }) {
    if (headers['content-type'] !== 'application/json') return 'the content type is not JSON';
    const document = parseObject(body);
    if (document === null || !('user' in document) || Object.keys(document).length !== 1) {
      return 'the body is not one "user"';
    }
    const strings = readStrings(JSON.stringify(document.user), ['email', 'password']);
    if (typeof strings === 'string') return strings;
    const { email, password } = strings;
    if (email === undefined || password === undefined) return 'a required field is missing';
    return { username: email, password, choice: '', format: 'json' };
  },

  grant({ username }, now, lifetimeMs) {
    const expiresAt = now + (lifetimeMs ?? 60 * dayMs);
    const token = issueJwt(username, now, expiresAt);
    const user = {
      id: 1,
      email: username,
      username: 'analogue',
      name: 'Analogue App',
      bio: 'Share what inspires you.',
      topics: [],
      image: null,
      token,
    };
    return {
      header: `authorization: Token ${token}`,
      token,
      expiresAt,
      replyHeaders: { 'Content-Type': 'application/json; charset=utf-8' },
      replyBody: JSON.stringify({ user }),
    };
  },
};
