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

/** What the files of the page hold, by their path in the address. Nothing else is ever served. */
export type PageFiles = ReadonlyMap<string, Buffer>;

/**
 * The built page, read once: a request can name a file, but never a path of its own. Its 0.4 MB stay
 * in memory, where a request waits for no disk, and where an update that comes while the app runs
 * does not mix the scripts of two versions.
 */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && contentTypes[path.extname(entry.name)] !== undefined)
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = async (file: string): Promise<[string, Buffer]> => [
    `/${path.relative(folder, file).split(path.sep).join('/')}`,
    await readFile(file),
  ];
  return new Map(await Promise.all(files.map(read)));
}

export interface PageReply {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly data: Buffer;
}

const nothing = Buffer.alloc(0);

/** Answers one request for the page: 200 with a listed file, 404 or 405. */
export function servePage(
  request: Pick<ProtocolRequest, 'url' | 'method'>,
  files: PageFiles,
): PageReply {
  if (request.method !== 'GET') return { statusCode: 405, headers: {}, data: nothing };
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  const wanted = url?.host === 'ui' && url.search === '' ? url.pathname : undefined;
  const data = wanted === undefined ? undefined : files.get(wanted);
  if (wanted === undefined || data === undefined)
    return { statusCode: 404, headers: {}, data: nothing };
  return {
    statusCode: 200,
    headers: {
      'Content-Type': contentTypes[path.extname(wanted)] ?? '',
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
    data,
  };
}

/** The part of Electron's Session that is used; structural, so that tests need no Electron. */
export interface PageHost {
  readonly protocol: Pick<Session['protocol'], 'registerBufferProtocol'>;
}

interface HandledPage {
  readonly folder: string;
  /** Nothing is answered before it. */
  readonly ready: Promise<void>;
  /** The page got its style sheet, the last of what its HTML asks for. */
  readonly onStyles: () => void;
}

/** https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const failed = { error: -2 };

/**
 * Serves the built page to this session's windows. By the older of Electron's two calls, because the
 * newer one, `protocol.handle`, loads Node's whole `fetch` for the first request: a tenth of the time
 * until the window has its content.
 */
export function handlePage(session: PageHost, { folder, ready, onStyles }: HandledPage): void {
  let files: PageFiles | undefined;
  let reading: Promise<PageFiles> | undefined;
  const read = (): Promise<PageFiles> =>
    (reading ??= readPageFiles(folder)
      .then(async (all) => {
        await ready;
        return (files = all);
      })
      .finally(() => (reading = undefined)));
  // While the window is made. What cannot be read is tried again, and told, at the request.
  read().catch(() => {});
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => {
    const answerFrom = (all: PageFiles): void => {
      answer(servePage(request, all));
      if (request.url.endsWith('.css')) onStyles();
    };
    if (files !== undefined) answerFrom(files);
    else read().then(answerFrom, () => answer(failed));
  });
}
