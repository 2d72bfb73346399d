import { expect, test } from 'playwright/test';
import { decodeBody } from '../../../main/login/body.ts';
import { LoginError } from '../../../main/login/provider.ts';
import { shows } from '../../faults/reached.ts';

const text = '<a>é€</a>';
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${text}`;
const utf16be = (from: string) => Buffer.from(from, 'utf16le').swap16();

/** The bytes, the header, and the text; null where they are refused. */
const bodies: Readonly<Record<string, readonly [Uint8Array, string, string | null]>> = {
  'UTF-8': [Buffer.from(text), 'text/xml', text],
  'UTF-8 with a mark': [Buffer.from(`\uFEFF${text}`), 'text/xml', text],
  'UTF-16 with a mark': [Buffer.from(`\uFEFF${text}`, 'utf16le'), 'text/xml', text],
  'UTF-16 of the other order': [utf16be(`\uFEFF${text}`), 'text/xml', text],
  'a mark against the header': [
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'text/xml; charset=utf-8',
    text,
  ],
  'a mark against the declaration': [
    Buffer.from(`\uFEFF${declared('iso-8859-1')}`),
    'text/xml',
    declared('iso-8859-1'),
  ],
  'a header': [Buffer.from('<a>é</a>', 'latin1'), 'text/xml; charset=ISO-8859-1', '<a>é</a>'],
  'a header in quotes': [Buffer.from('é', 'latin1'), 'text/xml;CharSet="latin1" ;a=b', 'é'],
  'a declaration': [
    Buffer.from(declared('windows-1252').replace('€', ''), 'latin1'),
    'text/xml',
    declared('windows-1252').replace('€', ''),
  ],
  'a header against the declaration': [
    Buffer.from(declared('iso-8859-1')),
    'text/xml; charset=utf-8',
    declared('iso-8859-1'),
  ],
  'UTF-8 that claims to be something else in its declaration': [
    Buffer.from(declared('klingon')),
    'text/xml',
    null,
  ],
  'a charset that nobody knows': [Buffer.from(text), 'text/xml; charset=klingon', null],
  'Latin 1 that claims nothing': [Buffer.from('<a>é</a>', 'latin1'), 'text/xml', null],
  'half a character': [Buffer.from('é').subarray(0, 1), 'text/xml', null],
  'a surrogate in UTF-8': [Buffer.from([0xed, 0xa0, 0x80]), 'text/xml', null],
  'a lone surrogate in UTF-16': [Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'text/xml', null],
  'half a unit of UTF-16': [Buffer.from([0xff, 0xfe, 0x61]), 'text/xml', null],
  'an overlong form': [Buffer.from([0xc0, 0xaf]), 'text/xml', null],
  nothing: [Buffer.alloc(0), 'text/xml', ''],
};

test('reads bytes as the text that they are, or not at all', shows('X8'), async () => {
  for (const [name, [bytes, contentType, expected]] of Object.entries(bodies)) {
    const facts = { status: 200, contentType, contentEncoding: undefined, maxBytes: 1_000 };
    const decoded = await decodeBody(bytes, facts).catch((error: unknown) => error);
    if (expected !== null) expect.soft(decoded, name).toBe(expected);
    else {
      expect.soft(decoded, name).toBeInstanceOf(LoginError);
      expect.soft(decoded, name).toMatchObject({ failure: { detail: 'encoding', status: 200 } });
    }
  }
});
