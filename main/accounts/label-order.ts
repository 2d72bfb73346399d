import { speaksPlainLanguage } from '../../preload/plain-language.ts';
import { once } from '../once.ts';

// Of this machine's language, as the window's own words for dates are.
const collator = once(() => new Intl.Collator(undefined, { numeric: true }));
/** A collator compares ten times as fast once it is there. */
const mostWithoutCollator = 300;
let compared = 0;

/** Labels as people read them: "key 9" before "key 10". */
export function byLabel(a: string, b: string): number {
  compared += 1;
  return compared <= mostWithoutCollator && isPlain(a) && isPlain(b) && speaksPlainLanguage()
    ? byPlainLabel(a, b)
    : collator().compare(a, b);
}

/** From first to last: https://www.unicode.org/reports/tr35/tr35-collation.html#Root_Collation */
const marks = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const plain = /^[ -~]*$/u;
const parts = /\d+|\D/gu;

function isPlain(label: string): boolean {
  return plain.test(label);
}

/** What a collator of a plain language answers for printable ASCII. */
export function byPlainLabel(a: string, b: string): number {
  const [ones, others] = [a.match(parts) ?? [], b.match(parts) ?? []];
  let byCase = 0;
  for (const [index, one] of ones.entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    const difference = byWeight(one, other);
    if (difference !== 0) return difference;
    if (byCase === 0 && one !== other && /\D/u.test(one)) byCase = one > other ? -1 : 1;
  }
  return ones.length < others.length ? -1 : byCase;
}

/** Marks come before numbers, numbers before letters; "A" weighs what "a" does. */
function byWeight(one: string, other: string): number {
  const kinds = kindOf(one) - kindOf(other);
  if (kinds !== 0) return kinds;
  if (kindOf(one) === 0) return marks.indexOf(one) - marks.indexOf(other);
  const [a, b] = [one, other].map((part) => part.replace(/^0+(?=\d)/u, '').toLowerCase());
  if (a === undefined || b === undefined || a === b) return 0;
  return a.length - b.length || (a < b ? -1 : 1);
}

function kindOf(part: string): number {
  return /\d/u.test(part) ? 1 : /[a-z]/iu.test(part) ? 2 : 0;
}
