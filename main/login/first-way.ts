import { LoginError } from './provider.ts';

/**
 * Takes the first of the ways to a server that is not a proxy which cannot be reached, in order.
 *
 * @throws LoginError `proxy` when there is none; else what the way fails with that was taken last
 */
export async function byFirstWay<Way, Answer>(
  ways: readonly Way[],
  take: (way: Way) => Promise<Answer>,
): Promise<Answer> {
  for (const [index, way] of ways.entries()) {
    try {
      return await take(way);
    } catch (error) {
      if (index === ways.length - 1 || !isUnreachableProxy(error)) throw error;
    }
  }
  throw new LoginError({ kind: 'proxy', reason: 'unsupported' });
}

/** Nothing has been sent then, and another proxy may take the request. */
function isUnreachableProxy(error: unknown): boolean {
  if (!(error instanceof LoginError)) return false;
  const { failure } = error;
  return failure.kind === 'proxy' && failure.reason === 'unreachable';
}
