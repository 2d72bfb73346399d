import {
  acceleratorOf,
  isShortcutKey,
  reservedUse,
  type ReservedUse,
  type ShortcutModifier,
} from '../../preload/shortcut.ts';

/** The part of a keyboard event that is used. */
export interface PressedKey {
  readonly key: string;
  /** Where it is on the keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  /** AltGr is held: it makes characters, and on Windows it looks like Ctrl and Alt. */
  readonly altGraph: boolean;
}

export type Recorded =
  | { readonly kind: 'recorded'; readonly accelerator: string }
  /** Only modifiers so far. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'cancelled' }
  /** The focus is to go on, as it does everywhere. */
  | { readonly kind: 'left' }
  | Refused;

export type Refused =
  | { readonly kind: 'refused'; readonly why: 'no-modifier' | 'no-key-for-it' }
  /** Every program would lose it. */
  | {
      readonly kind: 'refused';
      readonly why: 'reserved';
      readonly accelerator: string;
      readonly use: ReservedUse;
    };

const modifierKeys: ReadonlySet<string> = new Set([
  'Control',
  'Alt',
  'AltGraph',
  'Shift',
  'Meta',
  'OS',
  'CapsLock',
  'NumLock',
]);

/** Keys whose names differ between pages and accelerators. */
const renamed: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** What a press means while a shortcut is recorded. */
export function recordKey(pressed: PressedKey, platform: string): Recorded {
  const held = heldModifiers(pressed);
  const isHeld = held.has('Control') || held.has('Alt') || held.has('Super');
  if (pressed.key === 'Escape') return { kind: 'cancelled' };
  if (pressed.key === 'Tab' && !isHeld) return { kind: 'left' };
  if (modifierKeys.has(pressed.key)) return { kind: 'wait' };
  const key = pressed.altGraph ? null : keyOf(pressed);
  if (key === null) return { kind: 'refused', why: 'no-key-for-it' };
  if (!isHeld) return { kind: 'refused', why: 'no-modifier' };
  const accelerator = acceleratorOf(held, key);
  const use = reservedUse(accelerator, platform);
  if (use !== null) return { kind: 'refused', why: 'reserved', accelerator, use };
  return { kind: 'recorded', accelerator };
}

function heldModifiers(pressed: PressedKey): ReadonlySet<ShortcutModifier> {
  const held = new Set<ShortcutModifier>();
  if (pressed.ctrlKey) held.add('Control');
  if (pressed.altKey) held.add('Alt');
  if (pressed.shiftKey) held.add('Shift');
  if (pressed.metaKey) held.add('Super');
  return held;
}

/**
 * Letters as the layout has them, for so does the system that grabs them. Where a modifier makes
 * something else of the key (⌥C is "ç", Shift+1 is "!"), its place has to do.
 */
function keyOf({ key, code }: PressedKey): string | null {
  const named = renamed[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (isShortcutKey(named)) return named;
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return placed?.[1] ?? placed?.[2] ?? null;
}
