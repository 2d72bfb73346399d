import { app, globalShortcut } from 'electron';
import { createGlobalShortcut, type GlobalShortcut } from './desktop/global-shortcut.ts';
import type { Preferences } from './desktop/settings.ts';
import { shortcutWay } from './desktop/shortcut-way.ts';
import { errorName, type Log } from './log.ts';
import { createPinnedCopy, type PinnedCopyOptions } from './pinned-copy.ts';

export interface ShortcutOptions extends PinnedCopyOptions {
  readonly preferences: Pick<Preferences, 'shortcut' | 'keepShortcut'>;
  readonly onChange: () => void;
  readonly log: Log;
}

/** The global shortcut for the pinned account. Nothing is asked of the system before `start`. */
export function openShortcut(options: ShortcutOptions): GlobalShortcut {
  const { preferences, onChange, log } = options;
  const copy = createPinnedCopy(options);
  return createGlobalShortcut({
    registry: globalShortcut,
    platform: process.platform,
    way: shortcutWay({
      platform: process.platform,
      env: process.env,
      ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
      electronVersion: process.versions.electron,
    }),
    chosen: preferences.shortcut(),
    keep: preferences.keepShortcut,
    onPress: () => {
      copy().catch((error: unknown) => log('shortcut-failed', { error: errorName(error) }));
    },
    onChange,
    log,
  });
}
