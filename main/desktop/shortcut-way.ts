import type { ShortcutWay } from '../../preload/contract.ts';

export interface ShortcutSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What Chromium draws with, as its switch `--ozone-platform` has it; empty where it is not said. */
  readonly ozonePlatform: string;
  readonly electronVersion: string;
}

/** From it on Electron is a Wayland program in a Wayland session, and no X11 one. */
const waylandSince = 38;

/**
 * Whether this app can grab keys. Under X11, on macOS and on Windows it can. On Wayland it cannot:
 * Electron asks the desktop by the portal org.freedesktop.portal.GlobalShortcuts, which may bring up
 * a dialog, and `register` answers before that does: https://github.com/electron/electron/issues/52218
 * An X11 program in a Wayland session gets keys from X11 windows only:
 * https://github.com/electron/electron/issues/15863
 */
export function shortcutWay(surroundings: ShortcutSurroundings): ShortcutWay {
  const { platform, env, ozonePlatform, electronVersion } = surroundings;
  if (platform !== 'linux') return 'direct';
  if (ozonePlatform === 'wayland') return 'portal';
  const inWayland =
    env['XDG_SESSION_TYPE'] === 'wayland' ||
    (env['XDG_SESSION_TYPE'] !== 'x11' && Boolean(env['WAYLAND_DISPLAY']));
  if (!inWayland) return 'direct';
  const isX11 = ozonePlatform === 'x11' || Number.parseInt(electronVersion, 10) < waylandSince;
  return isX11 ? 'xwayland' : 'portal';
}
