import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { call, property, type BusObject } from './bus.ts';
import { keyringPassword } from './session.mjs';

const secretService: BusObject = {
  bus: 'user',
  service: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
};
const unlockOperation = 1;
const loginKeyring = '/org/freedesktop/secrets/collection/login';

export async function lockKeyring(): Promise<void> {
  await call(secretService, 'org.freedesktop.Secret.Service.Lock', 'ao', '1', loginKeyring);
}

/**
 * Unlocks as a login does, where PAM hands the password over: a zero byte for the credentials, then
 * length, operation and password, in network order.
 * https://gitlab.gnome.org/GNOME/gnome-keyring/-/blob/master/daemon/control/gkd-control-codes.h
 */
export async function unlockKeyring(): Promise<void> {
  const password = Buffer.from(keyringPassword);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(12 + password.length, 1);
  header.writeUInt32BE(unlockOperation, 5);
  header.writeUInt32BE(password.length, 9);
  const socket = connect(join(process.env['XDG_RUNTIME_DIR'] ?? '', 'keyring', 'control'));
  socket.write(Buffer.concat([header, password]));
  const [reply] = z.tuple([z.instanceof(Buffer)]).parse(await once(socket, 'data'));
  socket.destroy();
  if (reply.readUInt32BE(4) !== 0) throw new Error('The keyring did not unlock.');
}

export async function isKeyringLocked(): Promise<boolean> {
  const locked = 'org.freedesktop.Secret.Collection.Locked';
  return (await property({ ...secretService, path: loginKeyring }, locked)) === true;
}
