import { expect, test } from 'playwright/test';
import { isOlder } from '../../main/app-view.ts';

for (const [version, pinned, older] of [
  ['33.2.1', '45.4.1', true],
  ['45.0.0', '45.4.1', false],
  ['46.0.0', '45.4.1', false],
] as const) {
  test(`Electron ${version} ${older ? 'is' : 'is not'} older than the pinned ${pinned}`, () => {
    expect(isOlder(version, pinned)).toBe(older);
  });
}
