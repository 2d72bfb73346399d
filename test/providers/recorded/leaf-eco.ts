import {
  dayMs,
  hardPassword,
  plainPassword,
  receivedAt,
  tokenCanary,
  username,
  type Recording,
  type Reply,
  type Way,
} from './recording.ts';

const realm = 'leaf.eco';
const bearer = { name: 'Authorization', prefix: 'Bearer ' } as const;
const cookieHeader = { name: 'Cookie', prefix: '' } as const;
/** Seven digits of a fraction and an offset, as .NET writes them. */
const expires = '2026-12-20T10:30:00.1230000+02:00';
const expiresAt = Date.UTC(2026, 11, 20, 8, 30, 0, 123);
const escapedHardPassword = 'canary-pass &#60;&#62;&#38;&#34;&#39; ]]&#62; \\ &#9; ä€🔑 &#38;amp;';

interface Authorization {
  readonly realm?: string | null;
  readonly token?: unknown;
  readonly expires?: unknown;
}

type Write = (document: Authorization, headers?: Reply['headers']) => Reply;

const asXml: Write = (document, headers = {}) => ({
  headers: { 'Content-Type': 'text/xml', ...headers },
  body: [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<authorization>',
    ...Object.entries(document).map(([name, text]) => `<${name}>${String(text)}</${name}>`),
    '</authorization>',
  ].join('\n'),
});

const asJson: Write = (document, headers = {}) => ({
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(document),
});

function xmlBody(type: string, password: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<authenticate>
<type>${type}</type>
<username>${username}</username>
<password>${password}</password>
</authenticate>`;
}

const formats = {
  xml: {
    write: asXml,
    accept: 'text/xml',
    contentType: 'text/xml; charset=utf-8',
    body: (type: string, isHard: boolean) =>
      xmlBody(type, isHard ? escapedHardPassword : plainPassword),
  },
  json: {
    write: asJson,
    accept: 'application/json',
    contentType: 'application/json; charset=utf-8',
    body: (type: string, isHard: boolean) =>
      JSON.stringify({ type, username, password: isHard ? hardPassword : plainPassword }),
  },
} as const;

function request(format: keyof typeof formats, type: 'token' | 'session') {
  const { accept, contentType, body } = formats[format];
  return {
    name: `${type} over ${format}`,
    choices: { format, type },
    accept,
    contentType,
    plainBody: body(type, false),
    hardBody: body(type, true),
  };
}

function tokenWay(format: keyof typeof formats, wrong: Way['wrong']): Way {
  const { write } = formats[format];
  const token = tokenCanary;
  return {
    ...request(format, 'token'),
    good: write({ realm, token, expires }),
    token: {
      value: token,
      header: bearer,
      issuedAt: receivedAt,
      expiresAt,
      expirySource: 'server',
      estimated: false,
      realm,
    },
    withoutExpiry: {
      'no expiry': write({ realm, token }),
      'an empty expiry': write({ realm, token, expires: '' }),
      'an expiry far beyond': write({ realm, token, expires: '9999-12-31T23:59:59Z' }),
    },
    assumed: {
      value: token,
      expiresAt: receivedAt + 30 * dayMs,
      expirySource: 'documented',
      estimated: true,
    },
    wrong: {
      'no token': ['no-token', write({ realm, expires })],
      'an empty token': ['no-token', write({ realm, token: '', expires })],
      'a token with a space': ['bad-token', write({ realm, token: `${token} x`, expires })],
      'a token that is not ASCII': ['bad-token', write({ realm, token: `${token}é`, expires })],
      'an expiry that is past': [
        'bad-expiry',
        write({ realm, token, expires: '2026-11-23T08:59:59Z' }),
      ],
      'an expiry that is now': [
        'bad-expiry',
        write({ realm, token, expires: '2026-11-23T09:00:00Z' }),
      ],
      'an expiry on no day': [
        'bad-expiry',
        write({ realm, token, expires: '2027-02-30T00:00:00Z' }),
      ],
      'an expiry in seconds': ['bad-expiry', write({ realm, token, expires: '1798027200' })],
      ...wrong,
    },
  };
}

function sessionWay(format: keyof typeof formats): Way {
  const { write } = formats[format];
  const value = `S=${tokenCanary}; route=a1`;
  const session = `S=${tokenCanary}; Path=/; HttpOnly`;
  const cookies = (...lines: readonly string[]) => write({ realm }, { 'Set-Cookie': lines });
  return {
    ...request(format, 'session'),
    good: cookies(`${session}; Max-Age=3600`, 'route=a1; Path=/; Max-Age=7200'),
    token: {
      value,
      header: cookieHeader,
      issuedAt: receivedAt,
      expiresAt: receivedAt + 3_600_000,
      expirySource: 'server',
      estimated: false,
      realm,
    },
    withoutExpiry: {
      'no expiry': cookies(session, 'route=a1'),
      'an expiry of another cookie': cookies(session, 'route=a1; Max-Age=60'),
    },
    assumed: { value, expiresAt: null, expirySource: 'session', estimated: false },
    wrong: {
      'no cookie': ['no-token', write({ realm })],
      'a token but no cookie': ['no-token', write({ realm, token: tokenCanary })],
      'a cookie that is deleted at once': ['no-token', cookies(`${session}; Max-Age=0`)],
      'a cookie of another host': ['no-token', cookies(`${session}; Domain=evil.example`)],
      'a cookie with a space': ['bad-token', cookies(`S=${tokenCanary} x`)],
      'a cookie on an error page': [
        'malformed',
        write({ token: tokenCanary }, { 'Set-Cookie': session }),
      ],
    },
  };
}

const bad = (body: string): Reply => ({ headers: { 'Content-Type': 'text/xml' }, body });
const tokenElement = `<token>${tokenCanary}</token>`;

export const leafEcoRecording: Recording = {
  providerId: 'leaf-eco',
  basePath: '/r1',
  path: '/r1/authenticate.eb',
  ways: [
    tokenWay('xml', {
      'the token twice': [
        'malformed',
        bad(`<authorization>${tokenElement.repeat(2)}</authorization>`),
      ],
      'another root': ['malformed', bad(`<error>${tokenElement}</error>`)],
      'a document type': [
        'malformed',
        bad(
          `<!DOCTYPE authorization [<!ENTITY t "x">]><authorization>${tokenElement}</authorization>`,
        ),
      ],
      'an unknown entity': ['malformed', asXml({ realm, token: `${tokenCanary}&nbsp;` })],
      'a reference to a line break': [
        'bad-token',
        asXml({ realm, token: `${tokenCanary}&#13;&#10;x` }),
      ],
    }),
    tokenWay('json', {
      'a null token': ['no-token', asJson({ realm, token: null, expires })],
      'a number for a token': ['bad-token', asJson({ realm, token: 1e10, expires })],
      'a number for an expiry': [
        'bad-expiry',
        asJson({ realm, token: tokenCanary, expires: 1_798_027_200 }),
      ],
    }),
    sessionWay('xml'),
    sessionWay('json'),
  ],
};
