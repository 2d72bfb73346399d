/**
 * A global shortcut as Electron's accelerators write it: modifiers, then one key. Of the documented
 * names those that mean the same on every platform: `Super` is ⌘ on macOS and the Windows key
 * elsewhere, while `Command` means nothing there and would leave the bare key.
 * https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts
 */
const shortcutModifiers = ['Control', 'Alt', 'Shift', 'Super'] as const;
export type ShortcutModifier = (typeof shortcutModifiers)[number];

const namedKeys = [
  'Space',
  'Tab',
  'Backspace',
  'Delete',
  'Insert',
  'Return',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'PageUp',
  'PageDown',
];
/** As they are without Shift. */
const punctuation = ['-', '=', '[', ']', '\\', ';', ',', '.', '/', '`'];

const keys: ReadonlySet<string> = new Set([
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split(''),
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...namedKeys,
  ...punctuation,
]);

export function isShortcutKey(key: string): boolean {
  return keys.has(key);
}

export function acceleratorOf(held: ReadonlySet<ShortcutModifier>, key: string): string {
  return [...shortcutModifiers.filter((modifier) => held.has(modifier)), key].join('+');
}

/** Its modifiers and its key; null when it is no shortcut, or not written as `acceleratorOf` does. */
export function partsOf(
  accelerator: string,
): { readonly modifiers: readonly ShortcutModifier[]; readonly key: string } | null {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = shortcutModifiers.filter((modifier) => parts.includes(modifier));
  const written = acceleratorOf(new Set(modifiers), key) === accelerator;
  // Shift alone would take a capital letter from every other program.
  const isHeld = modifiers.some((modifier) => modifier !== 'Shift');
  return written && isHeld && isShortcutKey(key) ? { modifiers, key } : null;
}

/** What programs or systems everywhere use a combination for. */
export type ReservedUse =
  | 'copy'
  | 'paste'
  | 'cut'
  | 'undo'
  | 'redo'
  | 'select-all'
  | 'save'
  | 'open'
  | 'print'
  | 'find'
  | 'new-window'
  | 'new-tab'
  | 'close'
  | 'quit'
  | 'switch'
  | 'system';

/** With Ctrl, or ⌘ on macOS. */
const reservedLetters: Readonly<Record<string, ReservedUse>> = {
  C: 'copy',
  V: 'paste',
  X: 'cut',
  Z: 'undo',
  A: 'select-all',
  S: 'save',
  O: 'open',
  P: 'print',
  F: 'find',
  N: 'new-window',
  T: 'new-tab',
  W: 'close',
  Q: 'quit',
};

const reservedOnMac: Readonly<Record<string, ReservedUse>> = {
  'Shift+Super+Z': 'redo',
  'Super+Tab': 'switch',
  'Shift+Super+Tab': 'switch',
  'Super+`': 'switch',
  'Control+Tab': 'switch',
  'Super+H': 'system',
  'Super+M': 'system',
  'Super+Space': 'system',
  'Control+Super+Q': 'system',
};

const reservedElsewhere: Readonly<Record<string, ReservedUse>> = {
  'Control+Y': 'redo',
  'Control+Shift+Z': 'redo',
  'Control+Insert': 'copy',
  'Control+Tab': 'switch',
  'Control+Shift+Tab': 'switch',
  'Alt+Tab': 'switch',
  'Alt+Shift+Tab': 'switch',
  'Alt+F4': 'close',
  'Alt+Space': 'system',
  'Super+Tab': 'switch',
  'Super+L': 'system',
  'Control+Alt+Delete': 'system',
};

/** A global shortcut takes its combination from every other program: these nobody can do without. */
export function reservedUse(accelerator: string, platform: string): ReservedUse | null {
  const isMac = platform === 'darwin';
  const prefix = isMac ? 'Super+' : 'Control+';
  const letter = accelerator.startsWith(prefix) ? accelerator.slice(prefix.length) : '';
  const others = isMac ? reservedOnMac : reservedElsewhere;
  return reservedLetters[letter] ?? others[accelerator] ?? null;
}

/**
 * How a combination comes to us. `direct`: the system gives it. `xwayland`: only while a window of
 * an X11 program has the focus. `portal`: Wayland's desktop is asked and may say no unheard.
 */
export type ShortcutWay = 'direct' | 'xwayland' | 'portal';

export interface ShortcutView {
  /** What the user chose; null while it is off. */
  readonly accelerator: string | null;
  /** `asked`: of a desktop that does not tell whether it granted it. `taken`: it is not ours. */
  readonly state: 'off' | 'on' | 'asked' | 'taken';
  readonly way: ShortcutWay;
}
