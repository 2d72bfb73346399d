import { expect, test } from 'playwright/test';
import { byLabel, byPlainLabel } from '../../../main/accounts/label-order.ts';
import { isPlainLanguage, plainLanguages } from '../../../preload/plain-language.ts';

const printable = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));
const mixed = 'aAbBzZ019 -_.('.split('');
const few = 'aA01 '.split('');

/** The same on every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function sequence(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

function labels(count: number, characters: readonly string[]): readonly string[] {
  const next = sequence();
  return Array.from({ length: count }, () =>
    Array.from({ length: next(7) }, () => characters[next(characters.length)]).join(''),
  );
}

for (const locale of plainLanguages)
  test(`plain labels come in the order of a collator of ${locale}`, () => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const wrong: string[] = [];
    for (const characters of [printable, mixed, few]) {
      const all = labels(3_000, characters);
      for (const [index, a] of all.entries())
        for (const b of [a, all[index + 1] ?? '', all[all.length - index - 1] ?? ''])
          if (Math.sign(compare(a, b)) !== Math.sign(byPlainLabel(a, b)))
            wrong.push(`${JSON.stringify(a)} ${JSON.stringify(b)}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

test('a language with letters of two letters, or an order that was asked for, has a collator', () => {
  for (const locale of ['cs', 'da-DK', 'nb', 'hu', 'cy', 'et', 'lt', 'sv', 'de-DE-u-co-phonebk'])
    expect(isPlainLanguage(locale), locale).toBe(false);
});

test('labels with other letters come in the order of the language', () => {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const all = ['Zebra', 'ähre', 'Apfel', 'żaba', 'key 10', 'key 9', 'Ключ', '鍵'];
  expect(all.toSorted(byLabel)).toEqual(all.toSorted(compare));
});
