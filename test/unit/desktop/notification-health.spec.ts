import { expect, test } from 'playwright/test';
import {
  createNotificationHealth,
  findNotificationService,
} from '../../../main/desktop/notification-health.ts';
import type { Ask } from '../../../main/desktop/session-bus.ts';
import { settle } from '../../fakes/clock.ts';
import { shows } from '../../faults/reached.ts';

/** A session bus, as seen through one program; a method that is not listed fails. */
function bus(program: string, answers: Readonly<Record<string, string>>): Ask {
  return (asked, args) => {
    const method = Object.keys(answers).find((name) => args.some((arg) => arg.endsWith(name)));
    return Promise.resolve(asked === program && method ? (answers[method] ?? null) : null);
  };
}

const noPrograms: Ask = () => Promise.resolve(null);
const withMarkup = bus('dbus-send', { GetCapabilities: '   array [\n actions body body-markup ]' });
const plain = bus('gdbus', { GetCapabilities: "(['body', 'persistence'],)" });
const noService = bus('gdbus', { ListNames: "(['org.freedesktop.DBus'],)" });

for (const [name, platform, ask, service] of [
  ['a service with markup', 'linux', withMarkup, { markup: true }],
  ['a service without', 'linux', plain, { markup: false }],
  ['a bus without a service', 'linux', noService, 'none'],
  ['nothing to ask with', 'linux', noPrograms, null],
  ['macOS', 'darwin', withMarkup, null],
  ['Windows', 'win32', noService, null],
] as const) {
  test(`${name}: ${JSON.stringify(service)}`, async () => {
    expect(await findNotificationService(platform, ask)).toEqual(service);
  });
}

function setUp(platform: NodeJS.Platform, ask: Ask) {
  let changes = 0;
  const program = '/Applications/Token Tray.app/Contents/MacOS/Token Tray';
  const onChange = (): void => void (changes += 1);
  return {
    health: createNotificationHealth({ platform, ask, program, onChange }),
    changes: () => changes,
  };
}

test('nothing is wrong before anything was tried', async () => {
  const { health, changes } = setUp('linux', withMarkup);
  await health.check();
  expect(health.trouble()).toBeNull();
  expect(changes()).toBe(0);
});

test('a missing service is noticed without showing anything', shows('T8'), async () => {
  const { health, changes } = setUp('linux', noService);
  await health.check();
  await health.check();
  expect(health.trouble()).toBe('no-service');
  expect(changes()).toBe(1);
  health.shown();
  expect(health.trouble()).toBeNull();
});

test('a refusal is told until the next one that is shown, a look at the service in between or not', async () => {
  const { health } = setUp('linux', plain);
  health.failed();
  await settle();
  await health.check();
  expect(health.trouble()).toBe('failed');
  health.shown();
  expect(health.trouble()).toBeNull();
});

test('a refusal for want of a service is told as that', shows('T8'), async () => {
  const { health } = setUp('linux', noService);
  health.failed();
  await settle();
  expect(health.trouble()).toBe('no-service');
});

const signed: Ask = (program, args) =>
  Promise.resolve(
    program === '/usr/bin/codesign' && args.at(-1) === '/Applications/Token Tray.app' ? '' : null,
  );

for (const [name, ask, trouble] of [
  ['signed', signed, null],
  ['unsigned', noPrograms, 'unsigned'],
] as const) {
  test(`macOS: an app that is ${name}`, async () => {
    const { health } = setUp('darwin', ask);
    await health.check();
    expect(health.trouble()).toBe(trouble);
  });
}
