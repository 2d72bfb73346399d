import {
  commandChannel,
  commandNames,
  commandTable,
  type CommandName,
  type Failure,
  type Handlers,
  type ReplyOf,
  type Result,
} from '../preload/contract.ts';
import { createCallLimit } from './call-limit.ts';
import type { Clock } from './expiry/clock.ts';
import { errorName, type Log } from './log.ts';

/** The part of Electron's IpcMain that is used; structural, so that tests need no Electron. */
export interface IpcHost {
  handle(channel: string, listener: (event: IpcSender, ...args: unknown[]) => unknown): void;
  removeHandler(channel: string): void;
}

export interface IpcSender {
  readonly sender: unknown;
  readonly senderFrame: SenderFrame | null;
}

export interface SenderFrame {
  readonly parent: unknown;
  readonly origin: string;
  readonly detached: boolean;
}

export interface IpcOptions {
  readonly host: IpcHost;
  readonly handlers: Handlers;
  /** The page's own origin, such as `app://ui`. */
  readonly origin: string;
  /** The contents of our window while there is one. */
  readonly trustedSender: () => unknown;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Even answering no takes all of the main process's time. */
  readonly onFlood: () => void;
  readonly log: Log;
}

/** More than anyone can click; a page that asks more often is broken or not ours any more. */
const callLimit = { burst: 60, perSecond: 20, silenceMs: 1_000, patience: 1_000 } as const;

/**
 * Binds every command of the contract to its handler; answers with what unbinds them.
 *
 * A call counts only from the top frame of our own page in our own window, with exactly one
 * argument that its schema accepts, and not too often. Electron passes only the message of a thrown error to the
 * window, so failures travel as values: https://www.electronjs.org/docs/latest/tutorial/ipc
 */
export function bindIpc(options: IpcOptions): () => void {
  const isWithinLimit = createCallLimit({
    clock: options.clock,
    ...callLimit,
    onReached: () => options.log('ipc-limited'),
    onFlood: () => {
      options.log('ipc-flood');
      options.onFlood();
    },
  });
  for (const name of commandNames) {
    options.host.handle(commandChannel(name), async (event, ...args) => {
      // Read first and synchronously: a frame read late may be gone or detached.
      const trusted = isTrusted(event, options);
      if (!isWithinLimit()) return refused({ kind: 'internal' });
      if (!trusted) {
        options.log('ipc-refused', { command: name });
        return refused({ kind: 'internal' });
      }
      return await answer(name, args, options);
    });
  }
  return () => {
    for (const name of commandNames) options.host.removeHandler(commandChannel(name));
  };
}

function isTrusted(event: IpcSender, { trustedSender, origin }: IpcOptions): boolean {
  const frame = event.senderFrame;
  const sender = trustedSender();
  return (
    sender !== undefined &&
    event.sender === sender &&
    frame !== null &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === origin
  );
}

async function answer<N extends CommandName>(
  name: N,
  args: readonly unknown[],
  { handlers, log }: IpcOptions,
): Promise<Result<ReplyOf<N>>> {
  try {
    const parsed = commandTable[name].request.safeParse(args[0]);
    if (args.length > 1 || !parsed.success) {
      return refused({ kind: 'invalid-input', field: invalidField(parsed.error?.issues) });
    }
    return await handlers[name](parsed.data);
  } catch (error) {
    log('command-failed', { command: name, error: errorName(error) });
    return refused({ kind: 'internal' });
  }
}

/** As far as its path is made of names that the contract can hold: the rest is the caller's text. */
function invalidField(
  issues: readonly { readonly path: readonly PropertyKey[] }[] | undefined,
): string {
  const path = issues?.[0]?.path.map(String) ?? [];
  const foreign = path.findIndex((part) => !/^[a-zA-Z]{1,32}$/.test(part));
  return path.slice(0, foreign < 0 ? path.length : foreign).join('.');
}

function refused(failure: Failure): Result<never> {
  return { ok: false, failure };
}
