import { sessionCookies } from './cookies.ts';
import { addressFields, passwordField } from './fields.ts';
import type { LoginReply, LoginRequest } from './http.ts';
import { ownValue, readJson } from './json.ts';
import { unexpectedReply, type IssuedToken, type Provider } from './provider.ts';
import { tokenFrom } from './token.ts';
import { dayMs, statedOrDocumentedExpiry } from './token-expiry.ts';
import { readXml, writeXml } from './xml.ts';

const documentedLifetimeMs = 30 * dayMs;

interface Authenticate {
  readonly type: 'token' | 'session';
  readonly username: string;
  readonly password: string;
}

/** What is answered; undefined or null where a part is missing. */
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

  async logIn({ baseUrl, loginPath, username, password, options }, http) {
    const type = options['type'] === 'session' ? 'session' : 'token';
    const { accept, contentType, write, read } = options['format'] === 'json' ? json : xml;
    const body = write({ type, username, password });
    const reply = await http.post({ baseUrl, loginPath, accept, contentType, body });
    const authorization = await read(reply);
    const realm = shownRealm(authorization.realm);
    return type === 'session'
      ? { ...sessionFrom(reply, authorization, new URL(baseUrl).hostname), realm }
      : { ...bearerFrom(reply, authorization), realm };
  },
};

interface Format extends Pick<LoginRequest, 'accept' | 'contentType'> {
  readonly write: (authenticate: Authenticate) => string;
  readonly read: (reply: LoginReply) => Promise<Authorization>;
}

const xml: Format = {
  accept: 'text/xml',
  contentType: 'text/xml; charset=utf-8',
  write: ({ type, username, password }) =>
    // The schema is a sequence: the order counts.
    writeXml('authenticate', [
      { name: 'type', text: type },
      { name: 'username', text: username },
      { name: 'password', text: password },
    ]),
  async read(reply) {
    const element = await readXml(reply, 'authorization');
    return { realm: element('realm'), token: element('token'), expires: element('expires') };
  },
};

const json: Format = {
  accept: 'application/json',
  contentType: 'application/json; charset=utf-8',
  write: ({ type, username, password }) => JSON.stringify({ type, username, password }),
  async read(reply) {
    const document = readJson(reply);
    return {
      realm: ownValue(document, 'realm'),
      token: ownValue(document, 'token'),
      expires: ownValue(document, 'expires'),
    };
  },
};

function bearerFrom(
  reply: LoginReply,
  { token, expires }: Authorization,
): Omit<IssuedToken, 'realm'> {
  return {
    value: tokenFrom(token, reply.status),
    header: { name: 'Authorization', prefix: 'Bearer ' },
    ...statedOrDocumentedExpiry(expires, reply, documentedLifetimeMs),
  };
}

function sessionFrom(
  reply: LoginReply,
  { realm }: Authorization,
  host: string,
): Omit<IssuedToken, 'realm'> {
  // A cookie alone proves no login: pages that report an error set them too. The schema demands
  // a realm.
  if (typeof realm !== 'string') throw unexpectedReply('malformed', reply.status);
  const { value, expiresAt } = sessionCookies(reply, host);
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
