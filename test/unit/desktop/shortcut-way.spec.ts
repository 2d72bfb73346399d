import { expect, test } from 'playwright/test';
import { shortcutWay, type ShortcutSurroundings } from '../../../main/desktop/shortcut-way.ts';

const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0' };
const x11: ShortcutSurroundings = {
  platform: 'linux',
  env: { XDG_SESSION_TYPE: 'x11' },
  ozonePlatform: '',
  electronVersion: '45.4.1',
};

for (const [name, changes, way] of [
  ['macOS', { platform: 'darwin', env: {} }, 'direct'],
  ['Windows, with a variable of another system', { platform: 'win32', env: wayland }, 'direct'],
  ['an X11 session', {}, 'direct'],
  [
    'an X11 session within a Wayland one',
    { env: { ...wayland, XDG_SESSION_TYPE: 'x11' } },
    'direct',
  ],
  ['a session that says nothing', { env: {} }, 'direct'],
  ['a Wayland session', { env: wayland }, 'portal'],
  [
    'a Wayland session of which only the display is told',
    { env: { WAYLAND_DISPLAY: 'w' } },
    'portal',
  ],
  [
    'a Wayland session, made to be an X11 program',
    { env: wayland, ozonePlatform: 'x11' },
    'xwayland',
  ],
  ['a Wayland session before Electron 38', { env: wayland, electronVersion: '33.2.1' }, 'xwayland'],
  [
    'an older Electron that was made to be a Wayland program',
    { env: wayland, electronVersion: '37.0.0', ozonePlatform: 'wayland' },
    'portal',
  ],
] as const) {
  test(`${name}: ${way}`, () => {
    expect(shortcutWay({ ...x11, ...changes })).toBe(way);
  });
}
