/**
 * Languages that write 0 to 999 as "0" to "999", sort A to Z in that order and have no letters of two
 * letters, such as "ch" or "aa". For these much can be had without Intl, whose first number and first
 * comparison each look through all languages that there are: 12 ms of every start.
 */
export const plainLanguages: ReadonlySet<string> = new Set([
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'fi',
  'id',
  'ms',
  'ro',
  'sl',
  'zh',
  'ja',
  'ko',
]);

export function isPlainLanguage(locale: string): boolean {
  const [language, ...rest] = locale.split('-');
  // After "-u-" something else is asked for, such as the order of a phone book.
  return language !== undefined && plainLanguages.has(language) && !rest.includes('u');
}

let plain: boolean | undefined;

/** Whether the language of this machine is one. */
export function speaksPlainLanguage(): boolean {
  plain ??= isPlainLanguage(machineLanguage());
  return plain;
}

/** A page has it at hand. In main, plural rules are what knows it soonest. */
function machineLanguage(): string {
  const page: unknown = Reflect.get(globalThis, 'navigator');
  return page instanceof Object && 'language' in page && typeof page.language === 'string'
    ? page.language
    : new Intl.PluralRules().resolvedOptions().locale;
}
