import {
  dayMs,
  readStrings,
  type Attempt,
  type Grant,
  type LoginApi,
  type ReceivedLogin,
} from './login-api.ts';
import { issueOpaqueToken } from './tokens.ts';

const realm = 'sandbox.leaf.eco';

export const leafEcoApi: LoginApi = {
  id: 'leaf-eco',
  basePath: '/r1',
  loginPath: '/authenticate.eb',

  read(login) {
    switch (login.headers['content-type'] ?? '') {
      case 'text/xml; charset=utf-8':
        return login.headers.accept === 'text/xml' ? readXmlLogin(login) : 'XML is not accepted';
      case 'application/json; charset=utf-8':
        return login.headers.accept === 'application/json'
          ? readJsonLogin(login)
          : 'JSON is not accepted';
      default:
        return 'the content type is neither XML nor JSON in UTF-8';
    }
  },

  grant(attempt, now, lifetimeMs) {
    return attempt.choice === 'session'
      ? grantSession(attempt, now, lifetimeMs)
      : grantToken(attempt, now, lifetimeMs);
  },
};

/** The request schema is a sequence, so the order counts. */
const authenticate =
  /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<authenticate>\s*<type>(.*?)<\/type>\s*<username>(.*?)<\/username>\s*<password>(.*?)<\/password>\s*<\/authenticate>\s*$/s;

function readXmlLogin({ body }: ReceivedLogin): Attempt | string {
  const match = authenticate.exec(body);
  if (match === null) return 'the body is not as the schema wants it';
  const [type, username, password] = match.slice(1).map(unescapeXml);
  return checked(type, username, password, 'xml');
}

function readJsonLogin({ body }: ReceivedLogin): Attempt | string {
  const strings = readStrings(body, ['type', 'username', 'password']);
  if (typeof strings === 'string') return strings;
  const { type, username, password } = strings;
  return checked(type, username, password, 'json');
}

function checked(
  type: string | null | undefined,
  username: string | null | undefined,
  password: string | null | undefined,
  format: Attempt['format'],
): Attempt | string {
  if (type !== 'token' && type !== 'session') return 'the type is neither token nor session';
  if (typeof username !== 'string' || typeof password !== 'string') {
    return 'the name or the password is missing or not escaped';
  }
  return { username, password, choice: type, format };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Null where something is left unescaped. */
function unescapeXml(text: string): string | null {
  const isEscaped = /^(?:[^<>&]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)*$/.test(text);
  if (!isEscaped) return null;
  return text.replaceAll(/&(#x?)?(\w+);/g, (_all, number: string | undefined, name: string) => {
    if (number === undefined) return entities[name] ?? '';
    return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
  });
}

function grantToken({ format }: Attempt, now: number, lifetimeMs: number | null): Grant {
  const token = issueOpaqueToken();
  const expiresAt = now + (lifetimeMs ?? 30 * dayMs);
  const expires = new Date(expiresAt).toISOString();
  return {
    header: `authorization: Bearer ${token}`,
    token,
    expiresAt,
    ...authorization(format, { realm, token, expires }),
  };
}

function grantSession({ format }: Attempt, now: number, lifetimeMs: number | null): Grant {
  const token = issueOpaqueToken();
  const pair = `LEAFSESSION=${token}`;
  const maxAge = lifetimeMs === null ? '' : `; Max-Age=${Math.floor(lifetimeMs / 1_000)}`;
  const reply = authorization(format, { realm });
  return {
    header: `cookie: ${pair}`,
    token,
    expiresAt: lifetimeMs === null ? null : now + lifetimeMs,
    replyHeaders: { ...reply.replyHeaders, 'Set-Cookie': `${pair}; Path=/; HttpOnly${maxAge}` },
    replyBody: reply.replyBody,
  };
}

function authorization(
  format: Attempt['format'],
  elements: Readonly<Record<string, string>>,
): Pick<Grant, 'replyHeaders' | 'replyBody'> {
  if (format === 'json') {
    return {
      replyHeaders: { 'Content-Type': 'application/json' },
      replyBody: JSON.stringify(elements),
    };
  }
  const lines = Object.entries(elements).map(([name, text]) => `<${name}>${text}</${name}>`);
  return {
    replyHeaders: { 'Content-Type': 'text/xml' },
    replyBody: [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<authorization>',
      ...lines,
      '</authorization>',
    ].join('\n'),
  };
}
