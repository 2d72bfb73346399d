import { expect, test } from 'playwright/test';
import type { ClipboardItem } from 'electron';
import {
  concealment,
  textClipboard,
  type ClipboardItemClass,
  type ElectronClipboard,
} from '../../../main/desktop/electron-clipboard.ts';
import { shows } from '../../faults/reached.ts';

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

/** What each of the two selections of Linux holds. */
type Board = Record<'clipboard' | 'selection', string>;

/** As 33 has it. */
const marks33 = (board: Board): ElectronClipboard => ({
  readText: (type = 'clipboard' as 'selection') => board[type],
  // As Chromium does: what is copied is marked too.
  writeText: (text, type) => {
    if (type === undefined) board.clipboard = text;
    board.selection = text;
  },
  clear: (type = 'clipboard' as 'selection') => (board[type] = ''),
});

/** As 44 has it. */
const marks44 = (board: Board): ElectronClipboard => {
  const old = marks33(board);
  return {
    readText: () => Promise.resolve(board.clipboard),
    writeText: async (text) => old.writeText(text),
    clear: () => old.clear(),
    write: async ([item]) => {
      const text = item instanceof FakeItem ? item.items['text/plain'] : undefined;
      if (typeof text !== 'string') throw new Error('The test writes text.');
      await old.writeText(text);
    },
    selection: {
      readText: () => Promise.resolve(board.selection),
      writeText: async (text) => old.writeText(text, 'selection'),
      clear: () => old.clear('selection'),
    },
  };
};

test('up to Electron 43 the text is written alone', async () => {
  const board = { clipboard: '', selection: '' };
  const clipboard = textClipboard(marks33(board), undefined, 'linux');
  await clipboard.write('Authorization: Bearer a');
  expect(await clipboard.read()).toBe('Authorization: Bearer a');
  clipboard.clear();
  expect(await clipboard.read()).toBe('');
});

test('from Electron 44 on text and concealing marks go in one write', shows('C1'), async () => {
  const written: unknown[] = [];
  const modern: ElectronClipboard = {
    readText: () => Promise.resolve('x'),
    writeText: () => Promise.reject(new Error('would leave out the marks')),
    write: (items) => {
      written.push(...items);
      return Promise.resolve();
    },
    clear: () => {},
    selection: {
      readText: () => Promise.resolve(''),
      writeText: () => Promise.reject(new Error('nothing was marked')),
      clear: () => {},
    },
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

for (const [version, shape] of [
  ['33', marks33],
  ['44', marks44],
] as const) {
  for (const marked of ['marked by the user', '']) {
    test(`Electron ${version} leaves "${marked}" marked on Linux`, shows('C6'), async () => {
      const board = { clipboard: 'before', selection: marked };
      const clipboard = textClipboard(
        shape(board),
        version === '44' ? itemClass : undefined,
        'linux',
      );
      await clipboard.write('Cookie: a=b');
      expect(board).toEqual({ clipboard: 'Cookie: a=b', selection: marked });
      clipboard.clear();
      expect(board).toEqual({ clipboard: '', selection: marked });
    });
  }
}

test('a write that fails leaves what is marked', shows('C6'), async () => {
  const board = { clipboard: 'before', selection: 'marked by the user' };
  const failing: ElectronClipboard = {
    ...marks33(board),
    writeText: (text, type) => {
      board.selection = text;
      if (type === undefined) throw new Error('busy');
    },
  };
  const clipboard = textClipboard(failing, undefined, 'linux');
  await expect(clipboard.write('Cookie: a=b')).rejects.toThrow('busy');
  expect(board.selection).toBe('marked by the user');
});

for (const platform of ['darwin', 'win32'] as const) {
  test(`${platform} has nothing marked, and is not asked for it`, async () => {
    const asked: unknown[] = [];
    const plain: ElectronClipboard = {
      readText: (type) => (asked.push(type), ''),
      writeText: (_text, type) => void asked.push(type),
      clear: (type) => void asked.push(type),
    };
    await textClipboard(plain, undefined, platform).write('Cookie: a=b');
    expect(asked).toEqual([undefined]);
  });
}
