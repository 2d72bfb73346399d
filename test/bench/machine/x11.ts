// As much of the X11 protocol as tells who owns the clipboard.
// https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html
// https://www.x.org/releases/X11R7.7/doc/fixesproto/fixesproto.txt
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

const cookieName = 'MIT-MAGIC-COOKIE-1';

/** The last cookie in the authority file: the virtual desktop's own. */
function readCookie(file: string): Buffer {
  const bytes = readFileSync(file);
  let cookie: Buffer = Buffer.alloc(0);
  // Family, then four counted strings: address, display, name, data.
  for (let at = 0; at < bytes.length;) {
    at += 2;
    const fields: Buffer[] = [];
    for (let field = 0; field < 4; field += 1) {
      const length = bytes.readUInt16BE(at);
      fields.push(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    const [, , name, data] = fields;
    if (name?.toString() === cookieName && data !== undefined) cookie = data;
  }
  return cookie;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function greeting(cookie: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.write('l'); // little-endian
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(cookieName.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(Buffer.from(cookieName)), padded(cookie)]);
}

/** A request whose body begins with a counted name. */
function nameRequest(opcode: number, name: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(opcode, 0);
  head.writeUInt16LE(2 + Math.ceil(name.length / 4), 2);
  head.writeUInt16LE(name.length, 4);
  return Buffer.concat([head, padded(Buffer.from(name))]);
}

function fixesRequest(major: number, minor: number, ...values: readonly number[]): Buffer {
  const request = Buffer.alloc(4 + 4 * values.length);
  request.writeUInt8(major, 0);
  request.writeUInt8(minor, 1);
  request.writeUInt16LE(1 + values.length, 2);
  for (const [index, value] of values.entries()) request.writeUInt32LE(value, 4 + 4 * index);
  return request;
}

/** Hands out whole messages in the order in which they come. */
function messagesOf(socket: Socket): (lengthOf: (head: Buffer) => number) => Promise<Buffer> {
  let received: Buffer = Buffer.alloc(0);
  let look = (): void => {};
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    look();
  });
  return (lengthOf) =>
    new Promise((resolve, reject) => {
      socket.once('close', () => reject(new Error('The X server closed the connection.')));
      look = () => {
        const length = received.length < 8 ? Infinity : lengthOf(received);
        if (received.length < length) return;
        look = () => {};
        const message = received.subarray(0, length);
        received = received.subarray(length);
        resolve(message);
      };
      look();
    });
}

const replyLength = (head: Buffer): number =>
  head.readUInt8(0) === 1 && head.length >= 8 ? 32 + 4 * head.readUInt32LE(4) : 32;
const setUpLength = (head: Buffer): number => 8 + 4 * head.readUInt16LE(6);

/** The root window of the first screen, from the server's answer to the greeting. */
function rootWindow(setUp: Buffer): number {
  if (setUp.readUInt8(0) !== 1) throw new Error('The X server refused the connection.');
  const vendorLength = setUp.readUInt16LE(24);
  const formats = setUp.readUInt8(29);
  return setUp.readUInt32LE(40 + Math.ceil(vendorLength / 4) * 4 + 8 * formats);
}

const internAtom = 16;
const queryExtension = 98;
const fixesQueryVersion = 0;
const fixesSelectSelectionInput = 2;
const ownerChanged = 1;
const limitMs = 10_000;

export interface ClipboardWatch {
  /** Resolves as soon as the server tells of a new owner of the clipboard. */
  nextOwner(): Promise<void>;
  stop(): void;
}

export async function watchClipboard(env: NodeJS.ProcessEnv): Promise<ClipboardWatch> {
  const display = /:(\d+)/.exec(env['DISPLAY'] ?? '')?.[1] ?? '0';
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  const next = messagesOf(socket);
  socket.write(greeting(readCookie(env['XAUTHORITY'] ?? '')));
  const root = rootWindow(await next(setUpLength));
  socket.write(nameRequest(internAtom, 'CLIPBOARD'));
  const clipboard = (await next(replyLength)).readUInt32LE(8);
  socket.write(nameRequest(queryExtension, 'XFIXES'));
  const fixes = (await next(replyLength)).readUInt8(9);
  socket.write(fixesRequest(fixes, fixesQueryVersion, 5, 0));
  await next(replyLength);
  socket.write(fixesRequest(fixes, fixesSelectSelectionInput, root, clipboard, ownerChanged));

  let tell = (): void => {};
  const follow = async (): Promise<void> => {
    for (;;) {
      await next(replyLength);
      tell();
    }
  };
  // It ends with the connection; whoever waits for an owner then hears of it by the limit.
  follow().catch(() => {});
  return {
    nextOwner: () =>
      new Promise((resolve, reject) => {
        const limit = setTimeout(
          () => reject(new Error(`The clipboard got no new owner for ${limitMs} ms.`)),
          limitMs,
        );
        tell = () => {
          clearTimeout(limit);
          resolve();
        };
      }),
    stop: () => socket.destroy(),
  };
}
