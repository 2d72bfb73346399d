import type { AccountView, ShortcutView } from '../../preload/contract.ts';
import type { ReservedUse, ShortcutWay } from '../../preload/shortcut.ts';
import type { Refused } from '../settings/shortcut-recording.ts';
import { accountName } from './account-text.ts';
import { shortcutText } from './shortcut-text.ts';

export const shortcutTitle = 'Copy the pinned account';
export const recordLabel = 'Record shortcut';
export const recordAnotherLabel = 'Record another';
export const turnOffLabel = 'Turn off';
export const recordingText = 'Press the keys… Esc cancels';

/** The keys of which one has to be held. */
function modifierNames(platform: string): string {
  if (platform === 'darwin') return '⌘, ⌥ or ⌃';
  return platform === 'win32' ? 'Ctrl, Alt or Win' : 'Ctrl, Alt or Super';
}

export function recordingHelp(platform: string): string {
  return `Hold ${modifierNames(platform)}, and press a key. Nothing happens? Then another program has the combination.`;
}

/** Which account it would copy: the first in the list. */
export function shortcutTarget([first]: readonly AccountView[]): string {
  return first?.pinned === true
    ? `Copies ${accountName(first)}, the first pinned account, whatever program you are in. A notification says so.`
    : 'No account is pinned. Pin one by its “More actions” in the list: the shortcut copies it, whatever program you are in.';
}

/** What a Wayland session makes of it; null where the system gives it as a matter of course. */
export function shortcutWayText(way: ShortcutWay): string | null {
  switch (way) {
    case 'direct':
      return null;
    case 'xwayland':
      return 'On Wayland, where Token Tray runs by XWayland now, the shortcut works only while a window of another X11 program has the focus.';
    case 'portal':
      return 'On Wayland only the desktop gives shortcuts. Token Tray asks it: a dialog may come up, and the keyboard settings of the desktop may show or change the keys. Whether it was granted only pressing it tells.';
  }
}

/** What became of the one before. */
export function refusedText(before: ShortcutView, platform: string): string | undefined {
  if (before.accelerator === null) return 'The shortcut stays off.';
  const text = shortcutText(before.accelerator, platform);
  return before.state === 'taken' ? undefined : `${text} goes on.`;
}

/** Reads on after "Ctrl+C". */
const reservedUseTexts: Readonly<Record<ReservedUse, string>> = {
  copy: 'copies in every program',
  paste: 'pastes in every program',
  cut: 'cuts in every program',
  undo: 'undoes in every program',
  redo: 'redoes in every program',
  'select-all': 'selects all in every program',
  save: 'saves in every program',
  open: 'opens files in every program',
  print: 'prints in every program',
  find: 'searches in every program',
  'new-window': 'opens something new in every program',
  'new-tab': 'opens tabs in every program',
  close: 'closes windows and tabs in every program',
  quit: 'quits programs',
  switch: 'switches between windows or tabs',
  system: 'belongs to the system',
};

/** Why nothing was recorded yet, and what to do. */
export function notRecordedText(refused: Refused, platform: string): string {
  switch (refused.why) {
    case 'no-modifier':
      return `Hold ${modifierNames(platform)} as well.`;
    case 'no-key-for-it':
      return 'This key cannot be part of a shortcut. Press another one.';
    case 'reserved': {
      const keys = shortcutText(refused.accelerator, platform);
      return `${keys} ${reservedUseTexts[refused.use]}, and would no longer do so. Press other keys.`;
    }
  }
}
