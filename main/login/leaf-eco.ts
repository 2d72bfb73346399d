import { sessionCookies } from './cookies.ts';
import { addressFields, passwordField } from './fields.ts';
import type { LoginHttp, LoginReply } from './http.ts';
import { ownValue, readJson } from './json.ts';
import { unexpectedReply, type Credentials, type IssuedToken, type Provider } from './provider.ts';
import { tokenFrom } from './token.ts';
import { dayMs, documentedExpiry, statedExpiry } from './token-expiry.ts';
import { readXml, writeXml } from './xml.ts';

const documentedLifetimeMs = 30 * dayMs;

type Kind = 'token' | 'session';

/** The `authorization` document, in either format; undefined or null where a part is missing. */
interface Authorization {
  readonly realm: unknown;
  readonly token: unknown;
  readonly expires: unknown;
}

/** The "authenticate" method of api.leaf.eco, release r1: its request and response schemas. */
export const leafEco: Provider = {
  id: 'leaf-eco',
  name: 'leaf.eco',
  summary: 'Bearer token, 30 days, or session cookie',
  fields: [
    { key: 'username', label: 'Username or email address', kind: 'text', initial: '' },
    passwordField,
    {
      key: 'type',
      label: 'Log in for',
      kind: 'choice',
      initial: 'token',
      choices: [
        { value: 'token', label: 'Token, 30 days' },
        { value: 'session', label: 'Session cookie' },
      ],
    },
    {
      key: 'format',
      label: 'Request format',
      kind: 'choice',
      initial: 'xml',
      choices: [
        { value: 'xml', label: 'XML' },
        { value: 'json', label: 'JSON' },
      ],
      advanced: true,
    },
    ...addressFields('https://api.leaf.eco/r1', '/authenticate.eb'),
  ],

  async logIn(credentials, http) {
    const kind = credentials.options['type'] === 'session' ? 'session' : 'token';
    const authenticate = credentials.options['format'] === 'json' ? overJson : overXml;
    const { reply, authorization } = await authenticate(credentials, kind, http);
    const realm = shownRealm(authorization.realm);
    return kind === 'session'
      ? { ...sessionFrom(reply, authorization, credentials), realm }
      : { ...bearerFrom(reply, authorization), realm };
  },
};

interface Authenticated {
  readonly reply: LoginReply;
  readonly authorization: Authorization;
}

async function overXml(
  { baseUrl, loginPath, username, password }: Credentials,
  kind: Kind,
  http: LoginHttp,
): Promise<Authenticated> {
  const reply = await http.post({
    baseUrl,
    loginPath,
    accept: 'text/xml',
    contentType: 'text/xml; charset=utf-8',
    // The schema is a sequence: the order counts.
    body: writeXml('authenticate', [
      { name: 'type', text: kind },
      { name: 'username', text: username },
      { name: 'password', text: password },
    ]),
  });
  const read = await readXml(reply, 'authorization');
  return {
    reply,
    authorization: { realm: read('realm'), token: read('token'), expires: read('expires') },
  };
}

async function overJson(
  { baseUrl, loginPath, username, password }: Credentials,
  kind: Kind,
  http: LoginHttp,
): Promise<Authenticated> {
  const reply = await http.post({
    baseUrl,
    loginPath,
    accept: 'application/json',
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ type: kind, username, password }),
  });
  const document = readJson(reply);
  return {
    reply,
    authorization: {
      realm: ownValue(document, 'realm'),
      token: ownValue(document, 'token'),
      expires: ownValue(document, 'expires'),
    },
  };
}

function bearerFrom(
  reply: LoginReply,
  { token, expires }: Authorization,
): Omit<IssuedToken, 'realm'> {
  const value = tokenFrom(token, reply.status);
  const isStated = expires !== undefined && expires !== null;
  return {
    value,
    header: { name: 'Authorization', prefix: 'Bearer ' },
    ...(isStated
      ? statedExpiry(expires, reply.status, reply)
      : documentedExpiry(reply, documentedLifetimeMs)),
  };
}

function sessionFrom(
  reply: LoginReply,
  { realm }: Authorization,
  { baseUrl }: Credentials,
): Omit<IssuedToken, 'realm'> {
  // A cookie alone proves no login: pages that report an error set them too. The schema demands
  // a realm.
  if (typeof realm !== 'string') throw unexpectedReply('malformed', reply.status);
  const { value, expiresAt } = sessionCookies(reply, new URL(baseUrl).hostname);
  return {
    value,
    header: { name: 'Cookie', prefix: '' },
    issuedAt: reply.receivedAt,
    expiresAt,
    expirySource: expiresAt === null ? 'session' : 'server',
    estimated: false,
  };
}

/** For people to read, so nothing that could disturb a line of text. */
function shownRealm(realm: unknown): string | null {
  return typeof realm === 'string' && /^[^\p{C}\p{Z}]{1,253}$/u.test(realm) ? realm : null;
}
