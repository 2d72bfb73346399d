import { expect, test } from 'playwright/test';
import type { ClipboardItem } from 'electron';
import {
  concealment,
  textClipboard,
  type ClipboardItemClass,
  type ElectronClipboard,
} from '../../../main/desktop/electron-clipboard.ts';

/** Electron's own shape of the class, with the constructor's argument kept. */
class FakeItem implements ClipboardItem {
  readonly items: Record<string, unknown>;
  readonly types: string[];
  readonly getType: ClipboardItem['getType'];

  constructor(items: Record<string, unknown>) {
    this.items = items;
    this.types = Object.keys(items);
    this.getType = () => Promise.reject(new Error('not used'));
  }
}
const itemClass: ClipboardItemClass = FakeItem;

test('up to Electron 43 the text is written alone', async () => {
  let text = '';
  const old: ElectronClipboard = {
    readText: () => text,
    writeText: (written) => void (text = written),
    clear: () => (text = ''),
  };
  const clipboard = textClipboard(old, undefined, 'linux');
  await clipboard.write('Authorization: Bearer a');
  expect(await clipboard.read()).toBe('Authorization: Bearer a');
  clipboard.clear();
  expect(await clipboard.read()).toBe('');
});

test('from Electron 44 on text and concealing marks go in one write', async () => {
  const written: unknown[] = [];
  const modern: ElectronClipboard = {
    readText: () => Promise.resolve('x'),
    writeText: () => Promise.reject(new Error('would leave out the marks')),
    write: (items) => {
      written.push(...items);
      return Promise.resolve();
    },
    clear: () => {},
  };
  const clipboard = textClipboard(modern, itemClass, 'linux');
  await clipboard.write('Cookie: a=b');
  expect(written).toEqual([
    expect.objectContaining({
      items: {
        'text/plain': 'Cookie: a=b',
        'electron application/osclipboard;format="x-kde-passwordManagerHint"': 'secret',
      },
    }),
  ]);
});

test('a desktop that refuses the marks still gets the text', async () => {
  let text = '';
  const picky: ElectronClipboard = {
    readText: () => Promise.resolve(text),
    writeText: (written) => {
      text = written;
      return Promise.resolve();
    },
    write: () => Promise.reject(new Error('unknown format')),
    clear: () => {},
  };
  await textClipboard(picky, itemClass, 'linux').write('Cookie: a=b');
  expect(text).toBe('Cookie: a=b');
});

const marks = {
  darwin: ['org.nspasteboard.ConcealedType'],
  linux: ['x-kde-passwordManagerHint'],
  win32: [
    'ExcludeClipboardContentFromMonitorProcessing',
    'CanIncludeInClipboardHistory',
    'CanUploadToCloudClipboard',
  ],
} as const;

for (const platform of ['darwin', 'linux', 'win32'] as const) {
  test(`${platform} has the marks that its clipboard managers look for`, () => {
    expect(Object.keys(concealment(platform))).toEqual(
      marks[platform].map((name) => `electron application/osclipboard;format="${name}"`),
    );
  });
}

test('Windows reads its two flags as a number of four bytes that is 0', async () => {
  const flag =
    concealment('win32')['electron application/osclipboard;format="CanUploadToCloudClipboard"'];
  expect(flag).toBeInstanceOf(Blob);
  const bytes = flag instanceof Blob ? [...new Uint8Array(await flag.arrayBuffer())] : [];
  expect(bytes).toEqual([0, 0, 0, 0]);
});
