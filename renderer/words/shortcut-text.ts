import type { AccountView, ShortcutView } from '../../preload/contract.ts';
import { partsOf, type ShortcutModifier, type ShortcutWay } from '../../preload/shortcut.ts';
import { accountName } from './account-text.ts';
import type { FailureText } from './failure-text.ts';

export const shortcutTitle = 'Copy the pinned account';
export const recordLabel = 'Record shortcut';
export const recordAnotherLabel = 'Record another';
export const turnOffLabel = 'Turn off';
export const tryAgainLabel = 'Try again';
export const recordingText = 'Press the keys… Esc cancels';

/** The keys of which one has to be held. */
function modifierNames(platform: string): string {
  if (platform === 'darwin') return '⌘, ⌥ or ⌃';
  return platform === 'win32' ? 'Ctrl, Alt or Win' : 'Ctrl, Alt or Super';
}

export function recordingHelp(platform: string): string {
  return `Hold ${modifierNames(platform)}, and press a key. Other programs do not get this combination then.`;
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

export function shortcutStateText(state: ShortcutView['state']): string {
  switch (state) {
    case 'off':
      return 'Off';
    case 'on':
      return 'is on';
    case 'asked':
      return 'was asked of the desktop';
    case 'taken':
      return 'belongs to another program or the system: it copies nothing';
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

export function notRecordedText(why: 'no-modifier' | 'no-key-for-it', platform: string): string {
  return why === 'no-modifier'
    ? `Hold ${modifierNames(platform)} as well.`
    : 'This key cannot be part of a shortcut. Press another one.';
}

export const shortcutTakenTitle = (text: string): string =>
  `${text} belongs to another program or the system, so it copies nothing.`;
export const shortcutTakenAdvice = 'Record another shortcut under Settings.';

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
