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
