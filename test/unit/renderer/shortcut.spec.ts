import { expect, test } from 'playwright/test';
import { partsOf } from '../../../preload/shortcut.ts';
import { recordKey, type PressedKey } from '../../../renderer/settings/shortcut-recording.ts';
import { shortcutNotice, shortcutText } from '../../../renderer/words/shortcut-text.ts';
import {
  notRecordedText,
  refusedText,
  shortcutTarget,
  shortcutWayText,
} from '../../../renderer/words/shortcut-setting-text.ts';
import { accountView } from './account-view.ts';

const bare: PressedKey = {
  key: 'c',
  code: 'KeyC',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  altGraph: false,
};

for (const [name, pressed, accelerator] of [
  ['a letter', { altKey: true }, 'Alt+C'],
  [
    'all modifiers',
    { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true, key: 'C' },
    'Control+Alt+Shift+Super+C',
  ],
  ['the letter of the layout, not of the place', { ctrlKey: true, key: 'j' }, 'Control+J'],
  ['a letter that Option made another', { altKey: true, key: 'ç' }, 'Alt+C'],
  [
    'a digit that Shift made a sign',
    { ctrlKey: true, shiftKey: true, key: '!', code: 'Digit1' },
    'Control+Shift+1',
  ],
  ['a letter with two modifiers', { ctrlKey: true, shiftKey: true, key: 'C' }, 'Control+Shift+C'],
  ['a key with another name', { altKey: true, key: 'ArrowUp', code: 'ArrowUp' }, 'Alt+Up'],
  ['the space bar', { ctrlKey: true, key: ' ', code: 'Space' }, 'Control+Space'],
  ['Enter', { ctrlKey: true, key: 'Enter', code: 'Enter' }, 'Control+Return'],
  ['a function key', { ctrlKey: true, key: 'F9', code: 'F9' }, 'Control+F9'],
  [
    'Tab with modifiers',
    { ctrlKey: true, altKey: true, key: 'Tab', code: 'Tab' },
    'Control+Alt+Tab',
  ],
] as const) {
  test(`records ${name} as ${accelerator}`, () => {
    expect(recordKey({ ...bare, ...pressed }, 'linux')).toEqual({ kind: 'recorded', accelerator });
    expect(partsOf(accelerator)).not.toBeNull();
  });
}

for (const [name, pressed, recorded] of [
  ['Escape cancels', { key: 'Escape', code: 'Escape' }, { kind: 'cancelled' }],
  ['Tab goes on', { key: 'Tab', code: 'Tab' }, { kind: 'left' }],
  ['Shift+Tab goes back', { key: 'Tab', code: 'Tab', shiftKey: true }, { kind: 'left' }],
  [
    'a modifier alone waits',
    { key: 'Control', code: 'ControlLeft', ctrlKey: true },
    { kind: 'wait' },
  ],
  ['a bare key', {}, { kind: 'refused', why: 'no-modifier' }],
  ['a capital letter', { shiftKey: true, key: 'C' }, { kind: 'refused', why: 'no-modifier' }],
  [
    'what AltGr makes',
    { ctrlKey: true, altKey: true, altGraph: true, key: '©' },
    { kind: 'refused', why: 'no-key-for-it' },
  ],
  [
    'a key without a name',
    { ctrlKey: true, key: 'Dead', code: 'BracketLeft' },
    { kind: 'refused', why: 'no-key-for-it' },
  ],
  [
    'a media key',
    { ctrlKey: true, key: 'MediaPlayPause', code: '' },
    { kind: 'refused', why: 'no-key-for-it' },
  ],
] as const) {
  test(`while recording: ${name}`, () => {
    expect(recordKey({ ...bare, ...pressed }, 'linux')).toEqual(recorded);
  });
}

const ctrl = { ctrlKey: true };
const command = { metaKey: true };
for (const [platform, pressed, words] of [
  ['linux', { ...ctrl, key: 'c' }, 'Ctrl+C copies in every program'],
  ['win32', { ...ctrl, key: 'v' }, 'Ctrl+V pastes in every program'],
  ['linux', { ...ctrl, key: 'x' }, 'Ctrl+X cuts in every program'],
  ['linux', { ...ctrl, key: 'z' }, 'Ctrl+Z undoes in every program'],
  ['linux', { ...ctrl, key: 'a' }, 'Ctrl+A selects all in every program'],
  ['linux', { altKey: true, key: 'F4' }, 'Alt+F4 closes windows'],
  ['win32', { altKey: true, key: 'Tab' }, 'Alt+Tab switches between windows'],
  ['win32', { ...command, key: 'l' }, 'Win+L belongs to the system'],
  ['darwin', { ...command, key: 'c' }, '⌘C copies in every program'],
  ['darwin', { ...command, key: 'q' }, '⌘Q quits programs'],
  ['darwin', { ...command, shiftKey: true, key: 'z' }, '⇧⌘Z redoes in every program'],
  ['darwin', { ...command, key: ' ' }, '⌘Space belongs to the system'],
] as const) {
  test(`${words}: refused on ${platform}`, () => {
    const refused = recordKey({ ...bare, code: '', ...pressed }, platform);
    expect(refused).toMatchObject({ kind: 'refused', why: 'reserved' });
    if (refused.kind === 'refused') expect(notRecordedText(refused, platform)).toContain(words);
  });
}

test('what one platform reserves is free on another', () => {
  expect(recordKey({ ...bare, ...ctrl, key: 'x' }, 'darwin').kind).toBe('recorded');
  expect(recordKey({ ...bare, ...command, key: 'x' }, 'linux').kind).toBe('recorded');
});

test('a shortcut is written as its platform does', () => {
  expect(shortcutText('Shift+Super+C', 'darwin')).toBe('⇧⌘C');
  expect(shortcutText('Control+Alt+Up', 'darwin')).toBe('⌃⌥↑');
  expect(shortcutText('Control+Shift+C', 'linux')).toBe('Ctrl+Shift+C');
  expect(shortcutText('Alt+Super+Left', 'linux')).toBe('Alt+Super+←');
  expect(shortcutText('Super+F1', 'win32')).toBe('Win+F1');
});

test('the settings name the account, or say how to pin one', () => {
  const pinned = accountView({ pinned: true, environment: { name: 'Production', color: 'red' } });
  expect(shortcutTarget([pinned, accountView()])).toContain('leaf.eco production');
  expect(shortcutTarget([accountView()])).toContain('No account is pinned. Pin one');
  expect(shortcutTarget([])).toContain('No account is pinned. Pin one');
});

test('after a refusal only what still copies is said to', () => {
  const before = { accelerator: 'Control+K', state: 'on', way: 'direct' } as const;
  expect(refusedText(before, 'linux')).toBe('Ctrl+K goes on.');
  expect(refusedText({ ...before, state: 'taken' }, 'linux')).toBeUndefined();
  expect(refusedText({ ...before, accelerator: null, state: 'off' }, 'linux')).toContain('off');
});

test('the window speaks of a shortcut only while it is not ours, and says whose it is', () => {
  const on = { accelerator: 'Control+K', state: 'on', way: 'direct' } as const;
  expect(shortcutNotice(on, 'linux')).toBeNull();
  expect(shortcutNotice({ ...on, accelerator: null, state: 'off' }, 'linux')).toBeNull();
  const taken = { ...on, state: 'taken' } as const;
  expect(shortcutNotice(taken, 'linux')?.title).toMatch(/^Ctrl\+K belongs to another program/);
  const refused = shortcutNotice({ ...taken, way: 'portal' }, 'linux');
  expect(refused?.title).toMatch(/^Ctrl\+K was not given by the desktop/);
});

test('Wayland is spoken of where it matters only', () => {
  expect(shortcutWayText('direct')).toBeNull();
  for (const way of ['xwayland', 'portal'] as const)
    expect(shortcutWayText(way)).toMatch(/^On Wayland/);
});
