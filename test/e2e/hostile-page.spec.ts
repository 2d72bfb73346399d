// Pages that are not ours, a page of ours that was taken over, and what they ask for.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { commandNames } from '../../preload/contract.ts';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { test } from '../desktop/test.ts';
import { reached, shows } from '../faults/reached.ts';

const preload = join(import.meta.dirname, '..', '..', 'out', 'preload', 'index.cjs');
const refused = JSON.stringify({ ok: false, failure: { kind: 'internal' } });

let app: LaunchedApp;
let page: Page;

test.beforeEach(async () => {
  app = await launchApp();
  page = await app.window();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test.afterEach(() => app.quit());

/** Opens a page in a window of its own, gives it our preload, and lets it call every command. */
function callFrom(url: string, ourSession: boolean): Promise<readonly string[]> {
  return app.electron.evaluate(
    async ({ BrowserWindow, session }, [address, preloadFile, ours, names]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: preloadFile,
          sandbox: true,
          ...(ours ? { session: session.fromPartition('ui') } : {}),
        },
      });
      await window.loadURL(address);
      const replies: unknown = await window.webContents.executeJavaScript(
        `Promise.all(${JSON.stringify(names)}.map(async (name) => JSON.stringify(await window.tokenTray[name]())))`,
      );
      window.destroy();
      return replies as string[];
    },
    [url, preload, ourSession, commandNames] as const,
  );
}

test('only the page in our window is heard', shows('H1'), async () => {
  const file = join(app.profile, 'page.html');
  await writeFile(file, '<!doctype html><title>x</title>');
  const strangers = [
    ['about:blank', true],
    ['about:blank', false],
    [pathToFileURL(file).href, false],
    ['data:text/html,x', false],
    // Our own page, but not our window.
    ['app://ui/index.html', true],
  ] as const;
  const replies: string[] = [];
  for (const [url, ourSession] of strangers) replies.push(...(await callFrom(url, ourSession)));
  expect(replies).toHaveLength(commandNames.length * strangers.length);
  expect(replies.filter((reply) => reply !== refused)).toEqual([]);
  // Frames inside our window get no bridge at all.
  const frames = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow === null ? [] : Object.keys(frame.contentWindow);
  });
  expect(frames).not.toContain('tokenTray');
  reached('H1', { 'commands of strangers refused': replies.length });
});

test('the window shows no other page, whatever asks for it', shows('H2'), async () => {
  const url = page.url();
  await app.electron.evaluate(({ session }) => {
    const ends: boolean[] = [];
    Reflect.set(globalThis, 'tokenTrayDownloads', ends);
    session
      .fromPartition('ui')
      .on('will-download', ({ defaultPrevented }) => ends.push(defaultPrevented));
  });
  await page.evaluate(async () => {
    const elsewhere = 'https://example.com/';
    const pause = () =>
      new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    const link = (properties: object) => {
      const made = Object.assign(document.createElement('a'), { href: elsewhere, ...properties });
      document.body.append(made);
      made.click();
      made.remove();
    };
    const attempts: (() => unknown)[] = [
      () => location.assign(elsewhere),
      () => location.replace('file:///etc/passwd'),
      () => void (location.href = 'data:text/html,x'),
      () => history.pushState(null, '', '/other.html'),
      () => history.back(),
      () => link({}),
      () => link({ target: '_blank' }),
      () => link({ download: 'x' }),
      () => link({ download: 'x', href: URL.createObjectURL(new Blob(['x'])) }),
      () => link({ download: 'x', href: 'data:text/plain,x' }),
      () => link({ download: 'x', href: 'app://ui/index.html' }),
      () => link({ href: 'mailto:x@example.com' }),
      () => window.open(elsewhere),
      () => window.open('about:blank'),
      () => window.open('app://ui/index.html'),
      () => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = `0;url=${elsewhere}`;
        document.head.append(meta);
      },
      () => document.body.append(document.createElement('webview')),
      () => {
        const dropped = new DataTransfer();
        dropped.items.add(new File(['x'], 'x.html', { type: 'text/html' }));
        document.body.dispatchEvent(
          new DragEvent('drop', { bubbles: true, dataTransfer: dropped }),
        );
      },
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused at once is as good.
      }
      await pause();
    }
    history.replaceState(null, '', '/index.html');
  });
  expect(page.url()).toBe(url);
  const windows = await app.electron.evaluate(({ BrowserWindow, webContents }) => [
    BrowserWindow.getAllWindows().length,
    webContents.getAllWebContents().length,
  ]);
  expect(windows).toEqual([1, 1]);
  const downloads = await app.electron.evaluate(
    () => Reflect.get(globalThis, 'tokenTrayDownloads') as boolean[],
  );
  expect(downloads).toEqual([true, true, true]);
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test(
  'what cannot cross is refused in the page, what can in the main process',
  shows('H3'),
  async () => {
    const replies = await page.evaluate(async () => {
      type Call = (...args: unknown[]) => Promise<unknown>;
      const bridge = Reflect.get(window, 'tokenTray') as Record<string, Call>;
      const cyclic: Record<string, unknown> = {};
      cyclic['self'] = cyclic;
      const junk: unknown[] = [
        () => {},
        Symbol('junk'),
        document.body,
        cyclic,
        new Proxy({}, {}),
        { id: '../../etc/passwd' },
        new ArrayBuffer(8),
        Number.NaN,
      ];
      const answers: string[] = [];
      for (const request of junk) {
        // More than so many calls a second are not heard.
        await new Promise((resolve) => {
          setTimeout(resolve, 60);
        });
        const call = async () => JSON.stringify(await bridge['copyHeader']?.(request));
        answers.push(await call().catch(String));
      }
      return answers;
    });
    for (const reply of replies) {
      expect(reply).toMatch(
        /could not be cloned|^{"ok":false,"failure":{"kind":"invalid-input","field":"[a-z]*"}}$/,
      );
    }
  },
);
