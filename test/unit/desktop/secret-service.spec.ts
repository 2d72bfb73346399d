import { expect, test } from 'playwright/test';
import { isSecretServiceLocked } from '../../../main/desktop/secret-service.ts';
import type { Ask } from '../../../main/desktop/session-bus.ts';

/** A session bus that answers calls by their method; what it does not know it does not answer. */
function bus(program: 'dbus-send' | 'gdbus', answers: Readonly<Record<string, string>>): Ask {
  return async (asked, args) => {
    const method = Object.keys(answers).find((name) => args.some((arg) => arg.endsWith(name)));
    return asked === program && method !== undefined ? (answers[method] ?? null) : null;
  };
}

const open = { 'Properties.Get': '   variant       boolean false\n' };
const locked = { 'Properties.Get': '   variant       boolean true\n' };
const owned = { NameHasOwner: '   boolean true\n' };
const nobody = { NameHasOwner: '   boolean false\n' };

const cases = [
  ['open', bus('dbus-send', open), false],
  ['locked', bus('dbus-send', locked), true],
  ['open, asked by gdbus', bus('gdbus', { 'Properties.Get': '(<false>,)\n' }), false],
  ['locked, asked by gdbus', bus('gdbus', { 'Properties.Get': '(<true>,)\n' }), true],
  ['not there', bus('dbus-send', nobody), false],
  ['there, without a keyring', bus('dbus-send', { ...owned, 'Peer.Ping': '' }), false],
  ['hanging', bus('dbus-send', owned), true],
  ['not to be asked', bus('dbus-send', {}), false],
] as const;

for (const [name, ask, expected] of cases) {
  test(`a secret service that is ${name} is ${expected ? '' : 'not '}locked`, async () => {
    expect(await isSecretServiceLocked(ask)).toBe(expected);
  });
}
