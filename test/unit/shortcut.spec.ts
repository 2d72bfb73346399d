import { expect, test } from 'playwright/test';
import { acceleratorOf, commandTable, partsOf } from '../../preload/contract.ts';

const { request } = commandTable.changeShortcut;

for (const accelerator of [
  'Control+C',
  'Alt+F12',
  'Control+Alt+Shift+Super+PageDown',
  'Super+\\',
]) {
  test(`${accelerator} is a shortcut`, () => {
    const parts = partsOf(accelerator);
    expect(parts).not.toBeNull();
    expect(acceleratorOf(new Set(parts?.modifiers), parts?.key ?? '')).toBe(accelerator);
    expect(request.safeParse({ accelerator }).success).toBe(true);
  });
}

test('null turns it off', () => {
  expect(request.safeParse({ accelerator: null }).success).toBe(true);
});

for (const [why, accelerator] of [
  ['nothing', ''],
  ['a bare key', 'C'],
  ['only Shift is held', 'Shift+C'],
  ['no key', 'Control+'],
  ['only modifiers', 'Control+Shift'],
  ['two keys', 'Control+C+V'],
  ['another order', 'Shift+Control+C'],
  ['one of them twice', 'Control+Control+C'],
  ['a name that means nothing elsewhere', 'Command+C'],
  ['another spelling', 'ctrl+c'],
  ['a small letter', 'Control+c'],
  ['a media key', 'Control+MediaPlayPause'],
  ['a function key that there is not', 'Control+F25'],
  ['a long text', `Control+${'C'.repeat(10_000)}`],
] as const) {
  test(`${why}: no shortcut`, () => {
    expect(request.safeParse({ accelerator }).success).toBe(false);
  });
}
