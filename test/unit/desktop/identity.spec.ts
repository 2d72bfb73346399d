import { expect, test } from 'playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { appId, productName, profileFolder } from '../../../main/desktop/identity.ts';
import { profilePath } from '../../../main/desktop/profile.ts';
import { shows } from '../../faults/reached.ts';

test('names by which keyring entry and profile are found never change', shows('K7'), () => {
  expect({ appId, productName, profileFolder }).toEqual({
    appId: 'io.github.token-tray.TokenTray',
    productName: 'Token Tray',
    profileFolder: 'Token Tray',
  });
});

test('packages carry the same names', async () => {
  const top = path.join(import.meta.dirname, '..', '..', '..');
  const builder = await readFile(path.join(top, 'electron-builder.yml'), 'utf8');
  const { productName: packageName } = JSON.parse(
    await readFile(path.join(top, 'package.json'), 'utf8'),
  ) as { productName: string };
  expect(builder).toContain(`appId: ${appId}\n`);
  expect(builder).toContain(`productName: ${productName}\n`);
  expect(packageName).toBe(productName);
  expect(builder, 'the tray icons are read from there').toContain('- build/icons/*.png\n');
});

test('the profile lies with the data of apps', () => {
  const appData = path.join('/home', 'ada', '.config');
  expect(profilePath({ appData, packaged: true, override: undefined })).toBe(
    path.join(appData, 'Token Tray'),
  );
});

test('only an unpackaged app takes another profile', () => {
  const appData = path.join('/home', 'ada', '.config');
  const override = path.join('/tmp', 'elsewhere');
  expect(profilePath({ appData, packaged: false, override })).toBe(override);
  expect(profilePath({ appData, packaged: true, override })).toBe(path.join(appData, 'Token Tray'));
});
