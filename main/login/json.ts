import type { LoginReply } from './http.ts';
import { unexpectedReply } from './provider.ts';

/** @throws LoginError `malformed`; never the parser's own error, which quotes the text. */
export function readJson({ body, status }: Pick<LoginReply, 'body' | 'status'>): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw unexpectedReply('malformed', status);
  }
}

/** A property that the document itself holds, so that `constructor` and its like are not found. */
export function ownValue(value: unknown, key: string): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
