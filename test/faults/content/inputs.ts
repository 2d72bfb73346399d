import * as fc from 'fast-check';

/** A good text, broken in a few places, as a bug or a hand on the wire would. */
function mutated(seeds: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    taken: fc.nat({ max: 6 }),
    put: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    times: fc.constantFrom(1, 1, 1, 2, 30),
  });
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([seed, changes]) =>
      changes.reduce((text, { at, taken, put, times }) => {
        const from = Math.floor(at * (text.length + 1));
        return text.slice(0, from) + put.repeat(times) + text.slice(from + taken);
      }, seed),
    );
}

/** The pieces of a language in any order, with anything in between. */
function shuffled(pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  );
  return fc.array(piece, { maxLength: 16 }).map((parts) => parts.join(''));
}

function textOf(seeds: readonly string[], pieces: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: mutated(seeds, pieces) },
    { weight: 3, arbitrary: shuffled(pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
}

const jsonPieces = [
  ...'{}[]:,"\\'.split(''),
  '"__proto__":',
  '"constructor":{"prototype":{"polluted":true}}',
  '"token":',
  '"exp":',
  '"iat":',
  '"a"',
  'null',
  'true',
  '1',
  '-0',
  '1e400',
  '9007199254740993',
  '\\u0000',
  '\\ud800',
  '\uFEFF',
];

export const jsonText = textOf(
  [
    '{"id_token":"abc"}',
    '{"user":{"token":"abc","topics":[],"image":null}}',
    '{"realm":"leaf","token":"abc","expires":"2026-12-23T12:00:00Z"}',
    '{"__proto__":{"polluted":true},"token":"abc"}',
  ],
  jsonPieces,
);

const brokenXml = textOf(
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<authorization><realm>leaf</realm><token>abc</token></authorization>',
    '<x:authorization xmlns:x="urn:x"><x:token><![CDATA[a&amp;b]]></x:token></x:authorization>',
    '<authorization><!-- a --><token a="b">&#65;&lt;</token><expires/></authorization>',
  ],
  [
    ...'<>&;/!?"\'=[]- '.split(''),
    '<authorization>',
    '</authorization>',
    '<token>',
    '</token>',
    '<token/>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '&amp;',
    '&#65;',
    '&#x110000;',
    '<__proto__>',
    '<constructor>',
    '<polluted>true</polluted>',
    ' a="b"',
  ],
);

const element = fc.tuple(
  fc.constantFrom('realm', 'token', 'expires', 'x:token', '__proto__', 'a'),
  fc.array(fc.constantFrom('abc', '&amp;', '&#65;', '&nbsp;', ' ', '<!-- b -->', '<![CDATA[c]]>'), {
    maxLength: 3,
  }),
);

/** Closes what it opens, and is refused for what it says, if at all. */
const closedXml = fc
  .array(element, { maxLength: 5 })
  .map((elements) => elements.map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`))
  .map((elements) => `<authorization xmlns:x="urn:x">${elements.join('')}</authorization>`);

export const xmlText = fc.oneof(
  { weight: 4, arbitrary: brokenXml },
  { weight: 1, arbitrary: closedXml },
);

const claims = textOf(
  ['{"exp":1798027200,"iat":1798000000}', '{"exp":1798027200.5}', '{"sub":"ada"}'],
  jsonPieces,
);

export const jwtText = fc.oneof(
  claims.map((payload) => `e30.${Buffer.from(payload).toString('base64url')}.c2ln`),
  textOf(
    ['eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3OTgwMjcyMDB9.c2ln'],
    ['.', '-', '_', '=', '+', '/', 'e30', 'eyJleHAiOjF9'],
  ),
);

const setCookie = textOf(
  [
    'SESSION=abc; Path=/; HttpOnly; Secure; SameSite=Lax',
    'a=1; Max-Age=60; Domain=.leaf.eco',
    'b=2; Expires=Fri, 06 Nov 2026 08:49:37 GMT',
    'c=; Max-Age=0',
  ],
  [
    ...'=;,"\\ .-'.split(''),
    'Max-Age=',
    'Expires=',
    'Domain=',
    'Path=',
    '__proto__=',
    'leaf.eco',
    '99999999999999999999',
    '-1',
    '\r\n',
    '\0',
    '\t',
  ],
);

export const setCookies = fc.array(setCookie, { maxLength: 6 });

export const dateTimeText = textOf(
  ['2026-12-23T12:00:00Z', '2026-12-23T24:00:00.000+14:00', '9999-12-31T23:59:59.9999999'],
  [...'0123456789-:.TZ+'.split(''), '２', '24', '60', '00'],
);

export const httpDateText = textOf(
  [
    'Fri, 06 Nov 2026 08:49:37 GMT',
    'Friday, 06-Nov-26 08:49:37 GMT',
    'Fri Nov  6 08:49:37 2026',
    '120',
  ],
  [...'0123456789 :,-/'.split(''), 'Jan', 'dec', 'GMT', '31', '1600', '９'],
);
