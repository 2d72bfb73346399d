import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ProtocolRequest, Session } from 'electron';

/** Where the window's page comes from. */
export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://ui`;
export const pageUrl = `${pageOrigin}/index.html`;

/** Trusted Types stop a script injected into the page from writing markup or script text. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // Else the injected script would first make a policy that trusts it.
  "trusted-types 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The files of the page by their path in the address. Only what is in it is ever served. */
export type PageFiles = ReadonlyMap<string, string>;

/** The built page, listed once: a request can name a file, but never a path of its own. */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && contentTypes[path.extname(entry.name)] !== undefined)
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]),
  );
}

export type ReadFile = (file: string) => Promise<Buffer>;

export interface PageReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const nothing = Buffer.alloc(0);

/** Answers one request for the page: 200 with a listed file, 404 or 405. */
export async function servePage(
  request: Pick<ProtocolRequest, 'url' | 'method'>,
  files: PageFiles,
  read: ReadFile,
): Promise<PageReply> {
  if (request.method !== 'GET') return { statusCode: 405, headers: {}, data: nothing };
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const wanted = url?.host === 'ui' && url.search === '' ? url.pathname : undefined;
  const file = wanted === undefined ? undefined : files.get(wanted);
  if (file === undefined) return { statusCode: 404, headers: {}, data: nothing };
  return {
    statusCode: 200,
    headers: {
      'Content-Type': contentTypes[path.extname(file)] ?? '',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
    data: await read(file),
  };
}

/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const failed = { error: -2 };

/**
 * Serves the built page to this session's windows. By the older of Electron's two calls, because the
 * newer one, `protocol.handle`, loads Node's whole `fetch` for the first request: a tenth of the time
 * until the window has its content.
 */
export function handlePage(session: Session, folder: string): void {
  let files: Promise<PageFiles> | undefined;
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    files ??= listPageFiles(folder);
    files.then((listed) => servePage(request, listed, readFile)).then(answer, () => answer(failed));
  });
}
