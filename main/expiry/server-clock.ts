/**
 * What a reply's `Date` header tells about this machine's clock. A skew in ms is positive when this
 * machine is ahead of the server.
 */

/** `Date` has whole seconds and the reply took its time: below this a difference says nothing. */
const leastSkewMs = 30_000;

/** From here on the user is told, as logins and TLS begin to fail. */
const toldSkewMs = 120_000;

/**
 * @param serverDate epoch ms of the `Date` header; null when there is none.
 * @param receivedAt epoch ms on this machine's clock.
 * @returns 0 when there is nothing to correct.
 */
export function skewOf(serverDate: number | null, receivedAt: number): number {
  if (serverDate === null) return 0;
  const skewMs = receivedAt - serverDate;
  return Math.abs(skewMs) >= leastSkewMs ? skewMs : 0;
}

/** A moment that the server named, epoch ms, on this machine's clock. */
export function anchored(serverTime: number, skewMs: number): number {
  return serverTime + skewMs;
}

/** The skew, when it is large enough that the user should hear of it. */
export function skewToTell(skewMs: number): number | null {
  return Math.abs(skewMs) > toldSkewMs ? skewMs : null;
}
