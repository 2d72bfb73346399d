import { expect, test } from 'playwright/test';
import { createLoginItem, isHiddenStart } from '../../../main/desktop/autostart.ts';

/** A system that starts apps at login, as Electron shows it. */
function system(part: { packaged?: boolean; refuses?: boolean; switchedOff?: boolean } = {}) {
  const { packaged = true, refuses = false, switchedOff = false } = part;
  const asked: unknown[] = [];
  let openAtLogin = false;
  return {
    asked,
    isPackaged: packaged,
    getLoginItemSettings: (options?: unknown) => {
      asked.push(options);
      return {
        openAtLogin,
        wasOpenedAtLogin: true,
        executableWillLaunchAtLogin: openAtLogin && !switchedOff,
      };
    },
    setLoginItemSettings: (settings: { openAtLogin?: boolean }) => {
      asked.push(settings);
      if (!refuses) openAtLogin = settings.openAtLogin ?? false;
    },
  };
}

for (const platform of ['darwin', 'win32'] as const) {
  test(`${platform}: on and off, as the system says afterwards`, async () => {
    const autostart = createLoginItem(system(), platform);
    expect(await autostart.state()).toBe('off');
    expect(await autostart.set(true)).toBe(true);
    expect(await autostart.state()).toBe('on');
    expect(await autostart.set(false)).toBe(true);
    expect(await autostart.state()).toBe('off');
  });

  test(`${platform}: a system that refuses is noticed`, async () => {
    const autostart = createLoginItem(system({ refuses: true }), platform);
    expect(await autostart.set(true)).toBe(false);
    expect(await autostart.state()).toBe('off');
  });

  test(`${platform}: without a package there is nothing to start`, async () => {
    expect(await createLoginItem(system({ packaged: false }), platform).state()).toBe(
      'unsupported',
    );
  });
}

test('Windows is told to start without a window, and asked for that very entry', async () => {
  const windows = system();
  const autostart = createLoginItem(windows, 'win32');
  await autostart.set(true);
  expect(windows.asked).toEqual([
    { args: ['--hidden'], openAtLogin: true, enabled: true },
    { args: ['--hidden'] },
  ]);
});

test('an entry that was switched off in the task manager of Windows is off', async () => {
  const autostart = createLoginItem(system({ switchedOff: true }), 'win32');
  expect(await autostart.set(true)).toBe(false);
  expect(await autostart.state()).toBe('off');
});

for (const [name, argv, platform, packaged, hidden] of [
  ['the flag', ['token-tray', '--hidden'], 'linux', true, true],
  ['no flag', ['token-tray'], 'linux', true, false],
  ['the flag in capitals', ['token-tray', '--HIDDEN'], 'linux', true, false],
  ['a flag with a value', ['token-tray', '--hidden=1'], 'linux', true, false],
  ['a flag with a space', ['token-tray', '--hidden '], 'linux', true, false],
  ['started by macOS', ['Token Tray'], 'darwin', true, true],
  ['macOS while developing', ['Electron', '.'], 'darwin', false, false],
  ['Windows without the flag', ['Token Tray.exe'], 'win32', true, false],
] as const) {
  test(`a start is ${hidden ? '' : 'not '}hidden: ${name}`, () => {
    expect(isHiddenStart(argv, system({ packaged }), platform)).toBe(hidden);
  });
}
