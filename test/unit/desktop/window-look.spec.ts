import { expect, test } from 'playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { defaultPreferences, preferencesFrom } from '../../../main/desktop/preferences-schema.ts';
import { preferencesFile } from '../../../main/desktop/profile.ts';
import { readWindowLook } from '../../../main/desktop/window-look.ts';

const plain = { theme: 'system', bounds: null };
const bounds = { x: -20, y: 40, width: 880, height: 700 };

let profile = '';

test.beforeEach(async () => {
  profile = await mkdtemp(path.join(os.tmpdir(), 'token-tray-look-'));
});

test.afterEach(async () => {
  await rm(profile, { recursive: true });
});

test('a window looks as the preferences say', async () => {
  const preferences = JSON.stringify({ ...defaultPreferences, theme: 'dark', bounds });
  await writeFile(preferencesFile(profile), preferences);
  const look = await readWindowLook(profile);
  expect(look).toEqual({ theme: 'dark', bounds });
  // As the whole file is read later: the window does not change under the user's eyes.
  expect(preferencesFrom(preferences)).toMatchObject({ ...look });
});

test('without preferences it looks plain', async () => {
  expect(await readWindowLook(profile)).toEqual(plain);
  expect(await readWindowLook(path.join(profile, 'nowhere'))).toEqual(plain);
});

for (const text of [
  '',
  '{"theme":',
  'null',
  '[]',
  '"dark"',
  '{"theme":"blue","bounds":[]}',
  '{"theme":7,"bounds":{"x":1,"y":1,"width":1}}',
  '{"bounds":{"x":1,"y":1,"width":1,"height":"1"}}',
  '{"bounds":{"x":1,"y":1,"width":1.5,"height":1}}',
  '{"bounds":{"x":1e9,"y":1,"width":1,"height":1}}',
  '{"bounds":{"x":1,"y":1,"width":1,"height":1,"z":1}}',
]) {
  test(`nothing is taken over from ${text || 'an empty file'}`, async () => {
    await writeFile(preferencesFile(profile), text);
    expect(await readWindowLook(profile)).toEqual(plain);
  });
}

test('one part that is no such value leaves the other', async () => {
  await writeFile(preferencesFile(profile), JSON.stringify({ theme: 'light', bounds: 'wide' }));
  expect(await readWindowLook(profile)).toEqual({ theme: 'light', bounds: null });
});
