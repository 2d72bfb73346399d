import { app } from 'electron';
import type { AutostartState } from '../../preload/contract.ts';
import { createAutostartFile, ownCommand } from './autostart-file.ts';
import { createLoginItem, type Autostart } from './autostart.ts';

/** The system's way of starting apps when the user logs in. */
function systemAutostart(): Autostart {
  const { platform, execPath, env } = process;
  if (platform !== 'linux') return createLoginItem(app, platform);
  return createAutostartFile({
    configFolder: app.getPath('appData'),
    command: ownCommand({
      appImage: env['APPIMAGE'],
      program: execPath,
      packaged: app.isPackaged,
      appFolder: app.getAppPath(),
    }),
  });
}

export interface KnownAutostart extends Pick<Autostart, 'set' | 'refresh'> {
  /** As of the last look. */
  known(): AutostartState;
  look(): Promise<void>;
}

/** Asking takes a moment: what was found last is kept, and `onLook` told of every look. */
export function openAutostart(onLook: () => void): KnownAutostart {
  const autostart = systemAutostart();
  let known: AutostartState = 'unsupported';

  async function look(): Promise<void> {
    known = await autostart.state();
    onLook();
  }

  return {
    known: () => known,
    look,
    set: async (on) => {
      const taken = await autostart.set(on);
      await look();
      return taken;
    },
    refresh: autostart.refresh,
  };
}
