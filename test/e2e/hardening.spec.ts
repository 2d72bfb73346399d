// The window as a hostile script would find it: what it sees, and what it reaches from there.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { launchApp, type LaunchedApp } from '../desktop/app.ts';
import { test } from '../desktop/test.ts';
import { reached, shows } from '../faults/reached.ts';
import { tryEverything } from './policy-attempts.ts';

let app: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  app = await launchApp();
  page = await app.window();
  await expect(page.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
});

test.afterAll(() => app.quit());

/** What the bridge offers. A new name is a new way in: look at it before it is added here. */
const bridge = [
  'addAccount',
  'changeProxy',
  'changeSettings',
  'changeShortcut',
  'checkAccount',
  'chooseCaFile',
  'clearClipboard',
  'copyHeader',
  'copyReport',
  'dropCaFile',
  'editAccount',
  'exportCalendar',
  'getApp',
  'getSurroundings',
  'identifyToken',
  'listAccounts',
  'listReminders',
  'on',
  'pinAccount',
  'recordShortcut',
  'removeAccount',
  'removeAccounts',
  'renewAccount',
  'renewAccounts',
  'renewDue',
  'setAutostart',
  'signOut',
  'stopLogins',
  'testNotification',
];

test(
  'the page sees the bridge, and nothing else that a web page would not',
  shows('H5'),
  async () => {
    expect(
      await page.evaluate(() => Object.keys(Reflect.get(window, 'tokenTray') as object).toSorted()),
    ).toEqual(bridge);
    const names = () => Object.getOwnPropertyNames(window);
    const ours = await page.evaluate(names);
    // The same page without our preload.
    const plain = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
      const webPreferences = { sandbox: true, session: session.fromPartition('ui') };
      const window = new BrowserWindow({ show: false, webPreferences });
      await window.loadURL('app://ui/index.html');
      const found: unknown = await window.webContents.executeJavaScript(
        'Object.getOwnPropertyNames(window)',
      );
      window.destroy();
      return found as string[];
    });
    expect(ours.filter((name) => !plain.includes(name))).toEqual(['tokenTray']);
    for (const name of ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron']) {
      expect(ours).not.toContain(name);
    }
  },
);

test('nothing of ours listens beside the commands of the contract', shows('H5'), async () => {
  const channels = await app.electron.evaluate(({ ipcMain }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, unknown>;
    };
    return { handled: [...handlers.keys()].toSorted(), listened: ipcMain.eventNames() };
  });
  expect(channels).toEqual({
    handled: bridge.filter((name) => name !== 'on').map((name) => `command:${name}`),
    listened: ['error'],
  });
});

/** The directive that stops each attempt. */
const stoppedBy: Readonly<Record<string, string>> = {
  'inline script': 'require-trusted-types-for',
  'foreign script': 'require-trusted-types-for',
  'inline handler': 'require-trusted-types-for',
  eval: 'require-trusted-types-for',
  Function: 'require-trusted-types-for',
  'timer with text': 'require-trusted-types-for',
  markup: 'require-trusted-types-for',
  'trusted types policy': 'trusted-types',
  'foreign module': 'script-src-elem',
  'data module': 'script-src-elem',
  'blob module': 'script-src-elem',
  worker: 'require-trusted-types-for',
  'blob worker': 'require-trusted-types-for',
  'shared worker': 'require-trusted-types-for',
  'inline style': 'style-src-elem',
  'style attribute': 'style-src-attr',
  'foreign style': 'style-src-elem',
  image: 'img-src',
  'data image': 'img-src',
  font: 'font-src',
  sound: 'media-src',
  fetch: 'connect-src',
  'fetch of our own page': 'connect-src',
  XMLHttpRequest: 'connect-src',
  WebSocket: 'connect-src',
  EventSource: 'connect-src',
  beacon: 'connect-src',
  frame: 'frame-src',
  'frame of our own page': 'frame-src',
  object: 'require-trusted-types-for',
  embed: 'require-trusted-types-for',
  form: 'form-action',
  base: 'base-uri',
};

test('the policy stops every foreign script, frame, form and connection', shows('H6'), async () => {
  const attempts = await page.evaluate(tryEverything);
  const found = Object.entries(attempts).map(([name, { violated }]) => [name, violated.join()]);
  expect(Object.fromEntries(found)).toEqual(stoppedBy);
  const ran = await page.evaluate(() => Reflect.get(globalThis, 'foreignScriptRan') as unknown);
  expect(ran).toBeUndefined();
  expect(page.url()).toBe('app://ui/index.html');
  const violations = Object.values(attempts).flatMap(({ violated }) => violated);
  reached('H6', { attempts: found.length, 'violations counted': violations.length });
});

test('ways to the network that no policy covers lead nowhere', shows('H6'), async () => {
  let arrived = 0;
  const udp = createSocket('udp4').on('message', () => (arrived += 1));
  const tcp = createServer((socket) => {
    arrived += 1;
    socket.destroy();
  });
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const address = tcp.address();
  if (address === null || typeof address === 'string') throw new Error('It listens on a port.');
  const record = join(app.profile, 'network.json');
  await app.electron.evaluate(({ session }, file) => {
    const { netLog } = session.fromPartition('ui');
    return netLog.startLogging(file, { captureMode: 'everything' });
  }, record);
  await page.evaluate(
    async ([udpPort, tcpPort]) => {
      for (const rel of ['dns-prefetch', 'preconnect', 'prefetch', 'preload', 'prerender']) {
        for (const href of ['https://typed-password.example/', `http://127.0.0.1:${tcpPort}/`]) {
          document.head.append(Object.assign(document.createElement('link'), { rel, href }));
        }
      }
      const turn = {
        username: 'u',
        credential: 'p',
        urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`,
      };
      const connection = new RTCPeerConnection({
        iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }, turn],
      });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
      await new Promise((resolve) => {
        setTimeout(resolve, 1_500);
      });
      connection.close();
    },
    [udp.address().port, address.port] as const,
  );
  await app.electron.evaluate(({ session }) => session.fromPartition('ui').netLog.stopLogging());
  udp.close();
  tcp.close();
  expect(arrived).toBe(0);
  expect(await readFile(record, 'utf8')).not.toContain('typed-password');
});

const paths: readonly (readonly [url: string, status: number, method?: string])[] = [
  ['app://ui/index.html', 200],
  ['app://ui/', 404],
  ['app://ui/../package.json', 404],
  ['app://ui/../../../etc/passwd', 404],
  ['app://ui/%2e%2e/package.json', 404],
  ['app://ui/..%2f..%2fpackage.json', 404],
  ['app://ui/..%5c..%5cpackage.json', 404],
  ['app://ui/\\..\\package.json', 404],
  ['app://ui/index.html%00.js', 404],
  ['app://ui//index.html', 404],
  ['app://ui/INDEX.HTML', 404],
  ['app://ui/index.html?x=1', 404],
  ['app://ui/index.html.map', 404],
  ['app://ui/built-from', 404],
  ['app://other/index.html', 404],
  ['app://ui.example/index.html', 404],
  ['app://ui/index.html', 405, 'HEAD'],
  ['app://ui/index.html', 405, 'POST'],
  ['app://ui/index.html', 405, 'PUT'],
  ['app://ui/index.html', 405, 'DELETE'],
];

test('app:// serves the files of the page and nothing else', shows('H9'), async () => {
  const found = await app.electron.evaluate(
    ({ session }, asked) =>
      Promise.all(
        asked.map(async ([url, , method = 'GET']) => {
          const reply = await session.fromPartition('ui').fetch(url, { method });
          return [url, reply.status, method] as const;
        }),
      ),
    paths,
  );
  expect(found).toEqual(paths.map(([url, status, method = 'GET']) => [url, status, method]));
  const served = found.filter(([, status]) => status === 200);
  reached('H9', { addresses: found.length, served: served.length });
});
