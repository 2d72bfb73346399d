import { expect } from 'playwright/test';
import { launchApp } from '../desktop/app.ts';
import { test } from '../desktop/test.ts';
import { reached, shows } from '../faults/reached.ts';

const permissions = [
  'accelerometer',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'geolocation',
  'gyroscope',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'window-management',
];

test('no permission is given and no device opened', shows('H8'), async () => {
  // Without a device, asking for one would end before permission is asked.
  const app = await launchApp({ args: ['--use-fake-device-for-media-stream'] });
  const page = await app.window();
  const states = await page.evaluate(
    (names) =>
      Promise.all(
        names.map((name) =>
          navigator.permissions.query({ name: name as PermissionName }).then(
            ({ state }) => `${name}: ${state}`,
            (error: Error) => `${name}: ${error.name}`,
          ),
        ),
      ),
    permissions,
  );
  expect(
    states.filter((state) => !/: (?:denied|TypeError|NotSupportedError)$/.test(state)),
  ).toEqual([]);
  const used = await page.evaluate(async () => {
    type Use = () => unknown;
    const part = (name: string) =>
      Reflect.get(navigator, name) as Record<string, (o?: object) => unknown>;
    const uses: Record<string, Use> = {
      geolocation: () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject);
        }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      'clipboard, read': () => navigator.clipboard.readText(),
      'clipboard, write': () => navigator.clipboard.writeText('x'),
      usb: () => part('usb')['requestDevice']?.({ filters: [] }),
      hid: () => part('hid')['requestDevice']?.({ filters: [] }),
      serial: () => part('serial')['requestPort']?.(),
      bluetooth: () => part('bluetooth')['requestDevice']?.({ acceptAllDevices: true }),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      'wake lock': () => navigator.wakeLock.request('screen'),
      fullscreen: () => document.body.requestFullscreen(),
      'pointer lock': () => document.body.requestPointerLock(),
      files: () => (Reflect.get(window, 'showOpenFilePicker') as Use)(),
      fonts: () => (Reflect.get(window, 'queryLocalFonts') as Use)(),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      persistence: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied');
      },
    };
    const found: Record<string, string> = {};
    for (const [name, use] of Object.entries(uses)) {
      const late = new Promise((resolve) => {
        setTimeout(() => resolve('no answer'), 1_000);
      });
      found[name] = await Promise.race([Promise.resolve().then(use), late]).then(
        (value) => (Array.isArray(value) && value.length === 0 ? 'nothing' : String(value)),
        () => 'refused',
      );
    }
    found['fullscreen'] = document.fullscreenElement === null ? 'refused' : 'given';
    return found;
  });
  const given = Object.entries(used).filter(([, end]) => end !== 'refused' && end !== 'nothing');
  expect(given).toEqual([]);
  reached('H8', {
    'permissions asked': states.length,
    'devices and uses tried': Object.keys(used).length,
    given: given.length,
  });
  await app.quit();
});
