import { speaksPlainLanguage } from './plain-language.ts';

/**
 * Numbers, amounts and lists, for tray and window. Digits are those of this machine's language unless
 * `locale` names another; plurals and lists follow the language that the words are written in.
 */
const wordsLanguage = 'en-GB';

/** The forms that the language of the words has: English has these two. */
export interface PluralForms {
  readonly one?: string;
  readonly other: string;
}

/** Made at their first use: the first of each kind takes milliseconds. */
const relativeFormats = new Map<string | undefined, Intl.RelativeTimeFormat>();

export function numberText(value: number, locale?: string): string {
  const isShort = Number.isInteger(value) && value >= 0 && value < 1_000;
  if (isShort && locale === undefined && speaksPlainLanguage()) return String(value);
  return value.toLocaleString(locale);
}

/** The form that goes with `count`. In English that takes no Intl, and no memory for its rules. */
export function plural(count: number, { one, other }: PluralForms): string {
  return count === 1 ? (one ?? other) : other;
}

/** Such as "1 account" or "12,000 accounts". */
export function countText(count: number, forms: PluralForms, locale?: string): string {
  return `${numberText(count, locale)} ${plural(count, forms)}`;
}

const units = {
  second: { other: 's' },
  minute: { other: 'min' },
  hour: { other: 'h' },
  day: { one: 'day', other: 'days' },
} as const satisfies Record<string, PluralForms>;

/** Such as "45 s", "1 day" or "12 days". */
export function amountText(amount: number, unit: keyof typeof units, locale?: string): string {
  return countText(amount, units[unit], locale);
}

/** "a, b and c". */
export function listText(parts: readonly string[]): string {
  return new Intl.ListFormat(wordsLanguage).format(parts);
}

/** "a, b, c". */
export function seriesText(parts: readonly string[]): string {
  return new Intl.ListFormat(wordsLanguage, { type: 'unit', style: 'short' }).format(parts);
}

/** Such as "in 15 minutes". */
export function relativeText(
  amount: number,
  unit: Intl.RelativeTimeFormatUnitSingular,
  locale?: string,
): string {
  return relativeFormat(locale).format(amount, unit);
}

/** A list asks for it with every row, and making one takes a part of a millisecond. */
function relativeFormat(locale: string | undefined): Intl.RelativeTimeFormat {
  const known = relativeFormats.get(locale);
  if (known !== undefined) return known;
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  const made = new Intl.RelativeTimeFormat(`${wordsLanguage}-u-nu-${numberingSystem}`);
  relativeFormats.set(locale, made);
  return made;
}
