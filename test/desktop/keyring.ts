import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { call, property, type BusObject } from './bus.ts';
import { keyringPassword } from './session.mjs';
import { waitFor } from './wait-for.ts';

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

const bus: BusObject = {
  bus: 'user',
  service: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
};

/** Forgets every key, as when the keyring is replaced or the profile came from another computer. */
export async function forgetKeys(): Promise<void> {
  const collection = { ...secretService, path: loginKeyring };
  const items = await property(collection, 'org.freedesktop.Secret.Collection.Items');
  for (const path of z.array(z.string()).parse(items))
    await call({ ...secretService, path }, 'org.freedesktop.Secret.Item.Delete');
}

async function keyringProcess(): Promise<number> {
  const asked = 'org.freedesktop.DBus.GetConnectionUnixProcessID';
  const [pid] = z.tuple([z.number()]).parse(await call(bus, asked, 's', secretService.service));
  return pid;
}

/** Lets it hang: it is there and answers nobody. Answers with what lets it go on. */
export async function hangKeyring(): Promise<() => void> {
  const pid = await keyringProcess();
  process.kill(pid, 'SIGSTOP');
  return () => void process.kill(pid, 'SIGCONT');
}

/** Ends it; the bus starts another one, locked, when somebody asks for it. */
export async function endKeyring(): Promise<void> {
  const pid = await keyringProcess();
  process.kill(pid, 'SIGTERM');
  await waitFor('end of the keyring', async () => {
    const asked = 'org.freedesktop.DBus.NameHasOwner';
    const [owned] = z
      .tuple([z.boolean()])
      .parse(await call(bus, asked, 's', secretService.service));
    return owned ? undefined : true;
  });
}
