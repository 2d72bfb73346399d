import type { LoginReply } from './http.ts';
import { unexpectedReply } from './provider.ts';

/**
 * A document in which no object has one name twice: parsers differ in which of the two they take.
 * @throws LoginError `malformed`; never the parser's own error, which quotes the text.
 */
export function readJson({ body, status }: Pick<LoginReply, 'body' | 'status'>): unknown {
  const document = parse(body);
  if (document === undefined || hasNameTwice(body)) throw unexpectedReply('malformed', status);
  return document;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON text stands for undefined.
    return undefined;
  }
}

/** Of a text that is JSON, so braces and colons outside of strings mean what they look like. */
function hasNameTwice(json: string): boolean {
  const open: Set<unknown>[] = [];
  for (const [token, name] of json.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (name !== undefined) {
      // `"a"` and `"\u0061"` are one name.
      const text: unknown = JSON.parse(name);
      const names = open.at(-1);
      if (names?.has(text) === true) return true;
      names?.add(text);
    }
  }
  return false;
}

/** A property that the document itself holds, so that `constructor` and its like are not found. */
export function ownValue(value: unknown, key: string): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
