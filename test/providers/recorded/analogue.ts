import {
  dayMs,
  hardPassword,
  jwt,
  plainPassword,
  receivedAt,
  tokenCanary,
  username,
  type Recording,
  type Reply,
} from './recording.ts';

const json = { 'Content-Type': 'application/json; charset=utf-8' };
const issued = receivedAt / 1_000;
const value = jwt({ id: 1, iat: issued, exp: issued + (60 * dayMs) / 1_000 - 1 });

/** The reply of the documentation with this in its place of the token. */
function reply(token: unknown): Reply {
  const user = {
    id: 1,
    email: 'user@analogue.com',
    username: 'analogue',
    name: 'Analogue App',
    bio: 'Share what inspires you.',
    topics: [],
    image: 'direct_url_to_image',
    token,
  };
  return { headers: json, body: JSON.stringify({ user }) };
}

export const analogueRecording: Recording = {
  providerId: 'analogue',
  basePath: '/api',
  path: '/api/users/login',
  ways: [
    {
      name: 'token',
      choices: {},
      accept: 'application/json',
      contentType: 'application/json',
      plainBody: JSON.stringify({ user: { email: username, password: plainPassword } }),
      hardBody: JSON.stringify({ user: { email: username, password: hardPassword } }),
      good: reply(value),
      token: {
        value,
        header: { name: 'Authorization', prefix: 'Token ' },
        issuedAt: receivedAt,
        expiresAt: receivedAt + 60 * dayMs - 1_000,
        expirySource: 'jwt',
        estimated: false,
        realm: null,
      },
      withoutExpiry: { 'no expiry': reply(tokenCanary) },
      assumed: {
        value: tokenCanary,
        expiresAt: receivedAt + 60 * dayMs,
        expirySource: 'documented',
        estimated: true,
      },
      wrong: {
        'no user': ['no-token', { headers: json, body: JSON.stringify({ token: value }) }],
        'a user without a token': ['no-token', reply(undefined)],
        'an empty token': ['no-token', reply('')],
        'a list of users': [
          'no-token',
          { headers: json, body: JSON.stringify({ user: [{ token: value }] }) },
        ],
        'a user that is only text': [
          'no-token',
          { headers: json, body: JSON.stringify({ user: value }) },
        ],
        'a truth value for a token': ['bad-token', reply(true)],
        'a token with a line break': ['bad-token', reply(`${value}\n`)],
        'a token with a direction mark': ['bad-token', reply(`\u202E${value}`)],
      },
    },
  ],
};
