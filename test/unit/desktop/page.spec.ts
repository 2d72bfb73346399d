import { expect, test } from 'playwright/test';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isAllowed } from '../../../main/desktop/hardening.ts';
import {
  contentSecurityPolicy,
  listPageFiles,
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
  files = await listPageFiles(folder);
});

test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

function get(url: string, method = 'GET') {
  return servePage({ url, method }, files, (file) => Promise.resolve(Buffer.from(file)));
}

test('only files of the page are listed: no links, no other kinds', () => {
  expect([...files.keys()].toSorted()).toEqual(['/assets/index-1.js', '/index.html']);
});

test('a file of the page comes with its type and the policy', async () => {
  const { statusCode, headers, data } = await get('app://ui/assets/index-1.js');
  expect(statusCode).toBe(200);
  expect(data.toString()).toBe(path.join(folder, 'assets', 'index-1.js'));
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
    expect(await get(url)).toMatchObject({ statusCode: 404, data: Buffer.alloc(0) });
  });
}

for (const method of ['POST', 'HEAD', 'PUT']) {
  test(`${method} is refused`, shows('H9'), async () => {
    expect((await get('app://ui/index.html', method)).statusCode).toBe(405);
  });
}

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
