import {
  dayMs,
  hardPassword,
  jwt,
  plainPassword,
  receivedAt,
  username,
  type Recording,
  type Reply,
  type Way,
} from './recording.ts';

const json = { 'Content-Type': 'application/json' };
const bearer = { name: 'Authorization', prefix: 'Bearer ' } as const;

function reply(document: unknown): Reply {
  return { headers: json, body: JSON.stringify(document) };
}

function way(name: string, rememberMe: 'true' | 'false', lifetimeMs: number): Way {
  const issued = receivedAt / 1_000;
  // One second short of the documented lifetime, to tell the two apart.
  const value = jwt({ iat: issued, exp: issued + lifetimeMs / 1_000 - 1 });
  const withoutExp = jwt({ iat: issued });
  return {
    name,
    choices: { rememberMe },
    accept: 'application/json',
    contentType: 'application/json',
    plainBody: JSON.stringify({ username, password: plainPassword, rememberMe }),
    hardBody: JSON.stringify({ username, password: hardPassword, rememberMe }),
    good: reply({ id_token: value }),
    token: {
      value,
      header: bearer,
      issuedAt: receivedAt,
      expiresAt: receivedAt + lifetimeMs - 1_000,
      expirySource: 'jwt',
      estimated: false,
      realm: null,
    },
    withoutExpiry: { 'no expiry': reply({ id_token: withoutExp }) },
    assumed: {
      value: withoutExp,
      expiresAt: receivedAt + lifetimeMs,
      expirySource: 'documented',
      estimated: true,
    },
    wrong: {
      'an error with status 200': ['no-token', reply({ error: value })],
      'a null token': ['no-token', reply({ id_token: null })],
      'an empty token': ['no-token', reply({ id_token: '' })],
      'the token under another name': ['no-token', reply({ token: value })],
      'the token in an array': ['no-token', reply([{ id_token: value }])],
      'the token in a prototype': [
        'no-token',
        { headers: json, body: `{"__proto__":{"id_token":"${value}"}}` },
      ],
      'a number for a token': ['bad-token', reply({ id_token: 12_345 })],
      'an array for a token': ['bad-token', reply({ id_token: [value] })],
      'an object for a token': ['bad-token', reply({ id_token: { value } })],
      'a token with a line break': ['bad-token', reply({ id_token: `${value}\r\nX-Evil: 1` })],
      'a token with a space': ['bad-token', reply({ id_token: `${value} ` })],
      'a token that is not ASCII': ['bad-token', reply({ id_token: `${value}é` })],
      'a token of 9,000 bytes': ['bad-token', reply({ id_token: value.padEnd(9_000, 'a') })],
    },
  };
}

export const withleafRecording: Recording = {
  providerId: 'withleaf',
  basePath: '/api',
  path: '/api/authenticate',
  ways: [way('30 days', 'true', 30 * dayMs), way('24 hours', 'false', dayMs)],
};
