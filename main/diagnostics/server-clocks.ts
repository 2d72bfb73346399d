import type { ServerClockView } from '../../preload/contract.ts';
import type { ReplyTimes } from '../login/server-clock.ts';

export interface ServerClocks {
  note(times: ReplyTimes, host: string): void;
  list(): readonly ServerClockView[];
}

/** More servers than anyone looks at. */
const mostHosts = 20;

/** How far this machine's clock was off when each server last answered. */
export function createServerClocks(): ServerClocks {
  const skews = new Map<string, number>();
  return {
    note({ serverDate, receivedAt }, host) {
      if (serverDate === null) return;
      // The one heard from last stands last, and the first goes.
      skews.delete(host);
      skews.set(host, receivedAt - serverDate);
      const [oldest] = skews.keys();
      if (skews.size > mostHosts && oldest !== undefined) skews.delete(oldest);
    },
    list: () => [...skews].map(([host, skewMs]) => ({ host, skewMs })),
  };
}
