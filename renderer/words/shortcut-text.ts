import type { AccountView, ShortcutView } from '../../preload/contract.ts';
import {
  partsOf,
  type ReservedUse,
  type ShortcutModifier,
  type ShortcutWay,
} from '../../preload/shortcut.ts';
import { accountName } from './account-text.ts';
import type { Refused } from '../settings/shortcut-recording.ts';
import type { FailureText } from './failure-text.ts';
import type { Notice } from './notice-text.ts';

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

/** Apple's own order. */
const macOrder: readonly ShortcutModifier[] = ['Control', 'Alt', 'Shift', 'Super'];
const macSymbols: Readonly<Record<ShortcutModifier, string>> = {
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘',
};
const keySymbols: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** As the platform writes it: ⇧⌘C, Ctrl+Shift+C. */
export function shortcutText(accelerator: string, platform: string): string {
  const parts = partsOf(accelerator);
  if (parts === null) return accelerator;
  const key = keySymbols[parts.key] ?? parts.key;
  if (platform === 'darwin') {
    const held = macOrder.filter((modifier) => parts.modifiers.includes(modifier));
    return held.map((modifier) => macSymbols[modifier]).join('') + key;
  }
  const superKey = platform === 'win32' ? 'Win' : 'Super';
  const names = parts.modifiers.map((modifier) =>
    modifier === 'Control' ? 'Ctrl' : modifier === 'Super' ? superKey : modifier,
  );
  return [...names, key].join('+');
}

/** Which account it would copy: the first in the list. */
export function shortcutTarget([first]: readonly AccountView[]): string {
  return first?.pinned === true
    ? `Copies ${accountName(first)}, the first pinned account, whatever program you are in. A notification says so.`
    : 'No account is pinned. Pin one by its “More actions” in the list: the shortcut copies it, whatever program you are in.';
}

/** Reads on after the keys. */
export function shortcutStateText({ state, way }: Pick<ShortcutView, 'state' | 'way'>): string {
  switch (state) {
    case 'off':
      return 'Off';
    case 'on':
      return 'is on';
    case 'asked':
      return 'was asked of the desktop';
    case 'taken':
      return way === 'portal'
        ? 'was not given by the desktop: it copies nothing'
        : 'belongs to another program or the system: it copies nothing';
  }
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

/** Of one that is on, but not ours; null when all is well. */
export function shortcutNotice(shortcut: ShortcutView, platform: string): Notice | null {
  if (shortcut.state !== 'taken' || shortcut.accelerator === null) return null;
  const keys = shortcutText(shortcut.accelerator, platform);
  return {
    title: `${keys} ${shortcutStateText(shortcut)}.`,
    advice: 'Record another shortcut, or turn it off, under Settings.',
  };
}

export function shortcutRefusedText(by: 'other-program' | 'desktop'): FailureText {
  return by === 'desktop'
    ? {
        sentence: 'This desktop gives Token Tray no shortcut.',
        action:
          'On Wayland only the desktop can, by its portal for global shortcuts. Copy from the tray instead.',
      }
    : {
        sentence: 'Another program, or the system, has this combination.',
        action: 'Record another one.',
      };
}
