import { expect, test } from 'playwright/test';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';
import path from 'node:path';
import { isAllowed } from '../../../main/desktop/hardening.ts';
import {
  contentSecurityPolicy,
  handlePage,
  readPageFiles,
  servePage,
  type PageFiles,
} from '../../../main/desktop/page.ts';
import { shows } from '../../faults/reached.ts';

let folder = '';
let files: PageFiles = new Map();

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'token-tray-page-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
  await writeFile(path.join(folder, 'assets', 'index-1.js'), 'run()');
  await writeFile(path.join(folder, 'assets', 'index-1.js.map'), '{}');
  await symlink('/etc/hostname', path.join(folder, 'assets', 'link.js'));
  files = await readPageFiles(folder);
});

test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

function get(url: string, method = 'GET') {
  return servePage({ url, method }, files);
}

test('only files of the page are read: no links, no other kinds', () => {
  expect([...files.keys()].toSorted()).toEqual(['/assets/index-1.js', '/index.html']);
});

test('a file of the page comes with its type and the policy', async () => {
  const { statusCode, headers, data } = get('app://ui/assets/index-1.js');
  expect(statusCode).toBe(200);
  expect(data.toString()).toBe('run()');
  expect(headers).toEqual({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
});

test('the policy allows our own files and nothing else', () => {
  const sources = contentSecurityPolicy.split('; ').map((directive) => directive.split(' '));
  const allowed = new Set(sources.flatMap(([, ...values]) => values));
  expect(allowed).toEqual(new Set(["'none'", "'self'", "'script'"]));
});

for (const url of [
  'app://ui/',
  'app://ui/../index.html/..',
  'app://ui/%2e%2e/package.json',
  'app://ui/..%2fpackage.json',
  'app://ui/assets\\index-1.js%00',
  'app://ui/assets/link.js',
  'app://ui/index.html?x=1',
  'app://other/index.html',
  'not a url',
]) {
  test(`nothing is served for ${url}`, shows('H9'), async () => {
    expect(get(url)).toMatchObject({ statusCode: 404, data: Buffer.alloc(0) });
  });
}

for (const method of ['POST', 'HEAD', 'PUT']) {
  test(`${method} is refused`, shows('H9'), async () => {
    expect(get('app://ui/index.html', method).statusCode).toBe(405);
  });
}

/** What Electron gets for each address, in turn. */
function host(folderOfPage: string, ready = Promise.resolve(), onStyles = (): void => {}) {
  let answers: ((url: string) => Promise<unknown>) | undefined;
  handlePage(
    {
      protocol: {
        registerBufferProtocol: (_scheme, handler) => {
          answers = (url) =>
            new Promise((resolve) => {
              handler({ url, method: 'GET', headers: {}, referrer: '' }, resolve);
            });
          return true;
        },
      },
    },
    { folder: folderOfPage, ready, onStyles },
  );
  return (url: string) => answers?.(url);
}

test('a page is the one that was there when the window was first wanted', async () => {
  const ask = host(folder);
  const first = await ask('app://ui/assets/index-1.js');
  expect(first).toMatchObject({ statusCode: 200, data: Buffer.from('run()') });
  await writeFile(path.join(folder, 'assets', 'index-1.js'), 'another()');
  expect(await ask('app://ui/assets/index-1.js')).toEqual(first);
});

test('a page is asked for at once, and comes when it can be answered', async () => {
  let answerNow = (): void => {};
  const ask = host(folder, new Promise((resolve) => (answerNow = resolve)));
  let reply: unknown = null;
  const asked = ask('app://ui/index.html')?.then((got) => (reply = got));
  await setTimeout(50);
  expect(reply).toBe(null);
  answerNow();
  await asked;
  expect(reply).toMatchObject({ statusCode: 200 });
});

test('it is told when the page has its style sheet', async () => {
  await writeFile(path.join(folder, 'assets', 'index-1.css'), '* {}');
  const told: string[] = [];
  const ask = host(folder, Promise.resolve(), () => told.push('styles'));
  await ask('app://ui/index.html');
  await ask('app://ui/assets/index-1.js');
  expect(told).toEqual([]);
  await ask('app://ui/assets/index-1.css');
  expect(told).toEqual(['styles']);
});

test('a page that could not be read is read at the next request', async () => {
  const late = path.join(folder, 'late');
  const ask = host(late);
  expect(await ask('app://ui/index.html')).toEqual({ error: -2 });
  await mkdir(late);
  await writeFile(path.join(late, 'index.html'), '<!doctype html>');
  expect(await ask('app://ui/index.html')).toMatchObject({ statusCode: 200 });
});

const requests = [
  ['app://ui/index.html', true],
  ['devtools://devtools/bundled/inspector.html', true],
  ['app://other/index.html', false],
  ['https://example.com/', false],
  ['http://127.0.0.1:1/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['nonsense', false],
] as const;

for (const [url, allowed] of requests) {
  test(`the page ${allowed ? 'may' : 'may not'} load ${url}`, () => {
    expect(isAllowed(url, ['app://ui'])).toBe(allowed);
  });
}
