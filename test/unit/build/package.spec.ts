import { expect, test } from 'playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { macSignature } from '../../../build/setup/package.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8');

const identity =
  '1) 0123456789ABCDEF "Developer ID Application: Ada (AB12CD34EF)"\n 1 valid identities found';

test('on macOS an identity is used where there is one', () => {
  expect(macSignature({}, identity)).toEqual([]);
  expect(macSignature({ CSC_LINK: 'file' }, '0 valid identities found')).toEqual([]);
  expect(macSignature({ CSC_NAME: 'Ada' }, '')).toEqual([]);
});

test('on macOS an app without an identity gets an ad-hoc signature, and what that needs', () => {
  const args = macSignature({}, '0 valid identities found');
  expect(args).toContain('-c.mac.identity=-');
  const files = args
    .filter((arg) => arg.includes('ntitlements'))
    .map((arg) => arg.split('=')[1] ?? '');
  expect(files).toHaveLength(2);
  for (const file of files) {
    const entitlements = readFileSync(join(root, file), 'utf8');
    expect(entitlements).toContain('com.apple.security.cs.disable-library-validation');
    expect(entitlements).toContain('com.apple.security.cs.allow-jit');
  }
});

test('a signed app keeps library validation', () => {
  const file = /entitlements: (\S+)/.exec(settings)?.[1] ?? '';
  expect(existsSync(join(root, file))).toBe(true);
  expect(readFileSync(join(root, file), 'utf8')).not.toContain('disable-library-validation');
});

test('no package starts itself with a switch that it refuses', () => {
  // electron-builder's default for an AppImage is --no-sandbox.
  expect(settings).toMatch(/^appImage:\n(?: {2}#.*\n)* {2}executableArgs: \[\]$/m);
  expect(settings.replaceAll(/^ *#.*$/gm, '')).not.toContain('sandbox');
});

test('no package takes addresses or files from the system', () => {
  expect(settings).not.toMatch(/^\s*(?:protocols|fileAssociations|mimeTypes):/m);
});
