import { callSessionBus, type Ask, type BusCall } from './session-bus.ts';

const service = 'org.freedesktop.secrets';
const bus = 'org.freedesktop.DBus';

/** Who looks into a keyring answers at once; only a dialog takes time, and none of these brings one up. */
const limitMs = 1_000;

const isLocked: BusCall = {
  service,
  path: '/org/freedesktop/secrets/aliases/default',
  method: `${bus}.Properties.Get`,
  texts: ['org.freedesktop.Secret.Collection', 'Locked'],
  limitMs,
};
const hasOwner: BusCall = {
  service: bus,
  path: '/org/freedesktop/DBus',
  method: `${bus}.NameHasOwner`,
  texts: [service],
  limitMs,
};
const ping: BusCall = {
  service,
  path: '/org/freedesktop/secrets',
  method: `${bus}.Peer.Ping`,
  limitMs,
};

/**
 * Whether the keyring behind the Secret Service would ask the user for its password, or hangs. False
 * where there is none and where nothing can be found out.
 */
export async function isSecretServiceLocked(ask: Ask): Promise<boolean> {
  const locked = await callSessionBus(ask, isLocked);
  if (locked !== null) return locked.includes('true');
  // No service, no keyring in it, or no answer: only the last one is like a lock.
  const there = (await callSessionBus(ask, hasOwner))?.includes('true') ?? false;
  return there && (await callSessionBus(ask, ping)) === null;
}
