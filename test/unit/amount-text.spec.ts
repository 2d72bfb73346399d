import { isPlainLanguage, plainLanguages } from '../../preload/plain-language.ts';
import { expect, test } from 'playwright/test';
import {
  amountText,
  countText,
  listText,
  numberText,
  plural,
  relativeText,
  seriesText,
} from '../../preload/amount-text.ts';

const accounts = { one: 'account', other: 'accounts' };

for (const [count, locale, text] of [
  [0, 'en-GB', '0 accounts'],
  [1, 'en-GB', '1 account'],
  [2, 'en-GB', '2 accounts'],
  [10_000, 'en-GB', '10,000 accounts'],
  [10_000, 'de-DE', '10.000 accounts'],
  [1, 'ar-EG', '١ account'],
  [10_000, 'ar-EG', '١٠٬٠٠٠ accounts'],
] as const) {
  test(`${count} reads "${text}" in ${locale}`, () => {
    expect(countText(count, accounts, locale)).toBe(text);
  });
}

test('a plural has the form of its number, else the general one', () => {
  expect([0, 1, 2, 21].map((count) => plural(count, { one: 'needs', other: 'need' }))).toEqual([
    'need',
    'needs',
    'need',
    'need',
  ]);
  expect(plural(1, { other: 'min' })).toBe('min');
});

test('a plural is the one that English has for the number', () => {
  const rules = new Intl.PluralRules('en-GB');
  const counts = [...Array(1_000).keys(), 0.5, 1.5, -1, 10_000, 1_000_001];
  const chosen = counts.map((count) => plural(count, { one: 'one', other: 'other' }));
  expect(chosen).toEqual(counts.map((count) => (count === -1 ? 'other' : rules.select(count))));
});

test('amounts have their unit, and the digits of the machine', () => {
  expect(amountText(1, 'day', 'en-GB')).toBe('1 day');
  expect(amountText(1_200, 'day', 'de-DE')).toBe('1.200 days');
  expect(amountText(45, 'second', 'ar-EG')).toBe('٤٥ s');
  expect(numberText(1_234.5, 'de-DE')).toBe('1.234,5');
});

test('names are listed with "and", parts without it', () => {
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b'])).toBe('a and b');
  expect(listText(['a', 'b', 'c'])).toBe('a, b and c');
  expect(seriesText(['1 renewed', '2 failed', '3 more'])).toBe('1 renewed, 2 failed, 3 more');
});

test('a time to come is told in the language of the words', () => {
  expect(relativeText(1, 'minute', 'de-DE')).toBe('in 1 minute');
  expect(relativeText(12, 'hour', 'ar-EG')).toBe('in ١٢ hours');
});

test('the languages that need no Intl for short numbers write them as it does, in every region', () => {
  const regions = ['', '-US', '-AT', '-CH', '-CA', '-MX', '-AE', '-IN', '-SG', '-TW', '-HK', '-BN'];
  const wrong: string[] = [];
  for (const language of plainLanguages)
    for (const region of regions) {
      const { format } = new Intl.NumberFormat(`${language}${region}`);
      for (let value = 0; value < 1_000; value += 1)
        if (format(value) !== String(value)) wrong.push(`${language}${region} ${value}`);
    }
  expect(wrong).toEqual([]);
});

test('a language with other digits, or digits that were asked for, is none of them', () => {
  for (const locale of ['ar-EG', 'fa', 'bn', 'mr', 'my', 'en-u-nu-deva'])
    expect(isPlainLanguage(locale), locale).toBe(false);
});
