/** From here on logins and TLS begin to fail, and the user should set the clock. */
const toldSkewMs = 120_000;

/**
 * How far this machine's clock is off, when the user should hear of it. In ms, positive when it is
 * ahead of the server.
 *
 * @param serverDate epoch ms of the reply's `Date` header; null when there is none.
 * @param receivedAt epoch ms on this machine's clock.
 */
export function skewToTell(serverDate: number | null, receivedAt: number): number | null {
  if (serverDate === null) return null;
  const skewMs = receivedAt - serverDate;
  return Math.abs(skewMs) > toldSkewMs ? skewMs : null;
}
