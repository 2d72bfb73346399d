import type { ShortcutView } from '../../preload/contract.ts';
import { partsOf, type ShortcutModifier } from '../../preload/shortcut.ts';
import type { FailureText } from './failure-text.ts';
import type { Notice } from './notice-text.ts';

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
