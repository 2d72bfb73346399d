import * as fc from 'fast-check';
import { expect, test } from 'playwright/test';
import { cleanLabel } from '../../../main/accounts/label.ts';
import { shows } from '../../faults/reached.ts';

const family = '👩‍👩‍👧';

const labels = [
  { name: 'plain', text: 'leaf.eco production', clean: 'leaf.eco production' },
  { name: 'ampersand and markup stay text', text: 'R&D </script>', clean: 'R&D </script>' },
  { name: 'line breaks and tabs', text: ' a\r\n\tb\u2028c ', clean: 'a b c' },
  { name: 'NUL, escape and C1', text: 'a\0b\u001b[31mc\u009bd', clean: 'a b [31mc d' },
  { name: 'bidi override', text: 'prod\u202Egnitset\u202C', clean: 'prod gnitset' },
  { name: 'bidi isolates and marks', text: '\u2066a\u2069\u200Fb\u061Cc', clean: 'a b c' },
  { name: 'lone surrogate', text: 'a\uD800b', clean: 'a b' },
  { name: 'emoji of several parts', text: `team ${family}`, clean: `team ${family}` },
  { name: '100 emoji', text: family.repeat(100), clean: family.repeat(64) },
  { name: '10 KB', text: 'x'.repeat(10_240), clean: 'x'.repeat(64) },
  { name: 'nothing visible', text: '\u202E\u0007 ', clean: '' },
];

for (const { name, text, clean } of labels) {
  test(`label: ${name}`, shows('X14'), () => expect(cleanLabel(text)).toBe(clean));
}

test('cleaning a clean label changes nothing', shows('X14'), () => {
  const texts = fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 100 });
  fc.assert(
    fc.property(texts, (codePoints) => {
      const once = cleanLabel(String.fromCodePoint(...codePoints));
      return cleanLabel(once) === once && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(once);
    }),
  );
});
