// @ts-check
import { join } from 'node:path';
import { markerName, ownMarker } from './marked-processes.mjs';

/**
 * Home, runtime and configuration folders of its own: nothing of the user's is read or changed.
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(folder) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(XDG_|DBUS_|WAYLAND_|GNOME_|GTK_|QT_|SSH_|npm_|ELECTRON_RUN_AS_NODE)/.test(name),
  );
  const session = join(folder, 'run');
  return {
    ...Object.fromEntries(inherited),
    HOME: folder,
    TMPDIR: join(folder, 'tmp'),
    XAUTHORITY: join(folder, 'Xauthority'),
    XDG_RUNTIME_DIR: session,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_SESSION_TYPE: 'x11',
    XDG_CURRENT_DESKTOP: 'XFCE',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(session, 'bus')}`,
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${join(session, 'system-bus')}`,
    // Services that would only cost time: accessibility bus, remote file systems, dconf.
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
    GIO_USE_VFS: 'local',
    GSETTINGS_BACKEND: 'memory',
    LC_ALL: 'C.UTF-8',
    [markerName]: ownMarker(),
  };
}
