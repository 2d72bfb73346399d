declare const content: unique symbol;

/**
 * A value as one string. Electron copies objects to a page one by one, twice, and a list of ten
 * thousand accounts keeps it busy ten times as long as its text.
 */
export type Packed<T> = string & { readonly [content]?: T };

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

export function unpack<T>(packed: Packed<T>): T {
  const parse: (text: string) => T = JSON.parse;
  return parse(packed);
}
