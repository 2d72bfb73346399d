/** When a reply came, by both clocks. */
export interface ReplyTimes {
  /** Epoch ms on this machine's clock. */
  readonly receivedAt: number;
  /** Epoch ms of the `Date` header; null where it is missing. */
  readonly serverDate: number | null;
}

/** `Date` counts whole seconds and a reply takes its time: less than this is no difference. */
const noticeableSkewMs = 30_000;

/**
 * A moment by the server's clock, as this machine's clock will show it. A machine that runs an
 * hour fast would otherwise see a one-hour token as dead on arrival.
 */
export function toLocalClock(at: number, { receivedAt, serverDate }: ReplyTimes): number {
  const skewMs = serverDate === null ? 0 : serverDate - receivedAt;
  return Math.abs(skewMs) < noticeableSkewMs ? at : at - skewMs;
}
