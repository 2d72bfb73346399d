import { expect, test } from 'playwright/test';
import { defaultPreferences, preferencesFrom } from '../../../main/desktop/preferences-schema.ts';

const whole = {
  ...defaultPreferences,
  theme: 'dark',
  logLevel: 'problems',
  list: { group: 'api', order: 'expiry' },
  clearAfterMs: 0,
  shortcut: 'Control+Shift+C',
  bounds: { x: -10, y: 20, width: 400, height: 500 },
};

const from = (value: unknown) => preferencesFrom(JSON.stringify(value));

test('what was written is read', () => {
  expect(from(whole)).toEqual(whole);
  expect(from(defaultPreferences)).toEqual(defaultPreferences);
});

test('an earlier version wrote less: the defaults stand in', () => {
  expect(from({})).toEqual(defaultPreferences);
  expect(from({ clearAfterMs: 10_000 })).toEqual({ ...defaultPreferences, clearAfterMs: 10_000 });
});

test('a later version wrote more: that is left aside', () => {
  expect(from({ ...whole, sound: 'bell' })).toEqual(whole);
});

const damaged = [
  ['no JSON', '{"theme":'],
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a theme that there is not', '{"theme":"pink"}'],
  ['a time that the window would not take', '{"clearAfterMs":5}'],
  ['a group that there is not', '{"list":{"group":"pink","order":"name"}}'],
  ['a log level that there is not', '{"logLevel":"some"}'],
  ['half the reminders', '{"reminders":{"shortLeadsMs":[]}}'],
  ['bounds that are no numbers', '{"bounds":{"x":"0","y":0,"width":1,"height":1}}'],
  ['a shortcut that is none', '{"shortcut":"C"}'],
  ['half of the bounds', '{"bounds":{"x":0}}'],
] as const;

for (const [name, text] of damaged) {
  test(`damaged: ${name}`, () => {
    expect(preferencesFrom(text)).toBeNull();
  });
}
