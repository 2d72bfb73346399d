import { once } from '../once.ts';

const longestLabel = 64;

/**
 * Control characters, line separators, bidi controls and lone surrogates: they forge or break menu
 * rows, tooltips and notifications. Joiners stay, because emoji and several scripts need them.
 */
const unsafe =
  /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

const graphemes = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** A name as it may be shown anywhere: one line, at most 64 characters as people count them. */
export function cleanLabel(text: string): string {
  return cleanText(text, longestLabel);
}

/** The beginning of a text of others, on one line and without what disturbs a line. */
export function cleanText(text: string, longest: number): string {
  const oneLine = text.replace(unsafe, ' ').replace(/\s+/gu, ' ').trim();
  return Array.from(graphemes().segment(oneLine), ({ segment }) => segment)
    .slice(0, longest)
    .join('')
    .trimEnd();
}
